import type { JourneyStep } from '../person/index.ts'
import { establishPlan } from './establish-plan.ts'
import { followPart, recordProgress, respondToPlan } from './follow-plan.ts'
import { openOwnPlan } from './open-own-plan.ts'
import { openPlan } from './open-plan.ts'
import { establishForm, followForm, planSection, progressForm, respondForm } from './plan.pages.tsx'
import { plans } from './plan.store.ts'

export { partsOf } from './establish-plan.ts'
export { Route, termOf, weeklyLoad } from './plan.ts'
export { establishPlan, followPart, recordProgress, respondToPlan }

/** A plan of one of many persons, to be stored in a set. */
export const gatherPlan = plans.gather

export const plan: JourneyStep = {
  name: 'plan',
  actions: [openPlan, openOwnPlan, establishPlan, respondToPlan, followPart, recordProgress],
  pages: [followForm, establishForm, progressForm, respondForm],
  sections: [planSection],
}
