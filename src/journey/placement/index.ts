import type { JourneyStep } from '../person/index.ts'
import { coupleHousehold } from './couple-household.ts'
import { coupleForm, placementSection } from './placement.pages.tsx'
import { proposePlacement } from './propose-placement.ts'

export { findCoupling, membersOn, retractMilestone, retractResponsibility } from './placement.store.ts'
export { bestOf, type Proposal, type ProposalInput, proposeRegions } from './proposal.ts'
export { householdOn } from './propose-placement.ts'
export { coupleHousehold, proposePlacement }

export const placement: JourneyStep = {
  name: 'placement',
  actions: [proposePlacement, coupleHousehold],
  pages: [coupleForm],
  sections: [placementSection],
}
