import { describe, expect, test } from 'vitest'
import { type Problem, ProblemFault, type Progress, solve, verify } from './index.ts'
import { randomOf } from './random.ts'
import { sizedProblem } from './sized-problem.fixture.ts'

const empty: Problem = {
  items: 0,
  bins: 0,
  sense: 'max',
  value: new Float64Array(0),
  resources: [],
  leftOut: null,
}
const room = (...capacity: number[]): Problem['resources'] => [
  { weight: { perItem: Float64Array.from([1, 1]) }, capacity: Float64Array.from(capacity) },
]
const two: Problem = {
  items: 2,
  bins: 2,
  sense: 'max',
  value: Float64Array.from([3, 1, 2, 1]),
  resources: room(1, 1),
  leftOut: null,
}

/** Weights that differ per bin and costs against them (type d of the literature): the engine is busy until its time is over. */
const hard = (items: number, bins: number): Problem => {
  const random = randomOf(9)
  const weight = Float64Array.from({ length: items * bins }, () => 5 + Math.floor(21 * random()))
  return {
    items,
    bins,
    sense: 'min',
    value: weight.map((one) => 111 - one + Math.floor(21 * random()) - 10),
    resources: [
      {
        weight: { perPair: weight },
        capacity: new Float64Array(bins).fill(Math.floor((0.8 * 15 * items) / bins)),
      },
    ],
    leftOut: null,
  }
}

describe('what is nearly nothing', () => {
  test('no items, no bins, one of each', () => {
    expect(solve(empty)).toMatchObject({ status: 'solved', objective: 0, bound: 0, gap: 0 })
    expect(solve({ ...empty, bins: 3, resources: [] })).toMatchObject({ status: 'solved', objective: 0 })
    const alone: Problem = { ...empty, items: 2, leftOut: -1 }
    expect(solve(alone)).toMatchObject({ objective: -2, assignment: Int32Array.from([-1, -1]) })
    expect(solve({ ...alone, leftOut: null })).toMatchObject({
      status: 'infeasible',
      because: { reason: 'item-fits-nowhere', items: [0] },
    })
    const one: Problem = { ...two, bins: 1, value: Float64Array.from([4, 5]), resources: room(2) }
    expect(solve(one)).toMatchObject({ status: 'solved', objective: 9, gap: 0 })
    expect(solve({ ...one, resources: [] })).toMatchObject({ status: 'solved', objective: 9 })
  })

  test('why it can not be: nowhere, too little in all, too little in the one bin where some can be', () => {
    expect(solve({ ...two, forbidden: Uint8Array.from([0, 0, 1, 1]) })).toMatchObject({
      because: { reason: 'item-fits-nowhere', items: [1] },
    })
    expect(solve({ ...two, resources: room(1, 0) })).toMatchObject({
      because: { reason: 'resource-short', resource: 0, bin: null, items: [0, 1], asked: 2, available: 1 },
    })
    expect(solve({ ...two, forbidden: Uint8Array.from([1, 0, 1, 0]) })).toMatchObject({
      because: { reason: 'resource-short', resource: 0, bin: 1, items: [0, 1], asked: 2, available: 1 },
    })
    const parts = { perItem: Float64Array.from([2, 2, 2]) }
    const three: Problem = {
      ...two,
      items: 3,
      value: new Float64Array(6),
      resources: [{ weight: parts, capacity: Float64Array.from([3, 3]) }],
    }
    expect(solve(three)).toMatchObject({ because: { reason: 'no-combination', items: [0, 1, 2] } })
  })

  test('a promise that can not be kept is priced and listed', () => {
    const problem: Problem = { ...two, floors: [{ items: [0, 1], average: 2.5, price: 2 }] }
    expect(solve(problem)).toMatchObject({
      objective: 4 - 2,
      violations: [{ kind: 'floor', index: 0, resource: null, amount: 1, cost: 2 }],
    })
    const least: Problem = {
      ...two,
      resources: room(2, 2).map((one) => ({ ...one, least: Float64Array.from([0, 2]) })),
    }
    expect(solve(least)).toMatchObject({ assignment: Int32Array.from([1, 1]), violations: [] })
  })
})

