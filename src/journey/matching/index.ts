import type { JourneyStep } from '../person/index.ts'
import {
  answerForm,
  cardsPage,
  matchForm,
  matchingSection,
  proposePage,
  respondForm,
} from './matching.pages.tsx'
import {
  answerCard,
  matchPlace,
  openCards,
  openOwnMatches,
  proposeMatches,
  respondToMatch,
} from './propose-match.ts'

export { answerCard, matchPlace, proposeMatches, respondToMatch }

export const matching: JourneyStep = {
  name: 'matching',
  actions: [proposeMatches, matchPlace, respondToMatch, openCards, answerCard, openOwnMatches],
  pages: [proposePage, matchForm, respondForm, answerForm, cardsPage],
  sections: [matchingSection],
}
