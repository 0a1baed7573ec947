import { describe, expect, test } from 'vitest'
import { type Problem, type Solved, solve } from './index.ts'
import { randomOf } from './random.ts'
import { drawOf } from './random-problem.fixture.ts'
import { sizedProblem } from './sized-problem.fixture.ts'

const solved = (problem: Problem): Solved => {
  const result = solve(problem, { seconds: 5, gap: 1e-9 })
  if (result.status !== 'solved') throw new Error(result.status)
  return result
}

type Table = {
  value: number[][]
  weight: number[]
  capacity: number[]
  leftOut: number | null
  sense: Problem['sense']
}

const problemOf = ({ value, weight, capacity, leftOut, sense }: Table): Problem => ({
  items: value.length,
  bins: capacity.length,
  sense,
  value: Float64Array.from(value.flat()),
  resources: [{ weight: { perItem: Float64Array.from(weight) }, capacity: Float64Array.from(capacity) }],
  leftOut,
})

/** Small enough to be gone through to the end: what the engine gives is the best, so that values can be compared. */
const tables: readonly Table[] = Array.from({ length: 120 }, (_, seed) => {
  const draw = drawOf(seed + 1)
  const [items, bins] = [3 + draw(9), 2 + draw(3)]
  const weight = Array.from({ length: items }, () => 1 + draw(5))
  const asked = weight.reduce((sum, one) => sum + one, 0)
  const mayBeOut = draw(2) === 0
  return {
    value: weight.map(() => Array.from({ length: bins }, () => draw(60) / 2)),
    weight,
    capacity: Array.from({ length: bins }, () => Math.ceil(asked / bins) + (mayBeOut ? -draw(3) : 4)),
    leftOut: mayBeOut ? -draw(4) : null,
    sense: seed % 3 === 0 && !mayBeOut ? 'min' : 'max',
  }
})

const same = (one: number, other: number): void => expect(one).toBeCloseTo(other, 6)

describe('another way to say the same', () => {
  test('a constant on the values of an item that has to be placed: as much more, and nothing else', () => {
    for (const table of tables.filter(({ leftOut }) => leftOut === null)) {
      const before = solved(problemOf(table))
      const value = table.value.map((row, item) => (item === 1 ? row.map((one) => one + 7) : row))
      const after = solved(problemOf({ ...table, value }))
      same(after.objective, before.objective + 7)
      same(after.bound, before.bound + 7)
      expect([...after.assignment]).toEqual([...before.assignment])
    }
  })

  test('a bin without room is no bin', () => {
    for (const table of tables) {
      const before = solved(problemOf(table))
      const value = table.value.map((row) => [99, ...row])
      const after = solved(problemOf({ ...table, value, capacity: [0, ...table.capacity] }))
      same(after.objective, before.objective)
      expect([...after.assignment]).not.toContain(0)
    }
  })

  test('items and bins in another order', () => {
    for (const [seed, table] of tables.entries()) {
      const before = solved(problemOf(table))
      const draw = drawOf(1000 + seed)
      const shuffled = (count: number): number[] => {
        const order = Array.from({ length: count }, (_, at) => at)
        for (let at = count - 1; at > 0; at -= 1) {
          const other = draw(at + 1)
          ;[order[at], order[other]] = [order[other] as number, order[at] as number]
        }
        return order
      }
      const [items, bins] = [shuffled(table.value.length), shuffled(table.capacity.length)]
      const after = solved(
        problemOf({
          ...table,
          value: items.map((item) => bins.map((bin) => table.value[item]?.[bin] as number)),
          weight: items.map((item) => table.weight[item] as number),
          capacity: bins.map((bin) => table.capacity[bin] as number),
        }),
      )
      same(after.objective, before.objective)
      const placed = items.map(
        (item, at) => table.value[item]?.[bins[after.assignment[at] as number] as number],
      )
      const sum = placed.reduce<number>((total, one) => total + (one ?? (table.leftOut as number)), 0)
      same(sum, after.objective)
    }
  })

  test('twice the sizes in twice the room, values a thousand times as large, and the other sense', () => {
    for (const table of tables) {
      const before = solved(problemOf(table))
      const twice = {
        ...table,
        weight: table.weight.map((one) => 2 * one),
        capacity: table.capacity.map((one) => 2 * one),
      }
      same(solved(problemOf(twice)).objective, before.objective)
      const large = { ...table, value: table.value.map((row) => row.map((one) => 1000 * one)) }
      const leftOut = table.leftOut === null ? null : 1000 * table.leftOut
      same(solved(problemOf({ ...large, leftOut })).objective / 1000, before.objective)
      const other = {
        ...table,
        value: table.value.map((row) => row.map((one) => -one)),
        leftOut: table.leftOut === null ? null : -table.leftOut,
        sense: table.sense === 'max' ? ('min' as const) : ('max' as const),
      }
      same(solved(problemOf(other)).objective, -before.objective)
    }
  })

  test('values of millions or of millionths, all of which have to be placed in what is just enough room', () => {
    const random = randomOf(4)
    for (const scale of [1e-6, 1, 1e6, 1e10]) {
      const problem: Problem = {
        ...sizedProblem({ items: 300, bins: 6, seed: 8 }),
        value: Float64Array.from({ length: 1800 }, () => scale * random()),
        leftOut: null,
      }
      const result = solve(problem, { seconds: 5, gap: 0.01 })
      expect(result).toMatchObject({ status: 'solved', ended: 'gap' })
    }
  })

  test('a function, wide numbers and narrow numbers', () => {
    const wide = sizedProblem({ items: 2000, bins: 12, seed: 2 })
    const narrow = sizedProblem({ items: 2000, bins: 12, seed: 2 }, false)
    const values = wide.value as Float64Array
    const asked: Problem = { ...wide, value: (item, bin) => values[item * 12 + bin] as number }
    const [one, two, three] = [wide, asked, narrow].map((problem) =>
      solve(problem, { seconds: 10, gap: 1e-3 }),
    )
    if (one?.status !== 'solved' || two?.status !== 'solved') throw new Error('not solved')
    expect(two.assignment).toEqual(one.assignment)
    same(two.bound, one.bound)
    expect(three).toMatchObject({ status: 'solved', ended: 'gap' })
  })

  test('everything is equal', () => {
    const problem: Problem = {
      items: 40,
      bins: 5,
      sense: 'max',
      value: new Float64Array(200).fill(3),
      resources: [
        { weight: { perItem: new Float64Array(40).fill(2) }, capacity: new Float64Array(5).fill(16) },
      ],
      leftOut: null,
    }
    const { objective, bound, assignment } = solved(problem)
    expect([objective, bound]).toEqual([120, 120])
    expect([0, 1, 2, 3, 4].map((bin) => assignment.filter((one) => one === bin).length)).toEqual([
      8, 8, 8, 8, 8,
    ])
  })
})
