import type { JourneyStep } from '../person/index.ts'
import { cohortExport, cohortPage } from './monitor.pages.tsx'
import { openCohorts } from './open-cohorts.ts'
import { openRegion } from './open-region.ts'
import { regionPage } from './region.pages.tsx'

export { openCohorts, openRegion }

export const monitor: JourneyStep = {
  name: 'monitor',
  actions: [openCohorts, openRegion],
  pages: [cohortPage, cohortExport, regionPage],
  sections: [],
}
