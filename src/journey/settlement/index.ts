import type { JourneyStep } from '../person/index.ts'
import { assignGuide } from './assign-guide.ts'
import { checkLanding } from './check-landing.ts'
import { giveKey } from './give-key.ts'
import { moveHousehold } from './move-household.ts'
import { openSettlement } from './open-settlement.ts'
import { recordDuoNotice } from './record-duo-notice.ts'
import { registerHome } from './register-home.ts'
import {
  benefitForm,
  guideForm,
  keyForm,
  landingForm,
  moveForm,
  noticeForm,
  registerForm,
} from './settlement.pages.tsx'
import { settlementSection } from './settlement-section.tsx'
import { startBenefit } from './start-benefit.ts'

export { homeLabel } from './home.ts'
export { freeFrom, isRegisteredIn, municipalDuties } from './municipal-duties.ts'
export { assignGuide, checkLanding, giveKey, moveHousehold, recordDuoNotice, registerHome, startBenefit }

export const settlement: JourneyStep = {
  name: 'settlement',
  actions: [
    openSettlement,
    recordDuoNotice,
    giveKey,
    registerHome,
    startBenefit,
    assignGuide,
    checkLanding,
    moveHousehold,
  ],
  pages: [noticeForm, keyForm, registerForm, benefitForm, guideForm, landingForm, moveForm],
  sections: [settlementSection],
}
