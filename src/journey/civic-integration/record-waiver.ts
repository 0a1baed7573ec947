import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { choices, dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { recordDecision } from './decision.store.ts'
import { waivableParts } from './decision.ts'
import { skills, writeExamPart } from './exam-part.ts'
import { firstOf } from './line-facts.ts'
import { wholeWaiver } from './status.ts'

const detailOf = (part: (typeof waivableParts)[number]): string =>
  part === 'activation' ? 'Meedoen' : writeExamPart(part, null)

/**
 * DUO's release, of everything or of some parts: at most three of the four skills (rule wi2021-waiver-medical). Why is not
 * written down here.
 */
export const recordWaiver = action('civic-integration.record-waiver', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    extent: z.enum(['whole', 'parts']),
    parts: choices(waivableParts),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, extent, parts }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const whole = extent === 'whole'
    if (!whole && parts.length === 0) throw invalidField('parts', 'field.choose')
    if (!whole && skills.every((skill) => parts.includes(skill)))
      throw invalidField('parts', 'civic-integration.four-skills')
    if (firstOf(await getLine(db, person), 'exempted', 'integrated'))
      throw conflict('civic-integration.duty-over')
    const fact = await recordMilestone(
      db,
      { person },
      whole
        ? { kind: 'exempted', on, detail: wholeWaiver }
        : { kind: 'partly-waived', on, detail: parts.map(detailOf).join(', ') },
    )
    await recordDecision(db, person, on, { kind: 'waiver', parts: whole ? [] : parts, facts: [fact] })
    return { person }
  },
})
