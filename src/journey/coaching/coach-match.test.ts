import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { isCurrent, missedWeeks } from './coach-match.ts'

const weekly = { startsOn: date('2026-11-02'), endsOn: null, ended: null, everyWeeks: 1 }
const missed = (match: object, contacts: readonly string[], today: string) =>
  missedWeeks({ ...weekly, ...match }, contacts.map(date), date(today)).map(({ from }) => from)

describe('missed weeks of a match', () => {
  test.each([
    ['on the last day of the first week nothing is missed yet', {}, [], '2026-11-08', []],
    ['a day later the first week is', {}, [], '2026-11-09', ['2026-11-02']],
    ['a contact on the first day counts', {}, ['2026-11-02'], '2026-11-09', []],
    ['and one on the last', {}, ['2026-11-08'], '2026-11-09', []],
    [
      'two in one week do not make up for the next',
      {},
      ['2026-11-09', '2026-11-10'],
      '2026-11-23',
      ['2026-11-02', '2026-11-16'],
    ],
    ['a fortnight is one stretch', { everyWeeks: 2 }, ['2026-11-10'], '2026-11-30', ['2026-11-16']],
    [
      'a week cut short by the end is not missed',
      { ended: { on: date('2026-11-12'), reason: 'werk' } },
      [],
      '2026-12-24',
      ['2026-11-02'],
    ],
    [
      'nor one after the day that was agreed',
      { endsOn: date('2026-11-15') },
      [],
      '2026-12-24',
      ['2026-11-02', '2026-11-09'],
    ],
    ['a match that is still to begin misses nothing', { startsOn: date('2026-12-07') }, [], '2026-11-09', []],
  ])('%s', (_, match, contacts, today, expected) => {
    expect(missed(match, contacts, today)).toEqual(expected)
  })

  test('a match is there until its last day, and no longer once it was ended', () => {
    const match = { ...weekly, endsOn: date('2026-11-15') }
    expect(isCurrent(match, date('2026-11-15'))).toBe(true)
    expect(isCurrent(match, date('2026-11-16'))).toBe(false)
    expect(
      isCurrent({ ...weekly, ended: { on: date('2026-11-20'), reason: 'werk' } }, date('2026-11-10')),
    ).toBe(false)
  })
})
