import { type Weekday, weekdays } from '../../catalogue/place/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import type { findPlans } from '../plan/index.ts'
import { chosenDays } from './enrol-person.ts'
import type { StoredGroup } from './group.store.ts'
import { lastDayOf } from './group.ts'
import type { AdoptedStep } from './programme-content.ts'
import { type PlannedDays, scheduleOf } from './schedule.ts'

/** Something of every week that stands on a day already; without hours only the day is known. */
export type Taken = {
  /** a kind of episode, or the name of a group */
  readonly what: { readonly kind: string } | { readonly group: string }
  readonly weekday: Weekday
  readonly hours: { readonly from: string; readonly until: string } | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

/** Lessons of a group on a day on which something else stands: at the same hours, or at hours that nobody knows. */
export type DayClash = {
  readonly group: string
  readonly weekday: Weekday
  readonly with: Taken['what']
  readonly how: 'certain' | 'possible'
}

type Plan = NonNullable<ReturnType<Awaited<ReturnType<typeof findPlans>>['get']>>['content']

/** What stands on a day of the week by the plan and by the groups in which somebody sits. */
export const takenBy = (
  plan: Pick<Plan, 'parts'> | null,
  groups: readonly Pick<StoredGroup, 'content'>[],
): readonly Taken[] => [
  ...(plan?.parts ?? []).flatMap(({ kind, startsOn, endsOn, weekdays: on }) =>
    on.map((weekday): Taken => ({ what: { kind }, weekday, hours: null, startsOn, endsOn })),
  ),
  ...groups.flatMap(({ content }) =>
    content.blocks.map(
      ({ weekday, from, until }): Taken => ({
        ...{ what: { group: content.name }, weekday, hours: { from, until } },
        ...{ startsOn: content.startsOn, endsOn: lastDayOf(content) },
      }),
    ),
  ),
]

export const clashesWith = (
  { content }: Pick<StoredGroup, 'content'>,
  taken: readonly Taken[],
): readonly DayClash[] => {
  const last = lastDayOf(content)
  return content.blocks.flatMap(({ weekday, from, until }) =>
    taken
      .filter(
        (one) =>
          one.weekday === weekday &&
          one.startsOn <= last &&
          (one.endsOn === null || one.endsOn >= content.startsOn) &&
          (one.hours === null || (one.hours.from < until && from < one.hours.until)),
      )
      .map(
        (one): DayClash => ({
          ...{ group: content.name, weekday, with: one.what },
          how: one.hours === null ? 'possible' : 'certain',
        }),
      ),
  )
}

/** Clashes in the order of the week. */
export const inWeekOrder = (clashes: readonly DayClash[]): readonly DayClash[] =>
  clashes.toSorted((a, b) => weekdays.indexOf(a.weekday) - weekdays.indexOf(b.weekday))

/** A day as it was typed; null where it is none. */
export const typedDay = (typed: string): IsoDate | null => {
  const parsed = dayInput.safeParse(typed)
  return parsed.success ? parsed.data : null
}

/** The days of the steps as they were typed; without `typed` nobody touched the proposal, and it moves with the first day. */
export const daysAsked = (
  steps: readonly AdoptedStep[],
  from: IsoDate,
  typed: Readonly<Record<string, string>> | null,
): ReadonlyMap<string, PlannedDays> =>
  typed === null
    ? scheduleOf(steps, from)
    : chosenDays(
        steps,
        from,
        Object.fromEntries(
          Object.entries(typed).flatMap(([id, text]) => {
            const day = typedDay(text)
            return day === null ? [] : [[id, day]]
          }),
        ),
      )
