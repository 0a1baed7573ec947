import { versionedRecord } from '../../../platform/database/versioned-record.ts'
import { Diagnosis } from './diagnosis.ts'

export const diagnoses = versionedRecord('diagnosis', Diagnosis)
