import { gregorianEaster } from 'date-easter'
import { civilOf, dayNumber, weekday } from './civil.ts'

export type FreeDay = 'saturday' | 'sunday' | 'holiday'

const kingsDay = (year: number): number => {
  const day = year >= 2014 ? dayNumber(year, 4, 27) : dayNumber(year, 4, 30)
  return weekday(day) === 6 ? day - 1 : day
}

const holidaysOf = (year: number): ReadonlySet<number> => {
  const { month, day } = gregorianEaster(year)
  const easter = dayNumber(year, month, day)
  return new Set([
    dayNumber(year, 1, 1),
    easter - 2,
    easter + 1,
    kingsDay(year),
    dayNumber(year, 5, 5),
    easter + 39,
    easter + 50,
    dayNumber(year, 12, 25),
    dayNumber(year, 12, 26),
  ])
}

const known = new Map<number, ReadonlySet<number>>()

/** Why a day is no working day for the Algemene termijnenwet (art. 1 and 3), or null when it is one. */
export const freeDay = (days: number): FreeDay | null => {
  const day = weekday(days)
  if (day === 5) return 'saturday'
  if (day === 6) return 'sunday'
  const { year } = civilOf(days)
  let holidays = known.get(year)
  if (!holidays) {
    holidays = holidaysOf(year)
    known.set(year, holidays)
  }
  return holidays.has(days) ? 'holiday' : null
}
