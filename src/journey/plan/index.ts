import type { JourneyStep } from '../person/index.ts'
import { besidePages, translateForm } from './beside.pages.tsx'
import { changePlanRoute } from './change-plan-route.ts'
import { completeStep } from './complete-step.ts'
import { establishPlan } from './establish-plan.ts'
import { followForm, progressForm, stepForm } from './follow.pages.tsx'
import { followPart } from './follow-part.ts'
import { moveTalk } from './move-talk.ts'
import { openBeside } from './open-beside.ts'
import { openOwnPlan } from './open-own-plan.ts'
import { openPlan } from './open-plan.ts'
import { ownStepForm, respondForm } from './own-plan.pages.tsx'
import { establishForm } from './plan.pages.tsx'
import { plans } from './plan.store.ts'
import { planSection } from './plan-section.tsx'
import { recordProgress } from './record-progress.ts'
import { respondToPlan } from './respond-to-plan.ts'
import { talkForm } from './talk.pages.tsx'
import { translatePlan } from './translate-plan.ts'

export { measuresAsPlanned } from './as-planned.ts'
export { decideEarlyWork, earlyWorkInput, landingDays, landingOn } from './early-work.ts'
export { EarlyWorkField, LandingNotice } from './landing-notice.tsx'
export { planTracks, Route, termOf } from './plan.ts'
export { planDueOf } from './plan-due.ts'
export { partsOf } from './plan-input.ts'
export { startTeaching, stopTeaching } from './teaching.ts'
export { heaviestLoad, weeklyLoad } from './week.ts'
export {
  changePlanRoute,
  completeStep,
  establishPlan,
  followPart,
  moveTalk,
  recordProgress,
  respondToPlan,
  translatePlan,
}
/** The plans of many persons as far as the visitor may see them, in one query. */
export const findPlans = plans.findMany

/** A plan of one of many persons, to be stored in a set. */
export const gatherPlan = plans.gather

export const plan: JourneyStep = {
  name: 'plan',
  actions: [
    openPlan,
    openOwnPlan,
    establishPlan,
    changePlanRoute,
    respondToPlan,
    completeStep,
    followPart,
    recordProgress,
    moveTalk,
    openBeside,
    translatePlan,
  ],
  pages: [
    followForm,
    stepForm,
    establishForm,
    progressForm,
    talkForm,
    ownStepForm,
    respondForm,
    ...besidePages,
    translateForm,
  ],
  sections: [planSection],
}
