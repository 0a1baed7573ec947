import { z } from 'zod'
import type { Practice } from '../practice/index.ts'
import { everyLanguage, Words } from '../words.ts'
import type { Lasts, Load, ProgrammeStep, Volume } from './programme.ts'

/** What stands at a place of a practice's record; undefined when there is no such place or the report says nothing there. */
export const citedIn = (practice: Practice, cites: string): unknown => {
  const found = cites
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      practice,
    )
  return found === null ? undefined : found
}

const Quantity = z.looseObject({
  value: z.union([z.number(), z.strictObject({ from: z.number(), to: z.number() })]),
  unit: z.string(),
})

type Said = { readonly from: number; readonly to: number | null; readonly unit: string }

/** The number that stands at a place, as least and most, with its unit; undefined where there are only words. */
export const quantityAt = (practice: Practice, cites: string): Said | undefined => {
  const parsed = Quantity.safeParse(citedIn(practice, cites))
  if (!parsed.success) return undefined
  const { value, unit } = parsed.data
  return typeof value === 'number' ? { from: value, to: null, unit } : { ...value, unit }
}

const saysNumber = (practice: Practice, cites: string, numbers: readonly number[]): boolean => {
  const words = Words.safeParse(citedIn(practice, cites))
  if (!words.success) return false
  return everyLanguage(words.data).some((text) =>
    numbers.some((number) =>
      new RegExp(`(^|[^\\d.,])${String(number).replace('.', '[.,]')}(?![\\d])`).test(text),
    ),
  )
}

const halfDaysIn: Readonly<Record<string, number>> = {
  days: 2,
  hours: 1 / 4,
  mornings: 1,
  afternoons: 1,
  evenings: 1,
  weekends: 4,
}

/** A number of meetings in the weekly load of a step is a rhythm: one a week is every week. */
const meetingsAWeek = ({ to, unit }: Said, cites: string): boolean =>
  unit === 'meetings' && to === null && cites.endsWith('.weeklyLoad')

/** Does the report give this length of time at the place that is cited? Text counts when it has the number in digits. */
export const lastsAsCited = (practice: Practice, { from, to, unit, cites }: Lasts): boolean => {
  const said = quantityAt(practice, cites)
  if (said && meetingsAWeek(said, cites)) return from === 1 / said.from && to === null && unit === 'weeks'
  if (said) return said.from === from && said.to === to && said.unit === unit
  return saysNumber(practice, cites, [from]) && (to === null || saysNumber(practice, cites, [to]))
}

/** Does the report give this weekly load? Days count as two half-days, four hours as one. */
export const loadAsCited = (practice: Practice, { from, to, cites }: Load): boolean => {
  const said = quantityAt(practice, cites)
  if (said) {
    const each = halfDaysIn[said.unit]
    if (each === undefined) return false
    return said.from * each === from && (said.to === null ? to === null : said.to * each === to)
  }
  const ways = (halfDays: number) => [halfDays, halfDays / 2, halfDays * 4]
  return saysNumber(practice, cites, ways(from)) && (to === null || saysNumber(practice, cites, ways(to)))
}

/** Does the report give this number of lesson hours? */
export const volumeAsCited = (practice: Practice, { lessonHours, cites }: Volume): boolean => {
  const said = quantityAt(practice, cites)
  return said?.unit === 'lesson-hours' && said.from === lessonHours && said.to === null
}

const daypartOf: Readonly<Record<string, ProgrammeStep['daypart']>> = {
  mornings: 'morning',
  afternoons: 'afternoon',
  evenings: 'evening',
  weekends: 'weekend',
}

/** The part of the day or week that the report names for a step of the record; undefined where it names none. */
export const daypartCited = (practice: Practice, cites: string): ProgrammeStep['daypart'] | undefined => {
  const unit = citedIn(practice, `${cites.split('.').slice(0, 2).join('.')}.weeklyLoad.unit`)
  return typeof unit === 'string' ? (daypartOf[unit] ?? undefined) : undefined
}
