import { describe, expect, test } from 'vitest'
import { clashesOf, findWeek, leastChanges, type Problem, readProblem, type Timetable } from './index.ts'
import { randomOf, smallProblem } from './random-problem.fixture.ts'

const read = (problem: Problem): Timetable => {
  const reading = readProblem(problem)
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults))
  return reading.timetable
}

const lessonAndShift: Problem = {
  parts: [
    {
      id: 'lesson',
      current: 'morning-group',
      alternatives: [
        { id: 'morning-group', blocks: [{ day: 2, from: 540, to: 720 }] },
        { id: 'evening-group', blocks: [{ day: 2, from: 1140, to: 1320 }], cost: 2, reserve: true },
        { id: 'thursday-group', blocks: [{ day: 4, from: 540, to: 720 }], cost: 1, reserve: true },
      ],
    },
    { id: 'shift', alternatives: [{ id: 'tuesday', blocks: [{ day: 2, from: 480, to: 960 }] }] },
  ],
}

test('a lesson on Tuesday 9-12 and a shift on Tuesday 8-16 clash, with two ways out', () => {
  const answer = findWeek(lessonAndShift)
  expect(answer).toMatchObject({
    kind: 'clash',
    clash: {
      smallest: true,
      demands: [
        { kind: 'part', id: 'lesson' },
        { kind: 'part', id: 'shift' },
      ],
      clashes: [{ kind: 'overlap', day: 2, from: 540, to: 720 }],
    },
    proposals: [
      {
        cost: 2,
        changes: [{ kind: 'other-alternative', to: 'thursday-group', differs: ['day'], reserve: true }],
      },
      {
        cost: 3,
        changes: [{ kind: 'other-alternative', to: 'evening-group', differs: ['time'], reserve: true }],
      },
    ],
  })
})

test('a week that was chosen is judged as it is, and the least change from it is proposed', () => {
  const timetable = read({
    ...lessonAndShift,
    parts: lessonAndShift.parts.map((part) => ({
      ...part,
      alternatives: part.alternatives.map(({ reserve: _, ...rest }) => rest),
    })),
  })
  expect(clashesOf(timetable, { lesson: 'morning-group', shift: 'tuesday' })).toHaveLength(1)
  expect(clashesOf(timetable, { lesson: 'thursday-group' })).toEqual([
    { kind: 'missing', soft: false, part: 'shift' },
  ])
  expect(leastChanges(timetable).map(({ cost }) => cost)).toEqual([2, 3])
  expect(() => clashesOf(timetable, { lesson: 'no-such-group' })).toThrow(RangeError)
})

test('travel too long says what is needed and what there is; unknown travel is reported and not counted', () => {
  const problem = (minutes: number | undefined): Problem => ({
    places: [{ id: 'school' }, { id: 'factory' }],
    travel: {
      factor: 1.3,
      kilometresPerHour: 15,
      table: minutes === undefined ? [] : [{ from: 'school', to: 'factory', minutes }],
    },
    parts: [
      {
        id: 'lesson',
        alternatives: [{ id: 'a', place: 'school', blocks: [{ day: 1, from: 540, to: 720 }] }],
      },
      {
        id: 'shift',
        alternatives: [{ id: 'a', place: 'factory', blocks: [{ day: 1, from: 750, to: 960 }] }],
      },
    ],
  })
  expect(findWeek(problem(31))).toMatchObject({
    kind: 'clash',
    clash: { clashes: [{ kind: 'travel', from: 'school', to: 'factory', needed: 31, available: 30 }] },
  })
  expect(findWeek(problem(30))).toMatchObject({
    kind: 'week',
    week: { travelMinutes: 30, unknownTravel: [] },
  })
  expect(findWeek(problem(undefined))).toMatchObject({
    kind: 'week',
    week: { travelMinutes: 0, unknownTravel: [{ day: 1, from: 'school', to: 'factory', available: 30 }] },
  })
})

test('a lesson in the time of care needs child care, which is then in the week', () => {
  const week = { day: 3, from: 780, to: 960 }
  const problem = (leaveOut: number): Problem => ({
    duties: [{ id: 'children', blocks: [{ day: 3, from: 720, to: 1080 }] }],
    parts: [
      { id: 'lesson', alternatives: [{ id: 'wednesday', blocks: [week] }] },
      {
        id: 'care',
        leaveOut,
        alternatives: [{ id: 'out-of-school', cost: 3, blocks: [], covers: [{ ...week, duty: 'children' }] }],
      },
    ],
  })
  expect(findWeek(problem(0))).toMatchObject({
    kind: 'week',
    week: { choice: { lesson: 'wednesday', care: 'out-of-school' }, costs: { total: 3 } },
  })
  const { parts, ...rest } = problem(0)
  expect(findWeek({ ...rest, parts: parts.slice(0, 1) })).toMatchObject({
    kind: 'clash',
    clash: { clashes: [{ kind: 'uncovered', part: 'lesson', duty: 'children', ...week }] },
    proposals: [],
  })
})

