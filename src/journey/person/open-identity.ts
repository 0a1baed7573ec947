import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { PersonId } from './line.ts'
import { getIdentity } from './person.store.ts'

/** Who somebody is, for the form that corrects it. */
export const openIdentity = action('person.open-identity', {
  input: z.object({ person: PersonId }),
  allow: ['coa-screener', 'coa-case-manager', 'client-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({ person, identity: await getIdentity(db, person) }),
})
