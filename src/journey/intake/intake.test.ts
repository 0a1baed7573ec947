import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { bridgeCourseFits, emptyIntake, scanOf, withDistance } from './intake.ts'

const milestone = (kind: string, on: string) => ({
  kind,
  on: date(on),
  organisation: null,
  detail: null,
  fact: '018f3b4e-0000-7000-8000-000000000001',
  version: 1,
  recordedAt: '2026-01-01T00:00:00Z',
  subject: { person: '018f3b4e-0000-7000-8000-000000000002' },
})
const scanOn = (today: string, ...milestones: ReturnType<typeof milestone>[]) =>
  scanOf(milestones as unknown as Parameters<typeof scanOf>[0], date(today)).state

describe('the scan', () => {
  test('S32 is overdue for who arrived a month ago without one', () => {
    const arrived = milestone('registered', '2026-03-01')
    expect(scanOn('2026-03-31', arrived)).toBe('due')
    expect(scanOn('2026-04-01', arrived)).toBe('overdue')
    expect(scanOn('2026-04-01', arrived, milestone('intake', '2026-03-20'))).toBe('done')
    expect(scanOn('2026-04-01')).toBe('not-yet')
  })
})

describe('the bridge course', () => {
  test.each([
    ['1999-06-02', 'yes'],
    ['1999-06-01', 'no'],
    [null, 'unknown'],
  ])('born on %s: %s', (birthDate, answer) => {
    expect(bridgeCourseFits(birthDate === null ? null : date(birthDate), date('2026-06-01'))).toBe(answer)
  })
})

describe('the distance', () => {
  test('stays without history while it says the same', () => {
    const said = { class: 'large', evidence: 'Nog geen Nederlands' } as const
    const first = withDistance(emptyIntake, { ...said, on: date('2026-03-01') })
    expect(withDistance(first, { ...said, on: date('2026-05-01') })).toBe(first)
    expect(withDistance(first, null)).toBe(first)
  })
})
