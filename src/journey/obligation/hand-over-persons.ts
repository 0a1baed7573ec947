import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { ownOrganisation } from './ask-work.ts'
import { giveTo } from './caseload.store.ts'
import { getColleague } from './find-colleague.ts'
import { workRoles } from './work.ts'

/** Persons go to a colleague from a day on; who has them in the same role has them until the day before. */
export const handOverPersons = action('obligation.hand-over', {
  input: z.object({
    persons: z
      .union([z.array(PersonId), PersonId.transform((one) => [one])], {
        error: 'problem.obligation.choose-persons',
      })
      .refine((persons) => persons.length > 0 && persons.length <= 500, 'problem.obligation.choose-persons'),
    account: AccountId,
    from: dayInput.optional(),
  }),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today, concerns }, { persons, account, from = today }) => {
    if (from < today) throw invalidField('from', 'obligation.past')
    const organisation = ownOrganisation(actor)
    const colleague = await getColleague(db, organisation, account)
    const each = [...new Set(persons)]
    await giveTo(db, each, colleague, { organisation, from, instead: null })
    for (const person of each) concerns(person)
    return { count: each.length }
  },
})
