import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import type { Duty } from '../person/index.ts'
import { freeFrom } from './municipal-duties.ts'

const held = (duty: Duty, startsOn: string, endsOn: string | null) => ({
  duty,
  startsOn: date(startsOn),
  endsOn: endsOn === null ? null : date(endsOn),
})

describe('the first day on which nobody has a duty', () => {
  test.each([
    ['nobody has it', [], '2025-05-01'],
    ['it is held for good', [held('guidance', '2025-04-01', null)], null],
    ['it is held for some months', [held('guidance', '2025-04-01', '2025-10-31')], '2025-11-01'],
    [
      'one holder follows the other',
      [held('guidance', '2025-04-01', '2025-10-31'), held('guidance', '2025-11-01', '2026-01-31')],
      '2026-02-01',
    ],
    ['it ends on the day itself', [held('guidance', '2025-04-01', '2025-05-01')], '2025-05-01'],
    ['it begins later', [held('guidance', '2025-06-01', null)], '2025-05-01'],
    ['another duty is held', [held('work', '2025-04-01', null)], '2025-05-01'],
  ])('%s', (_, responsibilities, expected) => {
    expect(freeFrom(responsibilities, 'guidance', date('2025-05-01'))).toBe(expected)
  })
})
