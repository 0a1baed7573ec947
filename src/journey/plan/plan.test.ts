import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { heaviestLoad, termOf, weeklyLoad } from './plan.ts'

const part = (startsOn: string, endsOn: string | null, halfDays: number | null) => ({
  kind: 'language-course',
  provider: null,
  episode: '018f3b4e-0000-7000-8000-000000000001',
  startsOn: date(startsOn),
  endsOn: endsOn === null ? null : date(endsOn),
  halfDays,
})

describe('the load of a week', () => {
  test('S51 a language internship of two days beside three half-days of lessons is three and a half days', () => {
    const load = weeklyLoad([part('2025-09-01', null, 4), part('2025-09-01', null, 3)], date('2025-10-01'))
    expect(load.halfDays / 2).toBe(3.5)
  })

  test('what is unknown is counted apart and never as zero', () => {
    expect(
      weeklyLoad([part('2025-09-01', null, null), part('2025-09-01', null, 3)], date('2025-10-01')),
    ).toEqual({ halfDays: 3, unknown: 1 })
  })

  test('the heaviest week is found where parts overlap', () => {
    expect(
      heaviestLoad([
        part('2025-09-01', '2025-12-31', 6),
        part('2025-11-01', null, 6),
        part('2026-02-01', null, 3),
      ]),
    ).toMatchObject({ halfDays: 12, on: '2025-11-01' })
  })
})

describe('the term', () => {
  test('runs three years from the day after the plan', () => {
    expect(termOf(date('2025-07-07'))).toEqual({ startsOn: '2025-07-08', endsOn: '2028-07-07' })
  })
})
