import { expect, test } from 'vitest'
import { nameOf, tryEverything } from './exhaustive.fixture.ts'
import { clashesOf, findWeek, readProblem } from './index.ts'
import { smallProblem } from './random-problem.fixture.ts'

const times = [0, 1, 2, 3]

test.each(times)(
  '500 small problems (%i): the same least cost, the same verdict and as small a clash as trying everything',
  (time) => {
    const seeds = Array.from({ length: 500 }, (_, index) => time * 500 + index + 1)
    const seen = { week: 0, clash: 0, refused: 0 }
    for (const seed of seeds) {
      const problem = smallProblem(seed)
      const answer = findWeek(problem)
      if (answer.kind === 'refused') {
        seen.refused += 1
        expect(
          answer.faults.map(({ problem: name }) => name),
          `${seed}`,
        ).toEqual(
          answer.faults.map(({ at }) => (at === 'limit' ? expect.stringMatching(/^minimum/) : 'no fault')),
        )
        continue
      }
      const expected = tryEverything(problem)
      if (answer.kind === 'week') {
        seen.week += 1
        expect(
          { cost: answer.week.costs.total, bound: answer.bound, optimal: answer.optimal },
          `${seed}`,
        ).toEqual({
          cost: 'cost' in expected ? expected.cost : undefined,
          bound: answer.week.costs.total,
          optimal: true,
        })
        const reading = readProblem(problem)
        const clashes = reading.kind === 'read' ? clashesOf(reading.timetable, answer.week.choice) : undefined
        expect(
          clashes?.filter(({ soft }) => !soft),
          `${seed}`,
        ).toEqual([])
      } else {
        seen.clash += 1
        expect(answer.kind, `${seed}`).toBe('clash')
        if (answer.kind !== 'clash') continue
        expect(
          { smallest: answer.clash.demands.length },
          `${seed} ${answer.clash.demands.map(nameOf)}`,
        ).toEqual(expected)
        expect(answer.clash.smallest).toBe(true)
        const costs = answer.proposals.map(({ cost }) => cost)
        expect(costs).toEqual(costs.toSorted((a, b) => a - b))
      }
    }
    expect(Math.min(seen.week, seen.clash)).toBeGreaterThan(80)
    expect(seen.refused).toBeLessThan(50)
  },
)
