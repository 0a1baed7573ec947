import type { JourneyStep } from '../person/index.ts'
import { agreementPage, printPage } from './agreement.pages.tsx'
import { changeForm, proposeForm } from './agreement-form.tsx'
import { listPage } from './agreement-list.tsx'
import { agreementSection } from './agreement-section.tsx'
import { changeAgreement } from './change-agreement.ts'
import { confirmStart } from './confirm-start.ts'
import { endAgreement } from './end-agreement.ts'
import { evaluatePlacement } from './evaluate-placement.ts'
import { listOwnAgreements, openAgreement } from './open-agreement.ts'
import {
  callOffForm,
  confirmStartForm,
  endForm,
  evaluationForm,
  visitForm,
  withdrawForm,
} from './placement-form.tsx'
import { beginAgreement, proposeAgreement } from './propose-agreement.ts'
import { recordVisit } from './record-visit.ts'
import { signAgreement, signOnPaper } from './sign-agreement.ts'
import { paperForm, signForm } from './sign-form.tsx'
import { callOffAgreement, withdrawAgreement } from './withdraw-agreement.ts'

export { getAgreement } from './agreement.store.ts'
export { AgreementId } from './agreement.ts'
export { agreementTransitions } from './agreement-lifecycle.ts'
export {
  callOffAgreement,
  changeAgreement,
  confirmStart,
  endAgreement,
  evaluatePlacement,
  listOwnAgreements,
  openAgreement,
  proposeAgreement,
  recordVisit,
  signAgreement,
  signOnPaper,
  withdrawAgreement,
}

export const agreement: JourneyStep = {
  name: 'agreement',
  actions: [
    beginAgreement,
    proposeAgreement,
    changeAgreement,
    openAgreement,
    listOwnAgreements,
    signAgreement,
    signOnPaper,
    withdrawAgreement,
    callOffAgreement,
    confirmStart,
    recordVisit,
    evaluatePlacement,
    endAgreement,
  ],
  pages: [
    proposeForm,
    listPage,
    signForm,
    paperForm,
    changeForm,
    withdrawForm,
    callOffForm,
    confirmStartForm,
    visitForm,
    evaluationForm,
    endForm,
    printPage,
    agreementPage,
  ],
  sections: [agreementSection],
}
