import { describe, expect, test } from 'vitest'
import { type Problem, type Solved, solve, verify } from './index.ts'
import { randomProblem } from './random-problem.fixture.ts'
import { sizedProblem } from './sized-problem.fixture.ts'

const solved = (problem: Problem): Solved => {
  const result = solve(problem, { seconds: 2 })
  if (result.status !== 'solved') throw new Error(result.status)
  return result
}
const faultsOf = (problem: Problem, result: Solved): string => {
  const verdict = verify(problem, result)
  return verdict.holds ? 'holds' : verdict.faults.join('; ')
}
const moved = (result: Solved, item: number, bin: number): Solved => ({
  ...result,
  assignment: result.assignment.map((own, at) => (at === item ? bin : own)),
})

/** Three items for two bins, where the best is plain: 0 and 1 in bin 0, 2 in bin 1. */
const small: Problem = {
  items: 3,
  bins: 2,
  sense: 'max',
  value: Float64Array.from([5, 1, 5, 2, 4, 3]),
  resources: [{ weight: { perItem: Float64Array.from([1, 1, 1]) }, capacity: Float64Array.from([2, 2]) }],
  leftOut: null,
}

describe('the verifier', () => {
  test('accepts what the engine gives, also of a problem of another kind', () => {
    for (const problem of [small, sizedProblem({ items: 400, bins: 7, seed: 3 })])
      expect(faultsOf(problem, solved(problem))).toBe('holds')
    let accepted = 0
    for (let seed = 1; seed <= 300; seed += 1) {
      const problem = randomProblem(seed)
      const result = solve(problem, { seconds: 1 })
      if (result.status === 'solved' && verify(problem, result).holds) accepted += 1
      else if (result.status === 'solved') expect.fail(`problem ${seed}: ${faultsOf(problem, result)}`)
    }
    expect(accepted).toBeGreaterThan(100)
  })

  test('rejects another objective', () => {
    const result = solved(small)
    expect(result.objective).toBe(13)
    expect(faultsOf(small, { ...result, objective: 12.999 })).toContain('the objective is 13, not 12.999')
    expect(faultsOf(small, { ...result, objective: Number.NaN })).toContain('the objective is 13, not NaN')
  })

  test('rejects a bin that is too full', () => {
    const result = solved(small)
    expect(faultsOf(small, moved(result, 2, 0))).toContain('bin 0 is over its capacity of resource 0 by 1')
  })

  test('rejects a forbidden pair, as an array, as a function and by a pin', () => {
    const result = solved(small)
    const forbidden = new Uint8Array(6).fill(1, 0, 1)
    expect(faultsOf({ ...small, forbidden }, result)).toContain('item 0 may not be in bin 0')
    expect(faultsOf({ ...small, forbidden: (item, bin) => item === 0 && bin === 0 }, result)).toContain(
      'item 0 may not be in bin 0',
    )
    expect(faultsOf({ ...small, pinned: new Map([[0, 1]]) }, result)).toContain('item 0 may not be in bin 0')
  })

  test('rejects a group that is not together, an item that is left out or nowhere, and items that lack', () => {
    const result = solved(small)
    expect(faultsOf({ ...small, together: [[0, 2]] }, result)).toContain('group 0 is not together')
    expect(faultsOf(small, moved(result, 1, -1))).toContain('item 1 is left out')
    expect(faultsOf({ ...small, leftOut: 0, pinned: new Map([[1, 0]]) }, moved(result, 1, -1))).toContain(
      'item 1 is left out',
    )
    expect(faultsOf(small, moved(result, 1, 2))).toContain('item 1 is in bin 2, which does not exist')
    expect(faultsOf(small, { ...result, assignment: result.assignment.slice(1) })).toContain(
      '2 items are assigned, not 3',
    )
  })

  test('rejects prices that prove less than claimed, in both senses', () => {
    for (const sense of ['max', 'min'] as const) {
      const problem: Problem = { ...sizedProblem({ items: 300, bins: 6, seed: 5 }), sense, leftOut: null }
      const result = solved(problem)
      const free = { ...result.prices, resource: result.prices.resource.map((row) => row.map(() => 0)) }
      expect(faultsOf(problem, { ...result, prices: free })).toContain('the prices prove')
      const bound = result.bound + (sense === 'max' ? -1 : 1) * 0.01 * Math.abs(result.bound)
      expect(faultsOf(problem, { ...result, bound })).toContain('the prices prove')
    }
  })

  test('rejects a price below zero, above that of going over, one that is missing or not a number', () => {
    const result = solved(small)
    const priced = (...row: number[]): Solved => ({
      ...result,
      prices: { ...result.prices, resource: [Float64Array.from(row)] },
    })
    expect(faultsOf(small, priced(-1, 0))).toContain('the price -1 of bin 0, resource 0, is not allowed')
    expect(faultsOf(small, priced(0))).toContain('the price NaN of bin 1, resource 0, is not allowed')
    expect(faultsOf(small, priced(0, Number.NaN))).toContain('is not allowed')
    const soft: Problem = {
      ...small,
      resources: small.resources.map((one) => ({ ...one, overPrice: Float64Array.from([2, 2]) })),
    }
    expect(faultsOf(soft, priced(3, 0))).toContain('the price 3 of bin 0, resource 0, is not allowed')
  })

  test('rejects another gap and a bound that is worse than the objective', () => {
    const problem = sizedProblem({ items: 300, bins: 6, seed: 5 })
    const result = solved(problem)
    expect(faultsOf(problem, { ...result, gap: result.gap + 0.01 })).toContain('the gap is')
    expect(faultsOf(problem, { ...result, bound: result.objective * 0.99 })).toContain(
      'is worse than the objective',
    )
  })

  test('counts a floor, a default, a least load and a pair that is far apart in the objective', () => {
    const result = solved(small)
    const promises: readonly Partial<Problem>[] = [
      { floors: [{ items: [2], average: 4, price: 1 }] },
      { defaults: { value: Float64Array.from([0, 0, 4]), price: 1 } },
      { near: { groups: [[0, 2]], neighbours: new Uint8Array(4), price: 1 } },
      {
        resources: small.resources.map((one) => ({
          ...one,
          least: Float64Array.from([0, 2]),
          leastPrice: 1,
        })),
      },
    ]
    for (const more of promises)
      expect(faultsOf({ ...small, ...more }, result)).toContain('the objective is 12, not 13')
  })
})
