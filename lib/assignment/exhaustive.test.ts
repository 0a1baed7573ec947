import { describe, expect, test } from 'vitest'
import { exhaust, judge } from './exhaustive.fixture.ts'
import { type Problem, type Result, solve } from './index.ts'
import { randomProblem } from './random-problem.fixture.ts'

const rounds = 5000
const perTest = 500
const hair = (value: number) => 1e-6 * Math.max(1, Math.abs(value))

/** What is wrong with an answer, when every assignment has been tried; null when nothing is. */
const wrongWith = (problem: Problem, result: Result, best: number | null): string | null => {
  if (result.status === 'infeasible') return best === null ? null : 'said to be impossible'
  if (result.status === 'not-found') return best === null ? 'not proven impossible' : 'not found'
  if (best === null) return 'solved what can not be'
  const sign = problem.sense === 'max' ? 1 : -1
  const worth = judge(problem, [...result.assignment])
  if (worth === null) return 'breaks a hard limit'
  if (Math.abs(sign * worth - result.objective) > hair(best)) return 'another objective than it has'
  if (sign * (result.objective - best) > hair(best)) return 'better than the best'
  if (sign * (result.bound - best) < -hair(best)) return 'a bound below the best'
  if (sign * (best - result.objective) > hair(best) + 1e-4 * Math.abs(result.objective)) return 'not the best'
  const lost = result.violations.reduce((sum, { cost }) => sum + cost, 0)
  const { floors: _floors, defaults: _defaults, near: _near, ...kept } = problem
  const resources = problem.resources.map(({ weight, capacity, overPrice }) => ({
    weight,
    capacity,
    ...(overPrice && { overPrice: overPrice.map((price) => (price === Infinity ? Infinity : 0)) }),
  }))
  const plain = judge({ ...kept, resources }, [...result.assignment])
  return Math.abs((plain ?? Number.NaN) - lost - worth) <= hair(best) ? null : 'violations that do not add up'
}

/** Does what is said of a resource or an item hold, looked at without the engine? */
const reasonHolds = (problem: Problem, result: Result): boolean => {
  if (result.status !== 'infeasible') return true
  const { because } = result
  if (because.items.length === 0) return false
  if (because.reason === 'resource-short' && because.asked <= because.available) return false
  const only = (items: readonly number[]): Problem => {
    const at = new Map(items.map((item, index) => [item, index]))
    const { bins, value, forbidden } = problem
    const read = (pairs: Problem['value']) => (index: number, bin: number) =>
      typeof pairs === 'function'
        ? pairs(items[index] as number, bin)
        : (pairs[(items[index] as number) * bins + bin] as number)
    return {
      items: items.length,
      bins,
      sense: problem.sense,
      value: read(value),
      leftOut: null,
      resources: problem.resources.map(({ weight, capacity, overPrice }) => ({
        weight:
          'perItem' in weight
            ? { perItem: Float64Array.from(items, (item) => weight.perItem[item] as number) }
            : { perPair: read(weight.perPair) },
        capacity,
        ...(overPrice && { overPrice }),
      })),
      ...(forbidden && {
        forbidden: (index: number, bin: number) =>
          typeof forbidden === 'function'
            ? forbidden(items[index] as number, bin)
            : forbidden[(items[index] as number) * bins + bin] !== 0,
      }),
      together: (problem.together ?? []).map((group) =>
        group.flatMap((item) => (at.has(item) ? [at.get(item) as number] : [])),
      ),
    }
  }
  return exhaust(only(because.items)) === null
}

describe('every assignment of a small problem is tried', () => {
  test.each(
    Array.from(
      { length: rounds / perTest },
      (_, part) => [`${part * perTest + 1} to ${(part + 1) * perTest}`, part] as const,
    ),
  )('problems %s', (_, part) => {
    const wrong: string[] = []
    const kinds = new Set<string>()
    for (let seed = part * perTest + 1; seed <= (part + 1) * perTest; seed += 1) {
      const problem = randomProblem(seed)
      const result = solve(problem, { seconds: 2, seed })
      const fault =
        wrongWith(problem, result, exhaust(problem)) ??
        (reasonHolds(problem, result) ? null : 'a reason that does not hold')
      kinds.add(result.status === 'infeasible' ? result.because.reason : result.status)
      if (fault) wrong.push(`${seed}: ${fault}`)
    }
    expect(wrong).toEqual([])
    expect([...kinds]).toEqual(expect.arrayContaining(['solved', 'item-fits-nowhere', 'resource-short']))
  })

  test('the problems are of every kind', () => {
    const all = Array.from({ length: rounds }, (_, index) => randomProblem(index + 1))
    const share = (is: (problem: Problem) => boolean) => all.filter(is).length / rounds
    for (const is of [
      (one: Problem) => one.sense === 'min',
      (one: Problem) => one.leftOut === null,
      (one: Problem) => one.forbidden !== undefined,
      (one: Problem) => (one.together ?? []).length > 0,
      (one: Problem) => one.near !== undefined,
      (one: Problem) => one.floors !== undefined,
      (one: Problem) => one.defaults !== undefined,
      (one: Problem) => one.resources.length === 2,
      (one: Problem) => one.resources.some(({ least }) => least !== undefined),
      (one: Problem) => one.resources.some(({ overPrice }) => overPrice !== undefined),
      (one: Problem) => one.resources.some(({ weight }) => 'perPair' in weight),
    ])
      expect(share(is)).toBeGreaterThan(0.1)
  })
})
