import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { plans } from './plan.store.ts'
import { nextStepOf } from './plan.ts'

/** The own plan with its next step, for the person who is asked to respond to it (S42). */
export const openOwnPlan = action('plan.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }) => {
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    const plan = await plans.find(db, PersonId.parse(actor.person))
    return {
      plan,
      next: plan && nextStepOf(plan.content),
      vocabulary: await vocabulary(),
      organisations: await organisationNames(db),
    }
  },
})