describe('what does not matter does not change the answer', () => {
  const outcome = (problem: Problem): string => {
    const answer = findWeek(problem)
    if (answer.kind === 'week') return `week ${answer.week.costs.total.toFixed(6)}`
    return answer.kind === 'clash' ? `clash ${answer.clash.demands.length}` : answer.kind
  }
  const seeds = Array.from({ length: 150 }, (_, index) => 9000 + index)

  test('the whole week a day later', () => {
    const later = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(later)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, key === 'day' ? Number(inner) + 1 : later(inner)]),
      )
    }
    for (const seed of seeds)
      expect(outcome(later(smallProblem(seed)) as Problem), `${seed}`).toBe(outcome(smallProblem(seed)))
  })

  test('the order of parts and alternatives', () => {
    for (const seed of seeds) {
      const problem = smallProblem(seed)
      const random = randomOf(seed)
      const mixed = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, at: random(1000) }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
      const parts = mixed(problem.parts).map((part) => ({ ...part, alternatives: mixed(part.alternatives) }))
      const named = (problem.limits ?? []).map((limit) => ({
        ...limit,
        ...(limit.parts ? { parts: mixed(limit.parts) } : {}),
      }))
      expect(outcome({ ...problem, parts, limits: named }), `${seed}`).toBe(outcome(problem))
    }
  })

  test('an optional part that nobody gains by', () => {
    for (const seed of seeds) {
      const problem = smallProblem(seed)
      const limits = (problem.limits ?? []).map((limit) => ({
        ...limit,
        parts: limit.parts ?? problem.parts.map(({ id }) => id),
      }))
      const extra = {
        id: 'extra',
        leaveOut: 0,
        alternatives: [{ id: 'a', cost: 1, blocks: [{ day: 1, from: 600, to: 660 }] }],
      }
      expect(outcome({ ...problem, limits, parts: [extra, ...problem.parts] }), `${seed}`).toBe(
        outcome(problem),
      )
    }
  })
})

describe('bad input is refused by name, with the part', () => {
  const one = (blocks: readonly { day: number; from: number; to: number }[]): Problem => ({
    parts: [{ id: 'lesson', alternatives: [{ id: 'a', blocks }] }],
  })
  test.each([
    ['ends-before-begin', one([{ day: 1, from: 720, to: 540 }])],
    ['day-outside-week', one([{ day: 8, from: 540, to: 720 }])],
    ['not-a-number', one([{ day: 1, from: Number.NaN, to: 720 }])],
    ['time-outside-day', one([{ day: 1, from: 540, to: 1500 }])],
    [
      'overlapping-blocks',
      one([
        { day: 1, from: 540, to: 720 },
        { day: 1, from: 700, to: 800 },
      ]),
    ],
    [
      'unknown-place',
      { parts: [{ id: 'lesson', alternatives: [{ id: 'a', blocks: [], place: 'nowhere' }] }] },
    ],
    ['no-alternatives', { parts: [{ id: 'lesson', alternatives: [] }] }],
    [
      'unknown-alternative',
      { parts: [{ id: 'lesson', current: 'b', alternatives: [{ id: 'a', blocks: [] }] }] },
    ],
  ] satisfies [string, Problem][])('%s', (problem, input) => {
    expect(findWeek(input)).toMatchObject({
      kind: 'refused',
      faults: [{ problem, at: 'part', id: 'lesson' }],
    })
  })

  test('a practice that asks more hours than its alternatives give', () => {
    const problem: Problem = {
      ...one([{ day: 1, from: 540, to: 720 }]),
      limits: [{ id: 'internship', parts: ['lesson'], minMinutes: 960 }],
    }
    expect(findWeek(problem)).toEqual({
      kind: 'refused',
      faults: [
        {
          problem: 'minimum-out-of-reach',
          at: 'limit',
          id: 'internship',
          parts: ['lesson'],
          needed: 960,
          reachable: 180,
        },
      ],
    })
  })
})

test('the same question gives the same answer, and a search that is stopped says so', () => {
  const problem = smallProblem(3)
  expect(findWeek(problem)).toEqual(findWeek(problem))
  const stopped = findWeek(problem, { patience: { nodes: 1 } })
  expect(stopped.kind === 'week' ? stopped.optimal : stopped.kind).not.toBe(true)
})
