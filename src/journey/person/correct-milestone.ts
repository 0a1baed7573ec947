import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, ticked, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getStoredMilestone } from './fact.store.ts'
import { FactId, PersonId } from './line.ts'
import { mayLieAhead } from './milestone-day.ts'
import { changeMilestone } from './record-milestone.ts'

/** Corrects a dated fact by a new version; retracting undoes it, also the closing of a line. */
export const correctMilestone = action('person.correct-milestone', {
  input: z.object({
    person: PersonId,
    fact: FactId,
    version: versionInput,
    on: dayInput,
    detail: textInput(120).nullable().default(null),
    retracted: ticked,
  }),
  allow: ['coa-case-manager', 'client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today, concerns }, { person, fact, version, ...changes }) => {
    const { row, persons } = await getStoredMilestone(db, person, fact)
    for (const one of persons) concerns(one)
    if (!changes.retracted && changes.on > today && !mayLieAhead(row.kind))
      throw invalidField('on', 'field.date-future')
    await changeMilestone(db, fact, version, changes)
    return { person }
  },
})
