import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { LandingList } from './landing-list.ts'

export const landingLists = versionedRecord('landing_list', LandingList)
