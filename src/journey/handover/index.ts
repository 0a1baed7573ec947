import type { JourneyStep } from '../person/index.ts'
import { answerQuestion, askQuestion } from './ask-question.ts'
import { confirmPackage } from './confirm-package.ts'
import { giveConsent, withdrawConsent } from './give-consent.ts'
import {
  answerForm,
  askForm,
  confirmForm,
  consentForm,
  handoverSection,
  meetingForm,
  sendForm,
  withdrawForm,
} from './handover.pages.tsx'
import { holdMeeting } from './hold-meeting.ts'
import { openHandover } from './open-handover.ts'
import { sendPackage } from './send-package.ts'

export { hasConsent } from './handover.store.ts'
export { handoverTransitions } from './handover.ts'
export {
  answerQuestion,
  askQuestion,
  confirmPackage,
  giveConsent,
  holdMeeting,
  openHandover,
  sendPackage,
  withdrawConsent,
}

export const handover: JourneyStep = {
  name: 'handover',
  actions: [
    openHandover,
    sendPackage,
    askQuestion,
    answerQuestion,
    confirmPackage,
    holdMeeting,
    giveConsent,
    withdrawConsent,
  ],
  pages: [sendForm, askForm, answerForm, confirmForm, meetingForm, consentForm, withdrawForm],
  sections: [handoverSection],
}
