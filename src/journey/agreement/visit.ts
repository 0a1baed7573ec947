import { addDays, daysBetween, type IsoDate } from '../../platform/date.ts'
import type { AgreementContent } from './agreement.ts'

/** What was found on a day; all three parties read it. */
export type PlacementVisit = { readonly on: IsoDate; readonly finding: string }

export type VisitRhythm = {
  /** last day of the next visit; null when none is to come */
  readonly due: IsoDate | null
  /** days too late; 0 when not */
  readonly late: number
}

/** The next visit: so many weeks after the last one, or after the first day (S73). None after the last day. */
export const visitRhythm = (
  { startsOn, endsOn, visitWeeks }: Pick<AgreementContent, 'startsOn' | 'endsOn' | 'visitWeeks'>,
  visits: readonly PlacementVisit[],
  today: IsoDate,
): VisitRhythm => {
  const last = visits.reduce<IsoDate>((latest, one) => (one.on > latest ? one.on : latest), startsOn)
  const due = addDays(last, visitWeeks * 7)
  if (due > endsOn) return { due: null, late: 0 }
  return { due, late: Math.max(0, daysBetween(due, today)) }
}
