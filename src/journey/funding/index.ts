import type { JourneyStep } from '../person/index.ts'
import { agreeResults } from './agree-results.ts'
import { approveTraining } from './approve-training.ts'
import { askHours, checkHours } from './ask-hours.ts'
import { claimResult } from './claim-result.ts'
import { confirmResult } from './confirm-result.ts'
import { coverForm } from './cover.pages.tsx'
import { coverPart } from './cover-part.ts'
import { decideStudy } from './decide-study.ts'
import { hoursPages } from './hours.pages.tsx'
import { listFunding } from './list-funding.ts'
import { moneyPages } from './money.pages.tsx'
import { moneySection } from './money-section.tsx'
import { openMoney } from './open-money.ts'
import { organisationPages } from './organisation.pages.tsx'
import { organisationForms } from './organisation-forms.tsx'
import { reckonPages } from './reckon.pages.tsx'
import { askBudget } from './reckon-budget.ts'
import { askRoute } from './reckon-route.ts'
import { registerSource } from './register-source.ts'
import { requestStudy } from './request-study.ts'
import { requestTraining } from './request-training.ts'
import { resultPages } from './result.pages.tsx'
import { setAmount } from './set-amount.ts'
import { setStudyPolicy } from './set-study-policy.ts'
import { spendTraining } from './spend-training.ts'
import { studyPages } from './study.pages.tsx'
import { trainingPages } from './training.pages.tsx'

export {
  agreeResults,
  approveTraining,
  askBudget,
  askHours,
  askRoute,
  checkHours,
  claimResult,
  confirmResult,
  coverPart,
  decideStudy,
  listFunding,
  openMoney,
  registerSource,
  requestStudy,
  requestTraining,
  setAmount,
  setStudyPolicy,
  spendTraining,
}

export const funding: JourneyStep = {
  name: 'funding',
  actions: [
    openMoney,
    askHours,
    checkHours,
    coverPart,
    requestStudy,
    decideStudy,
    requestTraining,
    approveTraining,
    spendTraining,
    claimResult,
    confirmResult,
    listFunding,
    registerSource,
    setAmount,
    setStudyPolicy,
    agreeResults,
    askRoute,
    askBudget,
  ],
  pages: [
    ...hoursPages,
    coverForm,
    ...studyPages,
    ...trainingPages,
    ...resultPages,
    ...moneyPages,
    ...organisationForms,
    ...reckonPages,
    ...organisationPages,
  ],
  sections: [moneySection],
}
