import type { JourneyStep } from '../person/index.ts'
import { adaptProgramme } from './adapt-programme.ts'
import { adoptProgramme, openTemplate } from './adopt-programme.ts'
import { endEnrolment } from './end-enrolment.ts'
import { enrolPerson } from './enrol-person.ts'
import { moveStep } from './move-step.ts'
import { openEnrolment } from './open-enrolment.ts'
import { openChoice, openEntry } from './open-entry.ts'
import { openGroup } from './open-group.ts'
import { listProgrammes, openProgramme } from './open-programmes.ts'
import { openResult } from './open-result.ts'
import { placeWaiting } from './place-waiting.ts'
import { changeGroup, planGroup } from './plan-group.ts'
import { recordAttendance } from './record-attendance.ts'
import { recordOutcome } from './record-outcome.ts'
import { recordProgress } from './record-progress.ts'

export { stepMoves } from './enrolment.ts'
export {
  adaptProgramme,
  adoptProgramme,
  changeGroup,
  endEnrolment,
  enrolPerson,
  listProgrammes,
  moveStep,
  openChoice,
  openEnrolment,
  openEntry,
  openGroup,
  openProgramme,
  openResult,
  openTemplate,
  placeWaiting,
  planGroup,
  recordAttendance,
  recordOutcome,
  recordProgress,
}

export const programme: JourneyStep = {
  name: 'programme',
  actions: [
    listProgrammes,
    openTemplate,
    adoptProgramme,
    openProgramme,
    adaptProgramme,
    planGroup,
    changeGroup,
    openGroup,
    placeWaiting,
    recordAttendance,
    openChoice,
    openEntry,
    enrolPerson,
    openEnrolment,
    moveStep,
    recordProgress,
    recordOutcome,
    endEnrolment,
    openResult,
  ],
  pages: [],
  sections: [],
}
