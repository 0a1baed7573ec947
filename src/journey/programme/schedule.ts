import type { z } from 'zod'
import type { TimeUnit } from '../../catalogue/programme/index.ts'
import { addDays, addMonths, type IsoDate } from '../../platform/date.ts'
import { heaviestLoad } from '../plan/index.ts'
import type { AdoptedLasts, AdoptedStep } from './programme-content.ts'

export type PlannedDays = { readonly startsOn: IsoDate | null; readonly endsOn: IsoDate | null }

/** The first day after a length of time. */
export const dayAfter = (from: IsoDate, length: number, unit: z.infer<typeof TimeUnit>): IsoDate =>
  unit === 'days'
    ? addDays(from, Math.ceil(length))
    : unit === 'weeks'
      ? addDays(from, Math.ceil(length * 7))
      : addMonths(from, Math.ceil(unit === 'months' ? length : length * 12))

/** The last day of something of this length; the most, where two numbers are given. "At least" has no last day. */
export const lastDay = (startsOn: IsoDate, lasts: AdoptedLasts | null): IsoDate | null =>
  lasts === null || lasts.bound === 'at-least'
    ? null
    : addDays(dayAfter(startsOn, lasts.to ?? lasts.from, lasts.unit), -1)

/**
 * A proposal for the days of the steps. A step begins when the ones before it are over; what follows something of unknown
 * length has no day yet. An event takes no time, so what follows it is proposed on the same day.
 */
export const scheduleOf = (
  steps: readonly AdoptedStep[],
  startsOn: IsoDate,
): ReadonlyMap<string, PlannedDays> => {
  const planned = new Map<string, PlannedDays>()
  const plan = (step: AdoptedStep): PlannedDays => {
    const known = planned.get(step.id)
    if (known) return known
    const before = steps.filter(({ id }) => step.after.includes(id))
    const starts = before.map((one): IsoDate | null => {
      const days = plan(one)
      if (one.takes === 'event') return days.startsOn
      return days.endsOn === null ? null : addDays(days.endsOn, 1)
    })
    const open = starts.some((day) => day === null)
    const first = open
      ? null
      : starts.reduce<IsoDate>((latest, day) => (day !== null && day > latest ? day : latest), startsOn)
    const days =
      first === null
        ? { startsOn: null, endsOn: null }
        : { startsOn: first, endsOn: step.takes === 'event' ? first : lastDay(first, step.lasts) }
    planned.set(step.id, days)
    return days
  }
  for (const step of steps) plan(step)
  return planned
}

/** Half-days a week that a step takes; the most, where two numbers are given; null is unknown. */
export const halfDaysOf = ({ load }: Pick<AdoptedStep, 'load'>): number | null =>
  load === null ? null : (load.to ?? load.from)

export type WeekLoad = {
  /** of the programme alone, in its heaviest week */
  readonly own: number
  /** with what lies on the line already, in the heaviest week from the first day on */
  readonly together: number
  /** steps of which the load is not known */
  readonly unknown: readonly string[]
  /** steps that have no day yet, and so count in no week */
  readonly withoutDay: readonly string[]
}

export type OnLine = {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly halfDays: number | null
  readonly hours: number | null
}

/** What the heaviest week asks (S51), from the days that were chosen. */
export const weekLoadOf = (
  steps: readonly AdoptedStep[],
  days: ReadonlyMap<string, PlannedDays>,
  {
    line,
    from,
    whole,
  }: { readonly line: readonly OnLine[]; readonly from: IsoDate; readonly whole: AdoptedStep['load'] },
): WeekLoad => {
  const lasting = steps.filter(({ takes }) => takes !== 'event')
  const timed = lasting.flatMap((step) => {
    const { startsOn, endsOn } = days.get(step.id) ?? { startsOn: null, endsOn: null }
    return startsOn === null ? [] : [{ startsOn, endsOn, halfDays: halfDaysOf(step) }]
  })
  const parts = heaviestLoad(timed, from).halfDays
  // a week of the whole programme, where the report gives one, is divided over its steps
  const own = Math.max(parts, whole === null ? 0 : (whole.to ?? whole.from))
  return {
    own,
    together: heaviestLoad([...timed, ...line], from).halfDays + own - parts,
    unknown: lasting.filter((step) => halfDaysOf(step) === null).map(({ id }) => id),
    withoutDay: lasting.filter(({ id }) => (days.get(id)?.startsOn ?? null) === null).map(({ id }) => id),
  }
}
