import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { Intake } from './intake.ts'

export const intakes = versionedRecord('intake', Intake)
