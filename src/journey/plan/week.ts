import { type Weekday, weekdays } from '../../catalogue/place/index.ts'
import type { IsoDate } from '../../platform/date.ts'

/** What takes time in a week. Hours count where half-days are not said. */
export type Load = {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly halfDays: number | null
  readonly hours?: number | null
}

/** A full week: ten half-days. More is a warning, never a refusal. */
export const fullWeek = 10
/** Four hours are reckoned as a half-day. */
const hoursOfHalfDay = 4

export const halfDaysOf = ({ halfDays, hours }: Pick<Load, 'halfDays' | 'hours'>): number | null =>
  halfDays ?? (hours === null || hours === undefined ? null : hours / hoursOfHalfDay)

const runs = ({ startsOn, endsOn }: Load, day: IsoDate): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day)

/** Half-days a week of what runs on a day; what has an unknown load is counted apart. */
export const weeklyLoad = (
  loads: readonly Load[],
  day: IsoDate,
): { readonly halfDays: number; readonly unknown: number } => {
  const known = loads.filter((load) => runs(load, day)).map(halfDaysOf)
  return {
    halfDays: known.reduce<number>((sum, halfDays) => sum + (halfDays ?? 0), 0),
    unknown: known.filter((halfDays) => halfDays === null).length,
  }
}

/** The heaviest week from a day on: the load can only grow where something begins. */
export const heaviestLoad = (
  loads: readonly Load[],
  from: IsoDate,
): { readonly halfDays: number; readonly unknown: number; readonly on: IsoDate } => {
  const days = [from, ...loads.map(({ startsOn }) => startsOn).filter((day) => day > from)].toSorted()
  return days
    .map((on) => ({ ...weeklyLoad(loads, on), on }))
    .reduce((heaviest, load) =>
      load.halfDays > heaviest.halfDays ||
      (load.halfDays === heaviest.halfDays && load.unknown > heaviest.unknown)
        ? load
        : heaviest,
    )
}

export type Clash<Timed> = {
  readonly weekday: Weekday
  readonly parts: readonly Timed[]
  /** `certain`: together more than the two half-days of a day; `possible`: the hours are not known */
  readonly how: 'certain' | 'possible'
}

/** A part that names its days spreads its half-days over them; more is not known before lessons have hours. */
const onOneDay = (part: Load & { weekdays: readonly Weekday[] }): number | null => {
  const halfDays = halfDaysOf(part)
  return halfDays === null ? null : halfDays / part.weekdays.length
}

/** Days of the week that two parts name which run at the same time. Parts without days are no clash: they are unknown. */
export const clashesOf = <Timed extends Load & { readonly weekdays: readonly Weekday[] }>(
  parts: readonly Timed[],
): readonly Clash<Timed>[] =>
  weekdays.flatMap((weekday): Clash<Timed>[] => {
    const there = parts.filter((part) => part.weekdays.includes(weekday))
    const meeting = there.filter((part) =>
      there.some((other) => other !== part && (runs(part, other.startsOn) || runs(other, part.startsOn))),
    )
    if (meeting.length < 2) return []
    const shares = meeting.map(onOneDay)
    const together = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
    return [{ weekday, parts: meeting, how: together > 2 ? 'certain' : 'possible' }]
  })
