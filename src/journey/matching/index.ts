import type { JourneyStep } from '../person/index.ts'
import { answerCard, openCards } from './answer-card.ts'
import { candidatesPage } from './candidates.pages.tsx'
import { answerForm, cardsPage } from './card.pages.tsx'
import { findCandidates } from './find-candidates.ts'
import { matchPlace } from './match-place.ts'
import { matchingSection } from './matching-section.tsx'
import { respondForm, withdrawForm, withdrawOwnForm } from './own-match.pages.tsx'
import { matchForm, proposePage } from './proposal.pages.tsx'
import { proposeMatches } from './propose-matches.ts'
import { openOwnMatches, respondToMatch } from './respond-to-match.ts'
import { openMatches, withdrawMatch } from './withdraw-match.ts'

export { answerCard, findCandidates, matchPlace, proposeMatches, respondToMatch, withdrawMatch }

export const matching: JourneyStep = {
  name: 'matching',
  actions: [
    proposeMatches,
    findCandidates,
    matchPlace,
    respondToMatch,
    openCards,
    answerCard,
    openOwnMatches,
    openMatches,
    withdrawMatch,
  ],
  pages: [
    proposePage,
    matchForm,
    candidatesPage,
    respondForm,
    withdrawOwnForm,
    withdrawForm,
    answerForm,
    cardsPage,
  ],
  sections: [matchingSection],
}
