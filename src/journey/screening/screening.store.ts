import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { ScreeningProfile } from './screening.ts'

/** The screening profile of a person, in versions. */
export const screeningProfiles = versionedRecord('screening_profile', ScreeningProfile)
