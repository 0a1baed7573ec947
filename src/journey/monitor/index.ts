import type { JourneyStep } from '../person/index.ts'
import { cohortExport, cohortPage } from './monitor.pages.tsx'
import { openCohorts } from './open-cohorts.ts'
import { openPreparationReport } from './open-preparation-report.ts'
import { openRegion } from './open-region.ts'
import { preparationPage } from './preparation.pages.tsx'
import { regionPage } from './region.pages.tsx'

export { openCohorts, openPreparationReport, openRegion }

export const monitor: JourneyStep = {
  name: 'monitor',
  actions: [openCohorts, openRegion, openPreparationReport],
  pages: [cohortPage, cohortExport, regionPage, preparationPage],
  sections: [],
}
