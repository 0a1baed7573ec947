import type { Problem } from './problem.ts'

/** A promise without a price of its own is worth this many times the value at stake: it is kept whenever that is possible. */
const firm = 100

export type PromisePrices = {
  /** per resource, of one unit below the least load */
  readonly least: readonly number[]
  /** per floor, of one unit of value that the group lacks */
  readonly floor: Float64Array
  /** of one unit of value that an item is worse off */
  readonly default: number
  /** of one pair that is not near */
  readonly near: number
}

const read = (problem: Problem, item: number, bin: number): number =>
  typeof problem.value === 'function'
    ? problem.value(item, bin)
    : (problem.value[item * problem.bins + bin] as number)

/** At most this many items, spread over all, tell how large values are. */
const looked = 2000

/** The prices of promises: as the problem gives them, else firm. The engine and the verifier read the same. */
export const promisePrices = (problem: Problem): PromisePrices => {
  const { items, bins, resources, floors = [], near, defaults } = problem
  const needs = near !== undefined || resources.some(({ least }) => least !== undefined)
  let largest = Math.max(Math.abs(problem.leftOut ?? 0), 1e-6)
  if (needs) {
    const step = Math.max(1, Math.floor(items / looked))
    for (let item = 0; item < items; item += step)
      for (let bin = 0; bin < bins; bin += 1) largest = Math.max(largest, Math.abs(read(problem, item, bin)))
  }
  const lightest = (at: number): number => {
    const weight = resources[at]?.weight
    let least = Infinity
    for (let item = 0; item < Math.min(items, looked); item += 1) {
      const own =
        weight === undefined
          ? 0
          : 'perItem' in weight
            ? (weight.perItem[item] as number)
            : typeof weight.perPair === 'function'
              ? weight.perPair(item, 0)
              : (weight.perPair[item * bins] as number)
      if (own > 0) least = Math.min(least, own)
    }
    return least === Infinity ? 1 : least
  }
  return {
    least: resources.map(
      ({ least, leastPrice }, at) => leastPrice ?? (least ? (firm * largest) / lightest(at) : 0),
    ),
    floor: Float64Array.from(floors, ({ price }) => price ?? firm),
    default: defaults?.price ?? firm,
    near: near?.price ?? firm * largest,
  }
}
