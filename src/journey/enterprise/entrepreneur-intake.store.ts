import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { EntrepreneurIntake } from './entrepreneur-intake.ts'

export const entrepreneurIntakes = versionedRecord('entrepreneur_intake', EntrepreneurIntake)
