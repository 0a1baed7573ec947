import type { JourneyStep } from '../person/index.ts'
import { assessmentForm } from './assessment.pages.tsx'
import { assessmentSection } from './assessment-section.tsx'
import { closeTestWeek, openTestWeek, planTestWeek } from './hold-test-week.ts'
import { openAssessment, recordAssessment } from './record-assessment.ts'
import { testWeekPages } from './test-week.pages.tsx'

export { closeTestWeek, openAssessment, openTestWeek, planTestWeek, recordAssessment }

export const assessment: JourneyStep = {
  name: 'assessment',
  actions: [openAssessment, recordAssessment, openTestWeek, planTestWeek, closeTestWeek],
  pages: [assessmentForm, ...testWeekPages],
  sections: [assessmentSection],
}
