import { addDays, type IsoDate } from '../../platform/date.ts'

export type Said = 'accepted' | 'refused' | null

/** Days in which a proposal wants an answer: our own choice, no rule of law. */
export const answerDays = 28
export const expiresOn = (proposedOn: IsoDate): IsoDate => addDays(proposedOn, answerDays)

export type MatchState =
  | 'proposed'
  | 'person-accepted'
  | 'employer-accepted'
  | 'matched'
  | 'person-refused'
  | 'employer-refused'
  | 'withdrawn'
  | 'lapsed'

/** What is stored of a match: what was said, and how it ended. */
export type MatchFacts = {
  readonly personAnswer: Said
  readonly employerAnswer: Said
  readonly expiresOn: IsoDate
  readonly endedHow: 'withdrawn' | 'lapsed' | null
}

/** Where a match stands, from what both have said; a no is final, a yes of one waits until the last day. */
export const stateOfMatch = (
  { personAnswer, employerAnswer, expiresOn: last, endedHow }: MatchFacts,
  today: IsoDate,
): MatchState => {
  if (personAnswer === 'refused') return 'person-refused'
  if (employerAnswer === 'refused') return 'employer-refused'
  if (endedHow) return endedHow
  if (personAnswer === 'accepted' && employerAnswer === 'accepted') return 'matched'
  if (last < today) return 'lapsed'
  if (personAnswer === 'accepted') return 'person-accepted'
  return employerAnswer === 'accepted' ? 'employer-accepted' : 'proposed'
}

/** Whether a match can still be taken back. */
export const canBeWithdrawn = (state: MatchState): boolean =>
  ['proposed', 'person-accepted', 'employer-accepted', 'matched'].includes(state)
