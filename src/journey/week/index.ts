import type { JourneyStep } from '../person/index.ts'
import { acceptProposal } from './accept-proposal.ts'
import { calendar, feedPages } from './feed.pages.tsx'
import { openFeed, renewFeed, revokeFeed } from './keep-feed.ts'
import { addTime, changeTime, removeTime } from './keep-time.ts'
import { openTime, openWeek } from './open-week.ts'
import { readFeed } from './read-feed.ts'
import { timePages } from './time.pages.tsx'
import { ownWeekPage, weekPage } from './week.pages.tsx'
import { weekSection } from './week-section.tsx'

export { acceptProposal, addTime, changeTime, openWeek, readFeed, removeTime, renewFeed, revokeFeed }

export const week: JourneyStep = {
  name: 'week',
  actions: [
    openWeek,
    openTime,
    addTime,
    changeTime,
    removeTime,
    acceptProposal,
    openFeed,
    renewFeed,
    revokeFeed,
    readFeed,
  ],
  // fixed addresses before those with a number in them
  pages: [weekPage, ownWeekPage, ...timePages, ...feedPages, calendar],
  sections: [weekSection],
}
