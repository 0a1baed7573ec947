import type { JourneyStep } from '../person/index.ts'
import { openProfile } from './open-profile.ts'
import { preparationForm } from './preparation.pages.tsx'
import { openPreparation, recordPreparation } from './record-preparation.ts'
import { completeProfile, profileOf, saveProfile } from './save-profile.ts'
import { completeProfileForm, ProfileFacts, saveProfileForm, screeningSection } from './screening.pages.tsx'
import { screeningProfiles } from './screening.store.ts'

export { declineReasons } from './preparation.ts'
export * from './screening.ts'
export { completeProfile, openProfile, ProfileFacts, profileOf, recordPreparation, saveProfile }
/** The profile of a person as far as the visitor may see it, for the steps that come after. */
export const findProfile = screeningProfiles.find
/** The same for many persons at once. */
export const gatherProfile = screeningProfiles.gather
/** Those of many persons, in one query. */
export const findProfiles = screeningProfiles.findMany

export const screening: JourneyStep = {
  name: 'screening',
  actions: [openProfile, saveProfile, completeProfile, openPreparation, recordPreparation],
  pages: [completeProfileForm, saveProfileForm, preparationForm],
  sections: [screeningSection],
}
