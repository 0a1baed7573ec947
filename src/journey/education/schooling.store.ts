import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { Schooling } from './schooling.ts'

export const schoolings = versionedRecord('schooling', Schooling)
