import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { getHistory, insertRestored } from './fact.store.ts'
import { FactId, PersonId } from './line.ts'

/** Undoes a correction: what an earlier version said becomes the newest version; nothing is wiped. */
export const restoreVersion = action('person.restore-version', {
  input: z.object({
    person: PersonId,
    table: z.enum(['episode', 'milestone', 'interruption']),
    fact: FactId,
    seen: versionInput.describe('the newest version when the form was opened'),
    version: versionInput.describe('the version to go back to'),
  }),
  allow: ['coa-case-manager', 'client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, input) => {
    await getHistory(db, input.table, input.person, input.fact)
    await insertRestored(db, input)
    return { person: input.person }
  },
})
