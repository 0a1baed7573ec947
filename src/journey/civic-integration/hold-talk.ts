import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'

/** A progress talk that was held; the plan says how many there will be. */
export const holdTalk = action('civic-integration.hold-talk', {
  input: z.object({ person: PersonId, on: dayInput, words: textInput(120).nullable().default(null) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, words }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const { milestones } = await getLine(db, person)
    if (milestones.some((one) => one.kind === 'review-talk' && one.on === on))
      throw conflict('civic-integration.talk-known')
    const fact = await recordMilestone(db, { person }, { kind: 'review-talk', on, detail: words })
    return { person, fact }
  },
})
