import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { screeningProfiles } from './screening.store.ts'

/** The profile as it stands, to show around the form. */
export const openProfile = action('screening.open-profile', {
  input: z.object({ person: PersonId }),
  allow: ['coa-screener', 'coa-case-manager', 'coa-coupler', 'client-manager'],
  effect: 'read',
  purpose: 'reception',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    profile: await screeningProfiles.find(db, person),
  }),
})
