import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { plans } from './plan.store.ts'

/** The person agrees with the plan that was read, or disagrees and says why; both are visible to both. */
export const respondToPlan = action('plan.respond', {
  input: z.object({
    agrees: z.enum(['yes', 'no']),
    comment: textInput(1000).nullable().default(null),
    version: versionInput.optional().describe('the version that was read; left out: the present one'),
  }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, today, concerns }, { agrees, comment, version }) => {
    if (actor.person === null) throw notFound()
    const person = PersonId.parse(actor.person)
    concerns(person)
    const plan = await plans.find(db, person)
    if (!plan) throw conflict('plan.none')
    if (version !== undefined && version !== plan.version) throw changedMeanwhile()
    if (agrees === 'no' && comment === null) throw invalidField('comment', 'plan.say-why')
    await plans.save(db, person, plan.version, {
      ...plan.content,
      response: { agrees: agrees === 'yes', comment, on: today },
    })
    return { person }
  },
})
