import type { JourneyStep } from '../person/index.ts'
import { adaptForm } from './adapt.pages.tsx'
import { adaptProgramme } from './adapt-programme.ts'
import { adoptProgramme, openTemplate } from './adopt-programme.ts'
import { changeSession } from './change-session.ts'
import { choicePage } from './choice.pages.tsx'
import { endEnrolment } from './end-enrolment.ts'
import { enrolPerson } from './enrol-person.ts'
import { endForm, enrolmentPage, moveForm, outcomeForm, progressForm } from './enrolment.pages.tsx'
import { enrolForm } from './entry.pages.tsx'
import { evaluateSession } from './evaluate-session.ts'
import { groupPage } from './group.pages.tsx'
import { changeGroupForm, groupForm } from './group-form.pages.tsx'
import { proposalPage } from './group-proposal.pages.tsx'
import { moveStep } from './move-step.ts'
import { openEnrolment } from './open-enrolment.ts'
import { openChoice, openEntry } from './open-entry.ts'
import { openGroup } from './open-group.ts'
import { listProgrammes, openProgramme } from './open-programmes.ts'
import { openResult } from './open-result.ts'
import { openSession, openSessions } from './open-sessions.ts'
import { placeWaiting } from './place-waiting.ts'
import { changeGroup, planGroup } from './plan-group.ts'
import { planSession } from './plan-session.ts'
import { programmeSection } from './programme-section.tsx'
import { adoptForm, listPage, programmePage } from './programmes.pages.tsx'
import { proposeGroups } from './propose-groups.ts'
import { recordAttendance } from './record-attendance.ts'
import { recordOutcome } from './record-outcome.ts'
import { recordProgress } from './record-progress.ts'
import { resultExport, resultPage } from './result.pages.tsx'
import { attendanceForm, placeForm } from './seat.pages.tsx'
import { changeSessionForm } from './session-change.pages.tsx'
import { evaluationForm, sessionForm, sessionsPage } from './training.pages.tsx'

export { stepMoves } from './enrolment.ts'
export { GroupContent, lastDayOf } from './group.ts'
export { type LessonTimes, lessonTimesOf } from './lesson-times.ts'
export {
  adaptProgramme,
  adoptProgramme,
  changeGroup,
  changeSession,
  endEnrolment,
  enrolPerson,
  evaluateSession,
  listProgrammes,
  moveStep,
  openChoice,
  openEnrolment,
  openEntry,
  openGroup,
  openProgramme,
  openResult,
  openSession,
  openSessions,
  openTemplate,
  placeWaiting,
  planGroup,
  planSession,
  proposeGroups,
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
    proposeGroups,
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
    planSession,
    changeSession,
    evaluateSession,
    openSession,
    openSessions,
  ],
  pages: [
    listPage,
    adoptForm,
    changeGroupForm,
    attendanceForm,
    placeForm,
    groupPage,
    adaptForm,
    groupForm,
    proposalPage,
    resultPage,
    resultExport,
    sessionsPage,
    sessionForm,
    changeSessionForm,
    evaluationForm,
    programmePage,
    choicePage,
    enrolForm,
    moveForm,
    outcomeForm,
    progressForm,
    endForm,
    enrolmentPage,
  ],
  sections: [programmeSection],
}
