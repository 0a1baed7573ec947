import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { fileRoles, type Role } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { factTables, getHistory } from './fact.store.ts'
import { FactId, PersonId } from './line.ts'
import { getIdentity } from './person.store.ts'

/** The versions of one fact: who wrote it, when, and what changed. Whoever may see the fact may see how it came about. */
export const openHistory = action('person.open-history', {
  input: z.object({ person: PersonId, table: z.enum(factTables), fact: FactId }),
  allow: fileRoles as [Role, ...Role[]],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, table, fact }) => ({
    person,
    table,
    fact,
    identity: await getIdentity(db, person),
    versions: await getHistory(db, table, person, fact),
    vocabulary: await vocabulary(),
    organisations: await organisationNames(db),
  }),
})
