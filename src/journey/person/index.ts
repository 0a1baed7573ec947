import { addAmount, withdrawAmount } from './add-amount.ts'
import { addEpisode } from './add-episode.ts'
import { addMilestone } from './add-milestone.ts'
import { amountPages } from './amount.pages.tsx'
import { beginPerson } from './begin-person.ts'
import { closeLine } from './close-line.ts'
import { confirmEpisode } from './confirm-episode.ts'
import { correctEpisode } from './correct-episode.ts'
import { correctIdentity } from './correct-identity.ts'
import { correctInterruption } from './correct-interruption.ts'
import { correctMilestone } from './correct-milestone.ts'
import { episodePages } from './episode.pages.tsx'
import { findHousehold } from './find-household.ts'
import { historyPages } from './history.pages.tsx'
import { householdPages } from './household.pages.tsx'
import { joinPersons, leaveHousehold } from './household.ts'
import { identityPages } from './identity.pages.tsx'
import { interruptLine } from './interrupt-line.ts'
import { interruptionPages } from './interruption.pages.tsx'
import { lineFactsPages } from './line-facts.pages.tsx'
import { listPersons, pageOfPersons, personsPerPage } from './list-persons.ts'
import { milestonePages } from './milestone.pages.tsx'
import { openHistory } from './open-history.ts'
import { openIdentity } from './open-identity.ts'
import { openInterruption } from './open-interruption.ts'
import { openEpisode, openLineFacts, openMilestone } from './open-line-facts.ts'
import { registerForm } from './person.pages.tsx'
import { addNumber, showNumbers } from './person-number.ts'
import { householdFrom, registerPerson, responsibleFrom } from './register-person.ts'
import { restoreVersion } from './restore-version.ts'
import type { JourneyStep } from './section.ts'

export * from './gather-facts.ts'
export { type BenefitChange, benefitChanges, soonReturns } from './line/benefit.ts'
export { lineOfCase, organisationNameIn } from './line/case.ts'
export { yusuf as exampleCase } from './line/example-lines.ts'
export { type LineMeasures, measuresOf } from './line/measures.ts'
export { glanceAt, unconfirmedEpisodes } from './line/next.ts'
export { qualityOf } from './line/quality.ts'
export { type LineStates, statesOf } from './line/states.ts'
export * from './line.store.ts'
export * from './line.ts'
export {
  filteredRoutes,
  kindsWith,
  LineFilter,
  lineConditions,
  lineFilters,
  maySee,
  seesCategory,
} from './line-filter.ts'
export { findByNumber, readNumbers } from './number.store.ts'
export {
  findInterruptionReasons,
  getIdentity,
  type ListedPerson,
  type StoredIdentity,
} from './person.store.ts'
export type { PersonTables, VersionColumns } from './person.tables.ts'
export * from './person.ts'
export { LineInWords } from './picture/line-in-words.tsx'
export { LinePicture, type LinePictureProps } from './picture/line-picture.tsx'
export { LineMiniature, LineOwner, LineStanding } from './picture/line-row.tsx'
export { LineTable } from './picture/line-table.tsx'
export { lineWords } from './picture/line-words.ts'
export { namesOf, type PresentFacts, personsUnder, presentFacts } from './present-facts.ts'
export * from './record-amount.ts'
export * from './record-episode.ts'
export * from './record-interruption.ts'
export * from './record-membership.ts'
export * from './record-milestone.ts'
export * from './record-responsibility.ts'
export { retractResponsibility } from './retract-responsibility.ts'
export { type JourneyStep, type PersonSection, personSection } from './section.ts'
export {
  addAmount,
  addEpisode,
  addMilestone,
  addNumber,
  closeLine,
  confirmEpisode,
  correctEpisode,
  correctIdentity,
  correctInterruption,
  correctMilestone,
  householdFrom,
  interruptLine,
  joinPersons,
  leaveHousehold,
  listPersons,
  openHistory,
  openLineFacts,
  pageOfPersons,
  personsPerPage,
  registerPerson,
  responsibleFrom,
  restoreVersion,
  showNumbers,
  withdrawAmount,
}

export const person: JourneyStep = {
  name: 'person',
  actions: [
    beginPerson,
    registerPerson,
    listPersons,
    correctIdentity,
    correctEpisode,
    interruptLine,
    closeLine,
    addEpisode,
    addMilestone,
    addAmount,
    withdrawAmount,
    addNumber,
    showNumbers,
    confirmEpisode,
    correctInterruption,
    correctMilestone,
    restoreVersion,
    openHistory,
    openIdentity,
    openInterruption,
    openEpisode,
    openMilestone,
    openLineFacts,
    findHousehold,
    joinPersons,
    leaveHousehold,
  ],
  pages: [
    registerForm,
    ...lineFactsPages,
    ...episodePages,
    ...milestonePages,
    ...amountPages,
    ...interruptionPages,
    ...householdPages,
    ...identityPages,
    ...historyPages,
  ],
  sections: [],
}
