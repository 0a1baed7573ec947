import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { PersonId } from './line.ts'
import { getIdentity, listPersons } from './person.store.ts'

/** Persons whose household somebody could join: found by name among the files of the visitor's own organisation. */
export const findHousehold = action('person.find-household', {
  input: z.object({ person: PersonId, q: z.string().trim().max(80).default('') }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, q }) => ({
    person,
    q,
    identity: await getIdentity(db, person),
    found:
      q === ''
        ? []
        : (await listPersons(db, { text: q, limit: 20, offset: 0 })).persons.filter(
            (one) => one.person !== person,
          ),
  }),
})
