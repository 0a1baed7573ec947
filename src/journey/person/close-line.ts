import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine } from './line.store.ts'
import { PersonId } from './line.ts'
import { recordMilestone } from './record-milestone.ts'

/**
 * Departure, death or loss of the right of residence closes a line neutrally: figures treat it as censored or as a
 * competing event. Naturalisation is recorded the same way and closes nothing.
 */
export const closeLine = action('person.close-line', {
  input: z.object({
    person: PersonId,
    kind: z.enum(['departed', 'died', 'permit-lost', 'naturalised']),
    on: dayInput,
  }),
  allow: ['coa-case-manager', 'client-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, kind, on }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const known = (await getLine(db, person)).milestones
    if (known.some((one) => one.kind === kind && one.on === on)) throw conflict('person.closed-known')
    await recordMilestone(db, { person }, { kind, on })
    return { person }
  },
})
