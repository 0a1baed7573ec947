import { addTerm, lastDay } from '../../../lib/legal-term/index.ts'
import {
  addDays,
  daysBetween,
  fromDayNumber,
  type IsoDate,
  monthsBetween,
  toDayNumber,
} from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { firstOf, sumOf } from './line-facts.ts'

/** Months and weeks that DUO gave more; 16 weeks for a birth are no whole months. */
export type Extension = { readonly months: number; readonly weeks: number }

export type Regime = 'Wi2021' | 'Wi2013'

/** The time for civic integration; whole months, rounded down. */
export type IntegrationTerm =
  | { readonly state: 'unknown'; readonly missing: 'pip' | 'duo-notice' | 'regime' }
  | {
      readonly state: 'coming' | 'running' | 'over'
      readonly startsOn: IsoDate
      readonly endsOn: IsoDate
      /** what DUO gave more; null when none is recorded */
      readonly extendedBy: Extension | null
      /** months left, or since the end */
      readonly months: number
      readonly days: number
    }

/** Counted as the rules count it, so that page, work list and portal say the same day. */
const termEnd = (trigger: IsoDate, { months, weeks }: Extension): IsoDate => {
  const { day } = lastDay(toDayNumber(trigger), { years: 3 }, 'legal')
  return fromDayNumber(addTerm(addTerm(day, { months }), { weeks }))
}

const extensionOf = (line: Line): Extension | null => {
  const months = sumOf(line, 'extension-months')
  const weeks = sumOf(line, 'extension-weeks')
  return months === null && weeks === null ? null : { months: months ?? 0, weeks: weeks ?? 0 }
}

/**
 * Three years. Of the law of 2021 from the day after the first plan (art. 11); of that of 2013 from DUO's notice. What
 * extends it is decided by DUO.
 */
export const integrationTerm = (line: Line, regime: Regime | null, today: IsoDate): IntegrationTerm => {
  if (regime === null) return { state: 'unknown', missing: 'regime' }
  const kind = regime === 'Wi2021' ? 'pip' : 'duo-notice'
  const trigger = firstOf(line, kind)?.on
  if (!trigger) return { state: 'unknown', missing: kind }
  const extendedBy = extensionOf(line)
  const endsOn = termEnd(trigger, extendedBy ?? { months: 0, weeks: 0 })
  const startsOn = regime === 'Wi2021' ? addDays(trigger, 1) : trigger
  const [from, to] = today <= endsOn ? [today, endsOn] : [endsOn, today]
  return {
    state: today < startsOn ? 'coming' : today <= endsOn ? 'running' : 'over',
    startsOn,
    endsOn,
    extendedBy,
    months: monthsBetween(from, to),
    days: daysBetween(from, to),
  }
}

/** The last day on which the route may change without a special reason: a year and a half into the term (Besluit inburgering 2021, art. 5.4). */
export const routeChangeUntil = (line: Line): IsoDate | null => {
  const plan = firstOf(line, 'pip')?.on
  return plan ? fromDayNumber(lastDay(toDayNumber(plan), { months: 18 }, 'plain').day) : null
}

/** Six months in which the municipality pays fixed costs from the benefit (Participatiewet, art. 56a). */
export type Relief = { readonly from: IsoDate; readonly until: IsoDate; readonly isOver: boolean }
export const reliefOf = (line: Line, today: IsoDate): Relief | null => {
  const from = line.episodes
    .filter(
      ({ kind, state }) => state !== 'planned' && ['social-assistance', 'partial-assistance'].includes(kind),
    )
    .map(({ startsOn }) => startsOn)
    .sort()[0]
  if (!from) return null
  const until = addDays(fromDayNumber(lastDay(toDayNumber(from), { months: 6 }, 'plain').day), -1)
  return { from, until, isOver: until < today }
}
