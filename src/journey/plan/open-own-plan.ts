import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { plans } from './plan.store.ts'

/** The own plan, for the person who is asked to respond to it. */
export const openOwnPlan = action('plan.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }) => {
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    return { plan: await plans.find(db, PersonId.parse(actor.person)), vocabulary: await vocabulary() }
  },
})
