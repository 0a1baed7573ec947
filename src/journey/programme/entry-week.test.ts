import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { clashesWith, daysAsked, inWeekOrder, takenBy } from './entry-week.ts'
import type { GroupContent } from './group.ts'
import type { AdoptedStep } from './programme-content.ts'

const group = (change: Partial<GroupContent> = {}): { readonly content: GroupContent } => ({
  content: {
    ...{ name: 'Taal A', step: 'lessons', level: 'A2', capacity: 8, place: null },
    ...{ startsOn: date('2026-11-16'), weeks: 13 },
    blocks: [
      { weekday: 'thursday', from: '09:00', until: '12:00' },
      { weekday: 'tuesday', from: '09:00', until: '12:00' },
    ],
    ...change,
  },
})
const other = (from: string, until: string, startsOn = date('2026-11-16')) =>
  group({ name: 'Bouw B', startsOn, blocks: [{ weekday: 'tuesday', from, until }] })

describe('days that are taken', () => {
  test('at the same hours the lessons of another group clash for certain', () => {
    expect(clashesWith(group(), takenBy(null, [other('11:00', '13:00')]))).toEqual([
      { group: 'Taal A', weekday: 'tuesday', with: { group: 'Bouw B' }, how: 'certain' },
    ])
  })

  test('lessons that end as the others begin, or that are over by then, do not clash', () => {
    expect(clashesWith(group(), takenBy(null, [other('12:00', '15:00')]))).toEqual([])
    expect(clashesWith(group(), takenBy(null, [other('09:00', '12:00', date('2027-02-15'))]))).toEqual([])
  })

  test('of a part of the plan only the day is known, so that the clash is possible; they stand in the order of the week', () => {
    const part = {
      ...{ kind: 'volunteering', halfDays: 2, provider: null, episode: 'one' },
      ...{ startsOn: date('2026-10-01'), endsOn: null, weekdays: ['tuesday', 'thursday'] as const },
    }
    const taken = takenBy({ parts: [{ ...part, weekdays: [...part.weekdays] }] }, [])
    expect(inWeekOrder(clashesWith(group(), taken)).map(({ weekday, how }) => [weekday, how])).toEqual([
      ['tuesday', 'possible'],
      ['thursday', 'possible'],
    ])
  })
})

describe('the days of the steps', () => {
  const step = (id: string, after: readonly string[]): AdoptedStep => ({
    ...{ id, cites: null, name: id, takes: 'language-course', marks: null, by: null, when: null },
    ...{ after: [...after], within: null, since: null, every: null, daypart: null, volume: null },
    ...{ lasts: { from: 2, to: null, unit: 'weeks', bound: 'exactly', cites: null }, load: null },
    ...{ optional: false, agreement: null, audience: null, provider: null },
  })
  const steps = [step('first', []), step('second', ['first'])]
  const beginsOf = (days: ReturnType<typeof daysAsked>) => [...days].map(([, { startsOn }]) => startsOn)

  test('that nobody touched move with the first day', () => {
    expect(beginsOf(daysAsked(steps, date('2026-12-07'), null))).toEqual(['2026-12-07', '2026-12-21'])
  })

  test('that were typed stand as typed, in Dutch too; what is no day, is none', () => {
    expect(beginsOf(daysAsked(steps, date('2026-12-07'), { first: '14-12-2026', second: 'later' }))).toEqual([
      '2026-12-14',
      null,
    ])
  })
})
