import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { Plan } from './plan.ts'

export const plans = versionedRecord('plan', Plan)
