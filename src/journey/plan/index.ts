import type { JourneyStep } from '../person/index.ts'
import { establishPlan } from './establish-plan.ts'
import { followPart, recordProgress, respondToPlan } from './follow-plan.ts'
import { openOwnPlan } from './open-own-plan.ts'
import { openPlan } from './open-plan.ts'
import { establishForm, followForm, planSection, progressForm, respondForm } from './plan.pages.tsx'

export { weeklyLoad } from './plan.ts'
export { establishPlan, followPart, recordProgress, respondToPlan }

export const plan: JourneyStep = {
  name: 'plan',
  actions: [openPlan, openOwnPlan, establishPlan, respondToPlan, followPart, recordProgress],
  pages: [followForm, establishForm, progressForm, respondForm],
  sections: [planSection],
}