describe('what is no problem', () => {
  test.each<[string, Problem]>([
    ['value', { ...two, value: Float64Array.from([3, Number.NaN, 2, 1]) }],
    ['value', { ...two, value: Float64Array.from([3, Infinity, 2, 1]) }],
    ['value', { ...two, value: Float64Array.from([3, 2, 1]) }],
    ['value', { ...two, value: (item, bin) => (item === bin ? Number.NaN : 1) }],
    ['leftOut', { ...two, leftOut: -Infinity }],
    ['items', { ...two, items: 1.5 }],
    ['bins', { ...two, bins: -1 }],
    ['sense', { ...two, sense: 'best' as 'max' }],
    ['resources[0].capacity', { ...two, resources: room(1, Infinity) }],
    ['resources[0].capacity', { ...two, resources: room(1, -1) }],
    ['resources[0].capacity', { ...two, resources: room(1) }],
    [
      'resources[0].weight',
      {
        ...two,
        resources: [{ weight: { perItem: Float64Array.from([1, -1]) }, capacity: new Float64Array(2) }],
      },
    ],
    [
      'resources[0].weight',
      { ...two, resources: [{ weight: { perPair: () => Number.NaN }, capacity: new Float64Array(2) }] },
    ],
    [
      'resources[0].overPrice',
      {
        ...two,
        resources: room(1, 1).map((one) => ({ ...one, overPrice: Float64Array.from([1, Number.NaN]) })),
      },
    ],
    [
      'resources[0].least',
      { ...two, resources: room(1, 1).map((one) => ({ ...one, least: Float64Array.from([2, 0]) })) },
    ],
    ['together', { ...two, together: [[0, 2]] }],
    [
      'together',
      {
        ...two,
        together: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
    ['near', { ...two, near: { groups: [[0, 1]], neighbours: new Uint8Array(3) } }],
    ['floors[0]', { ...two, floors: [{ items: [0], average: Number.NaN }] }],
    ['defaults', { ...two, defaults: { value: Float64Array.from([1, Infinity]) } }],
    ['pinned', { ...two, pinned: new Map([[0, 2]]) }],
    ['forbidden', { ...two, forbidden: new Uint8Array(3) }],
  ])('%s is refused by name', (part, problem) => {
    expect(() => solve(problem, { seconds: 0.2 })).toThrow(ProblemFault)
    expect(() => solve(problem, { seconds: 0.2 })).toThrow(part)
  })
})

describe('time, seed and stops', () => {
  test('the same seed gives the same answer', () => {
    const problem = sizedProblem({ items: 3000, bins: 12, seed: 1 })
    const [one, two] = [7, 7].map((seed) => solve(problem, { seconds: 20, gap: 5e-4, seed }))
    expect(one).toMatchObject({ status: 'solved', ended: 'gap', seed: 7 })
    expect(two).toEqual(one)
  })

  test('as many looks give the same answer, whatever the clock says', () => {
    const stopAfter = (looks: number) => {
      let left = looks
      return solve(hard(120, 8), { seconds: 60, gap: 0, stopped: () => left-- <= 0 })
    }
    const one = stopAfter(3000)
    expect(one).toMatchObject({ status: 'solved', ended: 'stopped' })
    expect(stopAfter(3000)).toEqual(one)
    const [few, many] = [stopAfter(300), stopAfter(6000)].map((result) =>
      result.status === 'solved' ? result.objective : Infinity,
    )
    expect(many).toBeLessThanOrEqual(few as number)
  })

  test.each([
    [20_000, 35, 1],
    [200, 20, 0.5],
    [5000, 20, 1],
  ])('%i × %i ends in %d s with what it has', (items, bins, seconds) => {
    const problem = hard(items, bins)
    const before = process.cpuUsage()
    const result = solve(problem, { seconds, gap: 0 })
    const { user, system } = process.cpuUsage(before)
    expect(result).toMatchObject({ status: 'solved', ended: 'time' })
    expect((user + system) / 1e6).toBeLessThan(1.1 * seconds + 0.15)
    expect(result.status === 'solved' && verify(problem, result).holds).toBe(true)
  })

  test('progress is told, bounds and objectives close in', () => {
    const told: Progress[] = []
    solve(hard(200, 10), { seconds: 1, gap: 0, onProgress: (one) => told.push(one) })
    const objectives = told.flatMap(({ objective }) => (objective === null ? [] : [objective]))
    expect(objectives.length).toBeGreaterThan(1)
    expect(objectives).toEqual(objectives.toSorted((a, b) => b - a))
    for (const { bound, objective } of told) expect(bound).toBeLessThanOrEqual(objective ?? Infinity)
  })
})
