import type { JourneyStep } from '../person/index.ts'
import { completeIntake } from './complete-intake.ts'
import { closeDiagnosis, openDiagnosis } from './diagnosis/close-diagnosis.ts'
import { diagnosisForm } from './diagnosis/diagnosis.pages.tsx'
import { completeIntakeForm, saveIntakeForm } from './intake.pages.tsx'
import { intakes } from './intake.store.ts'
import { intakeSection } from './intake-section.tsx'
import { openIntake } from './open-intake.ts'
import { saveIntake } from './save-intake.ts'
import { answerScan } from './scan/answer-scan.ts'
import { completeScan } from './scan/complete-scan.ts'
import { openScan } from './scan/open-scan.ts'
import { scanPages } from './scan/scan.pages.tsx'
import { openWish, tellWish } from './tell-wish.ts'
import { wishForm } from './wish.pages.tsx'

export { type Distance, emptyIntake, type Intake, type NextStep, scanOf } from './intake.ts'
export { intakeOf } from './intake-input.ts'
export { reaches } from './intake-reach.ts'
export { proposedRoute, type RouteProposal } from './route-proposal.ts'
export { whoseScan as whoseFile } from './scan/open-scan.ts'
export {
  answerScan,
  closeDiagnosis,
  completeIntake,
  completeScan,
  openIntake,
  openScan,
  saveIntake,
  tellWish,
}
/** The intake of a person as far as the visitor may see it, for the steps that come after. */
export const findIntake = intakes.find
/** The same for many persons at once. */
export const gatherIntake = intakes.gather
/** Those of many persons, in one query. */
export const findIntakes = intakes.findMany

export const intake: JourneyStep = {
  name: 'intake',
  actions: [
    openIntake,
    saveIntake,
    completeIntake,
    openWish,
    tellWish,
    openScan,
    answerScan,
    completeScan,
    openDiagnosis,
    closeDiagnosis,
  ],
  pages: [completeIntakeForm, saveIntakeForm, wishForm, ...scanPages, diagnosisForm],
  sections: [intakeSection],
}
