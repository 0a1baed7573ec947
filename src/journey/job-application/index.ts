import type { JourneyStep } from '../person/index.ts'
import { applicationPages } from './job-application.pages.tsx'
import { applicationSection } from './job-application-section.tsx'
import { recordExercise } from './record-exercise.ts'
import { openApplication, writeCv } from './write-cv.ts'

export { openApplication, recordExercise, writeCv }

export const jobApplication: JourneyStep = {
  name: 'job-application',
  actions: [openApplication, writeCv, recordExercise],
  pages: applicationPages,
  sections: [applicationSection],
}
