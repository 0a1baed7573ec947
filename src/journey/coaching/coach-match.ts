import { z } from 'zod'
import { OrganisationId, type OrganisationKind } from '../../catalogue/organisation/index.ts'
import { addDays, IsoDate } from '../../platform/date.ts'
import { FactId, type Line, type Milestone } from '../person/index.ts'

/** Who goes along with somebody, and as which part of the line that shows (practices 13a, 18, 25). */
export const episodeOf = {
  buddy: 'buddy',
  'volunteer-coach': 'job-coach',
  'student-coach': 'job-coach',
} as const
export const CoachKind = z.enum(Object.keys(episodeOf) as [keyof typeof episodeOf])
export type CoachKind = keyof typeof episodeOf

/** Organisations that bring volunteers, students or colleagues. */
export const coachOrganisations: readonly OrganisationKind[] = [
  'social-guidance',
  'support-organisation',
  'volunteer-centre',
  'school',
  'language-provider',
  'employer',
  'municipality',
]

const words = z.string().min(1).max(500).nullable()
export const CoachMatch = z.object({
  kind: CoachKind,
  coach: z.string().min(1).max(120),
  organisation: OrganisationId,
  wishesPerson: words,
  wishesCoach: words,
  everyWeeks: z.int().min(1).max(13),
  startsOn: IsoDate,
  endsOn: IsoDate.nullable(),
  ended: z.object({ on: IsoDate, reason: z.string().min(1).max(300) }).nullable(),
  episode: FactId,
})
export type CoachMatch = z.infer<typeof CoachMatch>

type Lasting = Pick<CoachMatch, 'startsOn' | 'endsOn' | 'ended'>
export const lastDay = ({ endsOn, ended }: Lasting): IsoDate | null => ended?.on ?? endsOn

export const isCurrent = (match: Lasting, today: IsoDate): boolean => {
  const last = lastDay(match)
  return match.ended === null && (last === null || last >= today)
}

/** What was recorded of the meetings of this match, the newest first. */
export const contactsOf = (
  { milestones }: Pick<Line, 'milestones'>,
  match: Lasting,
): readonly Milestone[] => {
  const last = lastDay(match)
  return milestones
    .filter(
      ({ kind, on }) => kind === 'buddy-contact' && on >= match.startsOn && (last === null || on <= last),
    )
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
}

export type Stretch = { readonly from: IsoDate; readonly until: IsoDate }

/**
 * The weeks (or stretches of so many weeks) without a contact, counted from the first day. A stretch that is not over,
 * or that the end of the match cut short, is not missed.
 */
export const missedWeeks = (
  match: Lasting & Pick<CoachMatch, 'everyWeeks'>,
  contacts: readonly IsoDate[],
  today: IsoDate,
): readonly Stretch[] => {
  const yesterday = addDays(today, -1)
  const end = lastDay(match)
  const last = end !== null && end < yesterday ? end : yesterday
  const missed: Stretch[] = []
  const days = match.everyWeeks * 7
  for (
    let from = match.startsOn, until = addDays(from, days - 1);
    until <= last;
    from = addDays(from, days), until = addDays(until, days)
  )
    if (!contacts.some((on) => on >= from && on <= until)) missed.push({ from, until })
  return missed
}
