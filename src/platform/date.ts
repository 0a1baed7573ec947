import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`; never a moment, so never a time zone. */
export const IsoDate = z.iso.date().brand('IsoDate')
export type IsoDate = z.infer<typeof IsoDate>

/** A day that the author of the code knows to be right, such as in tests and tables. Throws on an impossible date. */
export const date = (text: string): IsoDate => IsoDate.parse(text)

const dayMs = 86_400_000

/** Days since 1 January 1970: the integer that all counting happens in. A day without a time is read as UTC. */
export const toDayNumber = (day: IsoDate): number => Date.parse(day) / dayMs

/** The day of a day number. */
export const fromDayNumber = (dayNumber: number): IsoDate =>
  new Date(dayNumber * dayMs).toISOString().slice(0, 10) as IsoDate

/** `from` plus a number of days (may be negative). */
export const addDays = (from: IsoDate, days: number): IsoDate => fromDayNumber(toDayNumber(from) + days)

/** The same day of a later month; the last day of that month where it is shorter (31 January plus 1 is 28 or 29 February). */
export const addMonths = (from: IsoDate, months: number): IsoDate => {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10) as IsoDate
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDayNumber(to) - toDayNumber(from)

/** Whole months that have passed from one day to another; 0 or more, never rounded up. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number => {
  let months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  if (months > 0 && addMonths(from, months) > to) months -= 1
  return Math.max(0, months)
}

/** Age in whole years on a day. */
export const ageOn = (birthDate: IsoDate, day: IsoDate): number =>
  Math.floor(monthsBetween(birthDate, day) / 12)

const amsterdamDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The calendar day in the Netherlands at a moment. */
export const dayOf = (moment: Date): IsoDate => amsterdamDay.format(moment) as IsoDate

/** The last millisecond of a calendar day in the Netherlands: its next midnight lies one or two hours before that of UTC. */
export const endOfDay = (day: IsoDate): Date => {
  const utc = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  const summer = new Date(utc - 2 * 3_600_000 - 1)
  const winter = new Date(utc - 3_600_000 - 1)
  return dayOf(winter) === day ? winter : summer
}

/** The clock of a process: the only place where the present comes from. */
export type Clock = { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still: at a moment, or at nine in the morning (Amsterdam, winter time) of a day. */
export const fixedClock = (at: Date | IsoDate): Clock => {
  const moment = typeof at === 'string' ? new Date(`${at}T08:00:00Z`) : at
  return { now: () => new Date(moment) }
}
