import type { JourneyStep } from '../person/index.ts'
import { askOwnRule, openOwnRuleQuestion } from './ask-own-rule.ts'
import { askWhatIf, openWhatIf } from './ask-what-if.ts'
import { composeOwnRulePages } from './compose-own-rule.pages.tsx'
import { composeOwnRule, openComposing } from './compose-own-rule.ts'
import { countWhatIfWork } from './count-what-if.ts'
import { coverList, endCover } from './cover-list.ts'
import { endOwnRule } from './end-own-rule.ts'
import { endRule } from './end-rule.ts'
import { explainPage } from './explain.pages.tsx'
import { explainObligation } from './explain-obligation.ts'
import { exportWork } from './export-work.ts'
import { giveNoOfferReason, openNoOfferReason } from './give-no-offer-reason.ts'
import { handOverPages } from './hand-over.pages.tsx'
import { handOverPersons } from './hand-over-persons.ts'
import { CaseloadFilter, caseloadOf } from './list-caseload.ts'
import { noOfferPages } from './no-offer.pages.tsx'
import { obligationSection } from './obligation-section.tsx'
import { openColleagues } from './open-colleagues.ts'
import { openHandOver } from './open-hand-over.ts'
import { markSeen, openOverview } from './open-overview.ts'
import { openNewRule, openOwnRule, openOwnRuleForm } from './open-own-rule.ts'
import { openOwnRules, openRuleSetting, openSetting } from './open-own-rules.ts'
import { openSnooze } from './open-snooze.ts'
import { openWork } from './open-work.ts'
import { overviewPages } from './overview.pages.tsx'
import { ownRulePages } from './own-rule.pages.tsx'
import { ownRulesPages } from './own-rules.pages.tsx'
import { refreshWork } from './refresh-obligations.ts'
import { replaceColleague } from './replace-colleague.ts'
import { ruleLanguagePage } from './rule-language.pages.tsx'
import { openRuleLanguage } from './rule-language.ts'
import { ruleSettingPages } from './rule-setting.pages.tsx'
import { rulesPage, searchAllRules } from './search-all-rules.ts'
import { setRule } from './set-rule.ts'
import { snoozePages } from './snooze.pages.tsx'
import { snoozeWork, unsnoozeWork } from './snooze-work.ts'
import { teamPages } from './team.pages.tsx'
import { whatIfPersonsPages } from './what-if-persons.pages.tsx'
import { listWhatIf, openWhatIfPersons } from './what-if-persons.ts'
import { withdrawOwnRule } from './withdraw-own-rule.ts'
import { withdrawSetting } from './withdraw-setting.ts'
import { workPages } from './work.pages.tsx'
import { writeOwnRulePages } from './write-own-rule.pages.tsx'
import { writeOwnRule } from './write-own-rule.ts'

export { factsOfLine } from './line-facts.ts'
export { rulesWith } from './own-rule-compiled.ts'
export { evaluateLine, refreshObligations, refreshPersons } from './refresh-obligations.ts'
export { findSettings, type RuleSetting, settingsFrom } from './rule-setting.store.ts'
export { urgencyOf } from './urgency.ts'
export { workRoles } from './work.ts'
export { dueWords, type Rules, WorkDue, workTitle } from './work-words.tsx'
export {
  CaseloadFilter,
  caseloadOf,
  coverList,
  endCover,
  exportWork,
  giveNoOfferReason,
  handOverPersons,
  markSeen,
  openColleagues,
  openOverview,
  openWork,
  replaceColleague,
  snoozeWork,
  unsnoozeWork,
}

export const obligation: JourneyStep = {
  name: 'obligation',
  actions: [
    openWork,
    exportWork,
    openOverview,
    markSeen,
    openSnooze,
    snoozeWork,
    unsnoozeWork,
    openNoOfferReason,
    giveNoOfferReason,
    openColleagues,
    openHandOver,
    handOverPersons,
    replaceColleague,
    coverList,
    endCover,
    explainObligation,
    searchAllRules,
    openOwnRules,
    openRuleSetting,
    openSetting,
    askWhatIf,
    openWhatIf,
    setRule,
    endRule,
    withdrawSetting,
    openNewRule,
    openComposing,
    composeOwnRule,
    openRuleLanguage,
    askOwnRule,
    openOwnRuleQuestion,
    openOwnRule,
    openOwnRuleForm,
    writeOwnRule,
    endOwnRule,
    withdrawOwnRule,
    listWhatIf,
    openWhatIfPersons,
  ],
  pages: [
    ...workPages,
    ...handOverPages,
    ...teamPages,
    ...snoozePages,
    ...noOfferPages,
    ...overviewPages,
    explainPage,
    rulesPage,
    ...ownRulesPages,
    ...ruleSettingPages,
    ...writeOwnRulePages,
    ...ownRulePages,
    ruleLanguagePage,
    ...composeOwnRulePages,
    ...whatIfPersonsPages,
  ],
  jobs: [refreshWork, countWhatIfWork],
  sections: [obligationSection],
}
