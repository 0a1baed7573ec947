import type { JourneyStep } from '../person/index.ts'
import { answerQuestion, askQuestion } from './ask-question.ts'
import { confirmPackage } from './confirm-package.ts'
import { consentPages } from './consent.pages.tsx'
import { giveConsent, withdrawConsent } from './give-consent.ts'
import { confirmForm, handoverSection, meetingForm, sendForm } from './handover.pages.tsx'
import { handedOver, holdMeeting } from './hold-meeting.ts'
import { listQuestions } from './list-questions.ts'
import { openHandover } from './open-handover.ts'
import { answerForm, askForm, questionsPage } from './question.pages.tsx'
import { sendPackage } from './send-package.ts'

export { type ConsentItem, consents } from './consent.ts'
export { gatherMeeting, hasConsent } from './handover.store.ts'
export { type HandoverState, handoverStates, handoverTransitions, nextState } from './handover.ts'
export {
  answerQuestion,
  askQuestion,
  confirmPackage,
  giveConsent,
  handedOver,
  holdMeeting,
  listQuestions,
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
    listQuestions,
    confirmPackage,
    holdMeeting,
    giveConsent,
    withdrawConsent,
  ],
  pages: [sendForm, questionsPage, askForm, answerForm, confirmForm, meetingForm, ...consentPages],
  sections: [handoverSection],
}
