import type { JourneyStep } from '../person/index.ts'
import { explainPage } from './explain.pages.tsx'
import { explainObligation } from './explain-obligation.ts'
import { refreshWork } from './refresh-obligations.ts'

export { factsOfLine } from './line-facts.ts'
export { evaluateLine, refreshObligations, refreshPersons } from './refresh-obligations.ts'
export { findSettings, type RuleSetting, settingsFrom } from './rule-setting.store.ts'
export { urgencyOf } from './urgency.ts'

export const obligation: JourneyStep = {
  name: 'obligation',
  actions: [explainObligation],
  pages: [explainPage],
  jobs: [refreshWork],
  sections: [],
}
