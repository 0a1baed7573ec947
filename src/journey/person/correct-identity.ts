import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, versionInput } from '../../platform/form-input.ts'
import { PersonId } from './line.ts'
import { insertIdentityVersion } from './person.store.ts'
import { Identity } from './person.ts'

/** Corrects who somebody is: a new version; the earlier one stays readable. */
export const correctIdentity = action('person.correct-identity', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    givenName: Identity.shape.givenName,
    familyName: Identity.shape.familyName,
    birthDate: dayInput.nullable().default(null),
    origin: Identity.shape.origin.default(null),
    language: Identity.shape.language.default(null),
    phone: Identity.shape.phone.default(null),
    email: Identity.shape.email.default(null),
  }),
  allow: ['coa-screener', 'coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, version, ...identity }) => {
    await insertIdentityVersion(db, person, version, identity)
    return { person }
  },
})
