import type { JourneyStep } from '../person/index.ts'
import { cohortPage, regionPage } from './monitor.pages.tsx'
import { openCohorts, openRegion } from './open-monitor.ts'

export { openCohorts, openRegion }

export const monitor: JourneyStep = {
  name: 'monitor',
  actions: [openCohorts, openRegion],
  pages: [cohortPage, regionPage],
  sections: [],
}
