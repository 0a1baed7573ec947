import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { Preparation } from './preparation.ts'
import { ScreeningProfile } from './screening.ts'

/** The screening profile of a person, in versions. */
export const screeningProfiles = versionedRecord('screening_profile', ScreeningProfile)

/** Whether a person takes part in the preparation during reception, in versions. */
export const preparations = versionedRecord('preparation', Preparation)
