import { loadavg } from 'node:os'
import { expect, test } from 'vitest'
import { findWeek, type Problem } from '../lib/timetable/index.ts'
import { randomOf } from '../lib/timetable/random-problem.fixture.ts'

const rounds = 15

/** Fifty parts with twenty alternatives of one block each, spread over the week, at places in one town. */
const fifty = (seed: number, shortest: number, spread: number, required: number): Problem => {
  const random = randomOf(seed)
  const places = Array.from({ length: 12 }, (_, index) => ({
    id: `place-${index}`,
    latitude: 52 + random(300) / 10_000,
    longitude: 5 + random(300) / 10_000,
  }))
  return {
    places,
    travel: { factor: 1.3, kilometresPerHour: 15, home: 'place-0', costs: { minute: 0.01, unknown: 1 } },
    fixed: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      id: `rest-${day}`,
      blocks: [{ day, from: 0, to: 420 }],
      place: 'place-0',
    })),
    limits: [{ id: 'all', maxMinutesPerDay: 840 }],
    parts: Array.from({ length: 50 }, (_, part) => ({
      id: `part-${part}`,
      ...(random(100) < required ? {} : { leaveOut: 10 + random(20) }),
      alternatives: Array.from({ length: 20 }, (_, index) => {
        const from = 480 + 15 * random(52)
        return {
          id: `a${index}`,
          place: `place-${random(12)}`,
          cost: random(10),
          blocks: [{ day: 1 + random(7), from, to: Math.min(1440, from + shortest + 15 * random(spread)) }],
        }
      }),
    })),
  }
}

test.each([
  ['short parts, a quarter of them required', 30, 3, 25],
  ['an hour or more, one in ten required', 60, 5, 10],
  ['half-days, one in fifty required', 150, 5, 2],
  ['half-days, all required: cannot be', 150, 5, 100],
] as const)('50 parts with 20 alternatives: %s', (what, shortest, spread, required) => {
  const times: number[] = []
  const kinds: Record<string, number> = {}
  const gaps: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const problem = fifty(round + 1, shortest, spread, required)
    const before = process.cpuUsage()
    const answer = findWeek(problem)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    const kind = answer.kind === 'week' ? (answer.optimal ? 'proven' : 'not proven') : answer.kind
    kinds[kind] = (kinds[kind] ?? 0) + 1
    if (answer.kind === 'week') gaps.push(answer.week.costs.total / answer.bound - 1)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(rounds / 2)] ?? Infinity
  const load = loadavg().map((one) => Math.round(one * 10) / 10)
  const figures = {
    what,
    medianMs: median,
    slowestMs: sorted.at(-1),
    kinds,
    widestGap: Math.max(0, ...gaps),
    load,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  expect(kinds).not.toHaveProperty('refused')
  expect(median).toBeLessThan(required === 100 ? 2000 : 200)
})
