import type { JourneyStep } from '../person/index.ts'
import {
  agreementPage,
  agreementSection,
  changeForm,
  endForm,
  listPage,
  proposeForm,
  signForm,
  withdrawForm,
} from './agreement.pages.tsx'
import {
  beginAgreement,
  changeAgreement,
  listOwnAgreements,
  openAgreement,
  proposeAgreement,
} from './propose-agreement.ts'
import { endAgreement, signAgreement, withdrawAgreement } from './sign-agreement.ts'

export { agreementTransitions } from './agreement.ts'
export { changeAgreement, endAgreement, openAgreement, proposeAgreement, signAgreement, withdrawAgreement }

export const agreement: JourneyStep = {
  name: 'agreement',
  actions: [
    beginAgreement,
    proposeAgreement,
    changeAgreement,
    openAgreement,
    listOwnAgreements,
    signAgreement,
    withdrawAgreement,
    endAgreement,
  ],
  pages: [proposeForm, listPage, signForm, changeForm, withdrawForm, endForm, agreementPage],
  sections: [agreementSection],
}
