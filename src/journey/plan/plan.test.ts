import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { nextStepOf, type Plan, termOf } from './plan.ts'
import { changesBetween } from './plan-change.ts'
import { planDueOf } from './plan-due.ts'

const part = {
  kind: 'route-b1',
  startsOn: date('2025-09-01'),
  endsOn: null,
  halfDays: 3,
  weekdays: [],
  provider: null,
  episode: '018f3b4e-0000-7000-8000-000000000001',
}
const step = (text: string, dueOn: string | null, doneOn: string | null = null) => ({
  text,
  owner: 'person' as const,
  dueOn: dueOn === null ? null : date(dueOn),
  doneOn: doneOn === null ? null : date(doneOn),
})
const plan: Plan = {
  on: date('2025-07-07'),
  firstOn: date('2025-07-07'),
  route: 'route-b1',
  routeReason: null,
  earlyWorkReason: null,
  providerReason: null,
  translations: [],
  goal: 'Weer elektricien zijn',
  steps: [],
  talks: 4,
  nextTalkOn: null,
  talkMoved: null,
  parts: [part],
  response: null,
}

test('the term runs three years from the day after the plan', () => {
  expect(termOf(date('2025-07-07'))).toEqual({ startsOn: '2025-07-08', endsOn: '2028-07-07' })
  // around a leap day it ends as the rule wi2021-term counts
  expect(termOf(date('2024-02-28')).endsOn).toBe('2027-02-28')
  expect(termOf(date('2025-02-28')).endsOn).toBe('2028-02-28')
  expect(termOf(date('2024-02-29')).endsOn).toBe('2027-02-28')
})

test('the next step is the one that is open and due first; steps without a day keep their order after it', () => {
  const steps = [
    step('a', null),
    step('b', '2026-02-01'),
    step('c', '2026-01-01', '2026-01-01'),
    step('d', null),
  ]
  expect(nextStepOf({ ...plan, steps })?.text).toBe('b')
  expect(nextStepOf({ ...plan, steps: [step('a', null), step('d', null)] })?.text).toBe('a')
  expect(nextStepOf({ ...plan, steps: [step('c', '2026-01-01', '2026-01-01')] })).toBeUndefined()
})

test('a version says what it changed', () => {
  const other = { ...part, episode: '018f3b4e-0000-7000-8000-000000000002' }
  expect(changesBetween(plan, plan)).toEqual([])
  expect(
    changesBetween(
      { ...plan, steps: [step('VCA halen', null)] },
      {
        ...plan,
        goal: 'Installateur zijn',
        steps: [step('VCA halen', null, '2026-01-01')],
        parts: [{ ...part, halfDays: 4 }, other],
        response: { agrees: true, comment: null, on: date('2026-01-02') },
      },
    ).map(({ what }) => what),
  ).toEqual(['goal', 'part-changed', 'part-added', 'step-done', 'response'])
  expect(changesBetween(plan, { ...plan, parts: [] })).toEqual([{ what: 'part-gone', part }])
})

describe('when the first plan must be there (Besluit inburgering 2021, 5.3)', () => {
  const line = (regime: string, facts: Record<string, string>) =>
    ({
      episodes: [{ kind: regime }],
      milestones: Object.entries(facts).map(([kind, on]) => ({ kind, on: date(on) })),
    }) as unknown as Parameters<typeof planDueOf>[0]
  test.each([
    [
      'ten weeks after the notice',
      { 'duo-notice': '2026-01-26', registered: '2026-01-19' },
      '2026-03-01',
      'due',
      '2026-04-06',
    ],
    [
      'overdue after that',
      { 'duo-notice': '2026-01-26', registered: '2026-01-19' },
      '2026-04-07',
      'overdue',
      '2026-04-06',
    ],
    [
      'ten weeks after a later registration',
      { 'duo-notice': '2026-01-01', registered: '2026-05-01' },
      '2026-06-01',
      'due',
      '2026-07-10',
    ],
    [
      'in reception, within ten weeks of the notice',
      { 'duo-notice': '2026-01-01' },
      '2026-02-01',
      'due',
      '2026-03-12',
    ],
  ])('%s', (_, facts, today, state, dueOn) => {
    expect(planDueOf(line('regime-2021', facts), date(today))).toMatchObject({ state, dueOn })
  })

  test('unknown without the notice, and while the registration is awaited; none under the law of 2013', () => {
    const today = date('2026-06-01')
    expect(planDueOf(line('regime-2021', {}), today)).toEqual({ state: 'unknown' })
    expect(planDueOf(line('regime-2021', { 'duo-notice': '2026-01-01' }), today)).toEqual({
      state: 'unknown',
    })
    expect(planDueOf(line('regime-2013', { 'duo-notice': '2014-01-01' }), today)).toEqual({ state: 'none' })
  })
})
