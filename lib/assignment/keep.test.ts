import { describe, expect, test } from 'vitest'
import { type Change, type Kept, keep, type Problem, ProblemFault, solve, verify } from './index.ts'
import { drawOf, randomProblem } from './random-problem.fixture.ts'
import { sizedProblem } from './sized-problem.fixture.ts'

const options = { seconds: 5, gap: 1e-3 }
const answer = ({ result }: Kept) => {
  if (result.status !== 'solved') throw new Error(result.status)
  return result
}

describe('a problem that was solved and changes', () => {
  const problem = sizedProblem({ items: 3000, bins: 12, seed: 6 })
  const first = keep(problem, options)
  const capacity = (problem.resources[0] as Problem['resources'][number]).capacity

  test('a pin and a ban are kept, nearby answers stay good, and the verifier sees the changed problem', () => {
    const draw = drawOf(1)
    for (let round = 0; round < 20; round += 1) {
      const item = draw(3000)
      const bin = draw(12)
      const own = answer(first).assignment[item] as number
      const pinned = first.change([{ change: 'pin', item, bin }], options)
      expect(answer(pinned).assignment[item]).toBe(bin)
      expect(answer(pinned).gap).toBeLessThanOrEqual(1e-3)
      expect(verify(pinned.problem, answer(pinned))).toEqual({ holds: true })
      const banned = first.change([{ change: 'ban', item, bin: own }], options)
      expect(answer(banned).assignment[item]).not.toBe(own)
      expect(answer(banned).gap).toBeLessThanOrEqual(1e-3)
      expect(verify(banned.problem, answer(banned))).toEqual({ holds: true })
    }
  })

  test('pins stay until they are taken away, and what was kept before stays as it was', () => {
    const before = answer(first).assignment.slice()
    const one = first.change([{ change: 'pin', item: 5, bin: 3 }], options)
    const two = one.change(
      [
        { change: 'pin', item: 6, bin: 3 },
        { change: 'ban', item: 7, bin: 0 },
      ],
      options,
    )
    expect([...answer(two).assignment.slice(5, 7)]).toEqual([3, 3])
    const three = two.change(
      [
        { change: 'unpin', item: 5 },
        { change: 'unpin', item: 6 },
        { change: 'unban', item: 7, bin: 0 },
      ],
      options,
    )
    expect(three.problem).toEqual(problem)
    expect(answer(first).assignment).toEqual(before)
  })

  test('another capacity: as good as from nothing', () => {
    for (const [bin, more] of [
      [0, -40],
      [1, 55],
      [2, -(capacity[2] as number)],
    ] as const) {
      const changed = first.change(
        [{ change: 'capacity', resource: 0, bin, capacity: (capacity[bin] as number) + more }],
        options,
      )
      expect(verify(changed.problem, answer(changed))).toEqual({ holds: true })
      const cold = solve(changed.problem, options)
      const objective = cold.status === 'solved' ? cold.objective : Number.NaN
      expect(Math.abs(answer(changed).objective / objective - 1)).toBeLessThanOrEqual(2e-3)
    }
  })

  test('pinned where nothing else would be, an item is not left out for it', () => {
    const few: Problem = {
      ...problem,
      items: 3,
      bins: 2,
      value: Float64Array.from([5, 1, 5, 1, 5, -3]),
      resources: [{ weight: { perItem: new Float64Array(3).fill(1) }, capacity: Float64Array.from([2, 1]) }],
    }
    const kept = keep(few, options).change([{ change: 'pin', item: 2, bin: 1 }], options)
    expect(answer(kept)).toMatchObject({ objective: 7, assignment: Int32Array.from([0, 0, 1]) })
    const full = kept.change([{ change: 'capacity', resource: 0, bin: 1, capacity: 0 }], options)
    expect(full.result).toMatchObject({
      status: 'infeasible',
      because: { reason: 'item-fits-nowhere', items: [2] },
    })
    expect(answer(full.change([{ change: 'unpin', item: 2 }], options))).toMatchObject({ objective: 10 })
  })

  test('two pins that do not fit in one bin are named', () => {
    const kept = first.change([
      { change: 'capacity', resource: 0, bin: 4, capacity: 8 },
      ...Array.from({ length: 9 }, (_, item): Change => ({ change: 'pin', item, bin: 4 })),
    ])
    expect(kept.result).toMatchObject({
      status: 'infeasible',
      because: {
        reason: 'resource-short',
        resource: 0,
        bin: 4,
        items: [0, 1, 2, 3, 4, 5, 6, 7, 8],
        available: 8,
      },
    })
  })

  test.each<Change>([
    { change: 'pin', item: 3000, bin: 0 },
    { change: 'ban', item: 0, bin: 12 },
    { change: 'unpin', item: -1 },
    { change: 'capacity', resource: 1, bin: 0, capacity: 1 },
    { change: 'capacity', resource: 0, bin: 0, capacity: Number.NaN },
    { change: 'capacity', resource: 0, bin: 0, capacity: -1 },
  ])('%o is refused', (change) => {
    expect(() => first.change([change])).toThrow(ProblemFault)
  })

  test('small problems of every kind: a pin, then a ban, as good as from nothing', () => {
    let compared = 0
    for (let seed = 1; seed <= 400; seed += 1) {
      const one = randomProblem(seed)
      const [item, bin] = [seed % one.items, seed % one.bins]
      const change: Change = seed % 2 === 0 ? { change: 'pin', item, bin } : { change: 'ban', item, bin }
      const warm = keep(one, options).change([change], { seconds: 2 })
      const cold = solve(warm.problem, { seconds: 2 })
      expect(warm.result.status).toBe(cold.status)
      if (warm.result.status !== 'solved' || cold.status !== 'solved') continue
      compared += 1
      const share = Math.abs(warm.result.objective - cold.objective) / Math.max(1, Math.abs(cold.objective))
      expect(share).toBeLessThanOrEqual(2e-4)
    }
    expect(compared).toBeGreaterThan(100)
  })
})
