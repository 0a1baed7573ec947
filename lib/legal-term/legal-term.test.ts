import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilOf, dayNumber, freeDay, lastDay, subtractTerm, type Term, weekday } from './index.ts'

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return dayNumber(year, month, date)
}
const text = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)
const ends = (from: string, term: Term, counting: 'legal' | 'plain' = 'plain'): string =>
  text(lastDay(day(from), term, counting).day)

describe('the calendar in integers', () => {
  test('agrees with the calendar of the platform over four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 80_000 }), (number) => {
        const { year, month, day: date } = civilOf(number)
        expect(dayNumber(year, month, date)).toBe(number)
        const platform = new Date(number * 86_400_000)
        expect([year, month, date]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ])
        expect(weekday(number)).toBe((platform.getUTCDay() + 6) % 7)
      }),
    )
  })
})

describe('a term', () => {
  test.each<[string, Term, string]>([
    ['2025-05-01', { weeks: 10 }, '2025-07-10'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2028-01-31', { months: 1 }, '2028-02-29'],
    ['2026-03-31', { months: 1 }, '2026-04-30'],
    ['2026-11-30', { months: 3 }, '2027-02-28'],
    ['2028-02-29', { years: 1 }, '2029-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2025-07-07', { years: 3 }, '2028-07-07'],
    // the nights in which the clock changes are days like any other
    ['2026-03-28', { days: 2 }, '2026-03-30'],
    ['2026-10-24', { weeks: 1 }, '2026-10-31'],
    ['2026-12-31', { days: 1 }, '2027-01-01'],
  ])('set off on %s, of %j, ends on %s', (from, term, end) => {
    expect(ends(from, term)).toBe(end)
  })

  test('that includes its first day ends a day sooner', () => {
    expect(text(lastDay(day('2025-07-08'), { years: 3 }, 'plain', { includesFirstDay: true }).day)).toBe(
      '2028-07-07',
    )
  })

  test('can be counted back', () => {
    expect(text(subtractTerm(day('2027-02-28'), { months: 3 }))).toBe('2026-11-28')
    expect(text(subtractTerm(day('2026-05-31'), { months: 3 }))).toBe('2026-02-28')
  })
})

describe('the Algemene termijnenwet', () => {
  test.each<[string, string]>([
    ['2026-01-01', 'holiday'],
    ['2026-04-03', 'holiday'],
    ['2026-04-06', 'holiday'],
    ['2026-04-27', 'holiday'],
    ['2025-04-26', 'saturday'],
    ['2026-05-05', 'holiday'],
    ['2026-05-14', 'holiday'],
    ['2026-05-25', 'holiday'],
    ['2026-12-25', 'holiday'],
    ['2026-12-26', 'saturday'],
    ['2027-12-26', 'sunday'],
    ['2013-04-30', 'holiday'],
  ])('%s is a %s', (date, why) => {
    expect(freeDay(day(date))).toBe(why)
  })

  test.each(['2026-04-07', '2026-12-24', '2025-04-28', '2026-05-04', '2014-04-30'])(
    '%s is a working day',
    (date) => {
      expect(freeDay(day(date))).toBeNull()
    },
  )

  test('ten weeks that end on Easter Monday end on the next day, and say why', () => {
    expect(lastDay(day('2026-01-26'), { weeks: 10 }, 'legal')).toEqual({
      day: day('2026-04-07'),
      plain: day('2026-04-06'),
      moved: 'holiday',
    })
  })

  test.each<[string, Term, string]>([
    // a Saturday before a Sunday before Whit Monday
    ['2026-05-09', { weeks: 2 }, '2026-05-26'],
    // 90 days, twelve weeks and three months are still moved, one more is not
    ['2026-01-04', { days: 90 }, '2026-04-07'],
    ['2026-01-04', { days: 91 }, '2026-04-05'],
    ['2026-01-11', { weeks: 12 }, '2026-04-07'],
    ['2026-01-04', { weeks: 13 }, '2026-04-05'],
    ['2026-01-05', { months: 3 }, '2026-04-07'],
    ['2025-12-05', { months: 4 }, '2026-04-05'],
    ['2025-04-05', { years: 1 }, '2026-04-05'],
    // two working days must lie in it (art. 2): Thursday 24 December 2026, three days over Christmas
    ['2026-12-24', { days: 3 }, '2026-12-29'],
  ])('set off on %s, of %j, ends on %s', (from, term, end) => {
    expect(ends(from, term, 'legal')).toBe(end)
  })

  test('never shortens a term, and ends a short one on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }), fc.integer({ min: 3, max: 90 }), (from, days) => {
        const legal = lastDay(from, { days }, 'legal')
        expect(legal.day).toBeGreaterThanOrEqual(from + days)
        expect(freeDay(legal.day)).toBeNull()
        expect(legal.moved === null).toBe(legal.day === legal.plain)
      }),
    )
  })
})
