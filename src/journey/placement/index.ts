import type { JourneyStep } from '../person/index.ts'
import { coupleHousehold } from './couple-household.ts'
import { coupleForm, placementSection } from './placement.pages.tsx'
import { proposePlacement } from './propose-placement.ts'
import { proposeSite } from './propose-site.ts'
import { siteSection } from './site-section.tsx'

export {
  findCoupling,
  gatherCoupling,
  membersOn,
  retractMilestone,
  retractResponsibility,
} from './placement.store.ts'
export { bestOf, type Proposal, type ProposalInput, proposeRegions } from './proposal.ts'
export { householdOn } from './propose-placement.ts'
export { proposeSites, type SiteProposal } from './site-proposal.ts'
export { coupleHousehold, proposePlacement, proposeSite }

export const placement: JourneyStep = {
  name: 'placement',
  actions: [proposePlacement, coupleHousehold, proposeSite],
  pages: [coupleForm],
  sections: [placementSection, siteSection],
}
