import type { JourneyStep } from '../person/index.ts'
import { completeIntakeForm, intakeSection, openWish, saveIntakeForm, wishForm } from './intake.pages.tsx'
import { intakes } from './intake.store.ts'
import { openIntake } from './open-intake.ts'
import { completeIntake, saveIntake, tellWish } from './save-intake.ts'

export type { Intake } from './intake.ts'
export { completeIntake, saveIntake, tellWish }
/** The intake of a person as far as the visitor may see it, for the steps that come after. */
export const findIntake = intakes.find

export const intake: JourneyStep = {
  name: 'intake',
  actions: [openIntake, saveIntake, completeIntake, openWish, tellWish],
  pages: [completeIntakeForm, saveIntakeForm, wishForm],
  sections: [intakeSection],
}
