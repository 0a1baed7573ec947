import type { JourneyStep } from '../person/index.ts'
import { acceptProposal } from './accept-proposal.ts'
import { addTime, changeTime, removeTime } from './keep-time.ts'
import { openTime, openWeek } from './open-week.ts'
import { timePages } from './time.pages.tsx'
import { ownWeekPage, weekPage } from './week.pages.tsx'
import { weekSection } from './week-section.tsx'

export { acceptProposal, addTime, changeTime, openWeek, removeTime }

export const week: JourneyStep = {
  name: 'week',
  actions: [openWeek, openTime, addTime, changeTime, removeTime, acceptProposal],
  // fixed addresses before those with a number in them
  pages: [weekPage, ownWeekPage, ...timePages],
  sections: [weekSection],
}
