import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { ownLanguage, PlanLanguage, planWords } from './own-words.ts'
import { plans } from './plan.store.ts'
import { nextStepOf } from './plan.ts'

/** The plan in Dutch and in the language of the person beside each other, with its next step (S42). */
export const openBeside = action('plan.open-beside', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    language: PlanLanguage.exclude(['nl']).nullable().default(null).describe('left out, that of the person'),
  }),
  allow: ['client-manager', 'social-guide', 'person'],
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, actor, concerns }, { person: asked, language }) => {
    const who = asked ?? actor.person
    if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
    const person = PersonId.parse(who)
    concerns(person)
    const identity = await getIdentity(db, person)
    const plan = await plans.find(db, person)
    const spoken = ownLanguage(identity.language)
    return {
      person,
      identity,
      plan,
      next: plan && nextStepOf(plan.content),
      /** null: it has no words in that language yet */
      spoken,
      dutch: await planWords('nl'),
      own: await planWords(language ?? spoken ?? 'en'),
    }
  },
})
export type OpenedBeside = Awaited<ReturnType<typeof openBeside.run>>
