import { describe, expect, test } from 'vitest'
import type { Weekday } from '../../catalogue/place/index.ts'
import { date } from '../../platform/date.ts'
import { clashesOf, halfDaysOf, heaviestLoad, weeklyLoad } from './week.ts'

const part = (startsOn: string, endsOn: string | null, halfDays: number | null, days: Weekday[] = []) => ({
  startsOn: date(startsOn),
  endsOn: endsOn === null ? null : date(endsOn),
  halfDays,
  weekdays: days,
})
const today = date('2025-10-01')

describe('the load of a week', () => {
  test('what is unknown is counted apart and never as zero', () => {
    expect(weeklyLoad([part('2025-09-01', null, null), part('2025-09-01', null, 3)], today)).toEqual({
      halfDays: 3,
      unknown: 1,
    })
  })

  test('hours count where half-days are not said', () => {
    expect(halfDaysOf({ halfDays: null, hours: 24 })).toBe(6)
    expect(halfDaysOf({ halfDays: 4, hours: 24 })).toBe(4)
    expect(halfDaysOf({ halfDays: null, hours: null })).toBe(null)
  })

  test('the heaviest week is found where parts overlap, and what is over does not count', () => {
    const parts = [
      part('2025-09-01', '2025-12-31', 6),
      part('2025-11-01', null, 6),
      part('2026-02-01', null, 3),
      part('2025-01-01', '2025-09-30', 10),
    ]
    expect(heaviestLoad(parts, today)).toEqual({ halfDays: 12, unknown: 0, on: '2025-11-01' })
  })
})

describe('days of the week that two parts want', () => {
  test.each([
    ['whole days of both', 4, 4, 'certain'],
    ['half a day each', 2, 2, 'possible'],
    ['an unknown load', null, 4, 'possible'],
  ] as const)('%s is %s', (_, one, other, how) => {
    const days: Weekday[] = ['monday', 'tuesday']
    expect(
      clashesOf([part('2025-09-01', null, one, days), part('2025-10-01', null, other, days)]).map((clash) => [
        clash.weekday,
        clash.how,
      ]),
    ).toEqual([
      ['monday', how],
      ['tuesday', how],
    ])
  })

  test('parts that never run together, and parts without days, do not clash', () => {
    expect(
      clashesOf([
        part('2025-09-01', '2025-09-30', 4, ['monday']),
        part('2025-10-01', null, 4, ['monday']),
        part('2025-10-01', null, 4),
      ]),
    ).toEqual([])
  })
})
