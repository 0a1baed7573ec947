import { versionedRecord } from '../../../platform/database/versioned-record.ts'
import { Scan } from './scan.ts'

export const scans = versionedRecord('scan', Scan)
