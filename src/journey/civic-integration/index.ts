import type { JourneyStep } from '../person/index.ts'
import { answerDossier } from './answer-dossier.ts'
import { changeRoute } from './change-route.ts'
import { checkPrice } from './check-price.ts'
import { statusPage } from './civic-integration.pages.tsx'
import { civicIntegrationSection } from './civic-integration-section.tsx'
import { closeDossier } from './close-dossier.ts'
import { decideMeasure } from './decide-measure.ts'
import { dossierPage } from './dossier.pages.tsx'
import { dossierForms } from './dossier-forms.tsx'
import { holdTalk } from './hold-talk.ts'
import { openDossier } from './open-dossier.ts'
import { openOwnStatus, openStatus } from './open-status.ts'
import { ownStatusPage } from './own-status.pages.tsx'
import { pricePages } from './price.pages.tsx'
import { proposeMeasure } from './propose-measure.ts'
import { recordExam } from './record-exam.ts'
import { recordExemption } from './record-exemption.ts'
import { recordExtension } from './record-extension.ts'
import { recordHearing } from './record-hearing.ts'
import { recordWaiver } from './record-waiver.ts'
import { scaleDown } from './scale-down.ts'
import { signalConduct } from './signal-conduct.ts'
import { signalForm } from './signal-form.tsx'
import {
  examForm,
  exemptionForm,
  extensionForm,
  routeForm,
  scalingForm,
  talkForm,
  waiverForm,
} from './status-forms.tsx'
import { warnPerson } from './warn-person.ts'
import { withdrawDecision } from './withdraw-decision.ts'
import { withdrawForm } from './withdraw-form.tsx'

export { dossierTransitions } from './dossier-lifecycle.ts'
export { type IntegrationStatus, statusOf } from './status.ts'
export {
  answerDossier,
  changeRoute,
  checkPrice,
  closeDossier,
  decideMeasure,
  holdTalk,
  openDossier,
  openOwnStatus,
  openStatus,
  proposeMeasure,
  recordExam,
  recordExemption,
  recordExtension,
  recordHearing,
  recordWaiver,
  scaleDown,
  signalConduct,
  warnPerson,
  withdrawDecision,
}

export const civicIntegration: JourneyStep = {
  name: 'civic-integration',
  actions: [
    openStatus,
    openOwnStatus,
    checkPrice,
    recordExam,
    holdTalk,
    recordExtension,
    changeRoute,
    scaleDown,
    recordExemption,
    recordWaiver,
    withdrawDecision,
    signalConduct,
    openDossier,
    warnPerson,
    recordHearing,
    proposeMeasure,
    decideMeasure,
    closeDossier,
    answerDossier,
  ],
  pages: [
    examForm,
    talkForm,
    extensionForm,
    routeForm,
    scalingForm,
    exemptionForm,
    waiverForm,
    withdrawForm,
    ...pricePages,
    statusPage,
    signalForm,
    ...dossierForms,
    dossierPage,
    ownStatusPage,
  ],
  sections: [civicIntegrationSection],
}
