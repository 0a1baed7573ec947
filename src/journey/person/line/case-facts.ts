import { type Duty, type EpisodeState, type HouseholdRole, Track } from '../line.ts'
import type {
  CaseEpisode,
  CaseInterruption,
  CaseMembership,
  CaseMilestone,
  CaseResponsibility,
} from './case.ts'

/** An interval as ISO 8601 writes it: `2025-05-01/2025-09-30`, both days included, or `2025-05-01/..` without an end. */
type Span = `${string}/${string}`

const spanOf = (span: Span): { readonly from: string; readonly to: string | null } => {
  const [from = '', to = '..'] = span.split('/')
  return { from, to: to === '..' ? null : to }
}

type More = Partial<Pick<CaseEpisode, 'hours' | 'halfDays' | 'provider' | 'label'>> & {
  readonly state?: EpisodeState
}

/** Writes the facts of one person or household (`of`) of a case, one line per fact. The result is plain data. */
export const factsOf = (of: string) => ({
  /** `what` is track and kind, `living/own-home`; without a state an open episode runs and a closed one is done. */
  episode: (key: string, what: `${Track}/${string}`, span: Span, more: More = {}): CaseEpisode => {
    const [track = '', kind = ''] = what.split('/')
    const days = spanOf(span)
    return { key, of, track: Track.parse(track), kind, ...days, state: days.to ? 'done' : 'running', ...more }
  },
  milestone: (
    key: string,
    kind: string,
    on: string,
    more: Pick<CaseMilestone, 'organisation' | 'detail'> = {},
  ): CaseMilestone => ({ key, of, kind, on, ...more }),
  interruption: (key: string, span: Span): CaseInterruption => ({ key, of, ...spanOf(span) }),
  member: (key: string, household: string, role: HouseholdRole, span: Span): CaseMembership => ({
    key,
    of,
    household,
    role,
    ...spanOf(span),
  }),
  responsible: (duty: Duty, organisation: string, span: Span): CaseResponsibility => ({
    key: `${of}-${duty}-${organisation}-${spanOf(span).from}`,
    of,
    duty,
    organisation,
    ...spanOf(span),
  }),
})

/** What a case leaves out. */
export const emptyCase = {
  today: '2026-12-01',
  organisations: [],
  households: [],
  memberships: [],
  episodes: [],
  milestones: [],
  interruptions: [],
  responsibilities: [],
} as const
