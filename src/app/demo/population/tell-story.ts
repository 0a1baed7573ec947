import type { Act, Story } from './story.ts'
import { tellCouple, tellJoin, tellMeet, tellNotice, tellRegister, tellScreen } from './tell-arrival.ts'
import { tellBenefit, tellGuide, tellHome, tellKey, tellMove } from './tell-home.ts'
import {
  tellChangeBenefit,
  tellClose,
  tellContract,
  tellEndDuty,
  tellEndEpisode,
  tellEpisode,
  tellFollow,
  tellIntake,
  tellInterrupt,
  tellMilestone,
  tellPlan,
  tellProgress,
} from './tell-progress.ts'
import type { Teller, Telling } from './telling.ts'

const tellers: Readonly<Record<Act, Teller>> = {
  register: tellRegister,
  join: tellJoin,
  screen: tellScreen,
  couple: tellCouple,
  notice: tellNotice,
  meet: tellMeet,
  key: tellKey,
  home: tellHome,
  benefit: tellBenefit,
  guide: tellGuide,
  intake: tellIntake,
  plan: tellPlan,
  follow: tellFollow,
  progress: tellProgress,
  contract: tellContract,
  'change-benefit': tellChangeBenefit,
  move: tellMove,
  interrupt: tellInterrupt,
  close: tellClose,
  episode: tellEpisode,
  'end-episode': tellEndEpisode,
  milestone: tellMilestone,
  'end-duty': tellEndDuty,
}

/**
 * Tells a story into sets: every deed has the effect that its action has, on facts in memory. That both ways end in the
 * same lines is what population.db.test.ts shows.
 */
export const tellStory = (telling: Omit<Telling, 'members'>, story: Story): Telling['members'] => {
  const household: Telling = { ...telling, members: [] }
  for (const deed of story.deeds) tellers[deed.act](household, deed)
  return household.members
}
