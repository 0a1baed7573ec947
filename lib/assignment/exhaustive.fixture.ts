import type { Problem } from './problem.ts'
import { promisePrices } from './promise.ts'

/**
 * A second, simple reading of the same rules: what an assignment is worth (more is better, whatever the sense), null where
 * it breaks a hard limit. Only the price of a promise that has none of its own is read from the engine.
 */
export const judge = (problem: Problem, bins: readonly number[]): number | null => {
  const sign = problem.sense === 'max' ? 1 : -1
  const promised = promisePrices(problem)
  const at = (pairs: Problem['value'], item: number, bin: number): number =>
    typeof pairs === 'function' ? pairs(item, bin) : (pairs[item * problem.bins + bin] as number)
  const values: number[] = []
  let total = 0
  for (const [item, bin] of bins.entries()) {
    if (bin < 0) {
      if (problem.leftOut === null || problem.pinned?.has(item)) return null
      values.push(sign * problem.leftOut)
    } else {
      const { forbidden, pinned } = problem
      if (typeof forbidden === 'function' ? forbidden(item, bin) : forbidden?.[item * problem.bins + bin])
        return null
      if ((pinned?.get(item) ?? bin) !== bin) return null
      values.push(sign * at(problem.value, item, bin))
    }
    const own = values[item] as number
    const worse = problem.defaults ? Math.max(0, sign * (problem.defaults.value[item] as number) - own) : 0
    total += own - worse * promised.default
  }
  for (const [which, { weight, capacity, overPrice, least }] of problem.resources.entries())
    for (let bin = 0; bin < problem.bins; bin += 1) {
      let load = 0
      for (const [item, one] of bins.entries())
        if (one === bin)
          load += 'perItem' in weight ? (weight.perItem[item] as number) : at(weight.perPair, item, bin)
      const over = Math.max(0, load - (capacity[bin] as number))
      const price = overPrice?.[bin] ?? Infinity
      if (over > 0 && price === Infinity) return null
      if (over > 0) total -= over * price
      total -= Math.max(0, (least?.[bin] ?? 0) - load) * (promised.least[which] as number)
    }
  for (const group of problem.together ?? [])
    if (new Set(group.map((item) => bins[item])).size > 1) return null
  for (const group of problem.near?.groups ?? [])
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const [a, b] = [bins[one] as number, bins[other] as number]
        if (a < 0 || b < 0 || a === b) continue
        if (problem.near?.neighbours[a * problem.bins + b] !== 1) total -= promised.near
      }
  for (const [which, { items, average }] of (problem.floors ?? []).entries()) {
    let sum = 0
    for (let k = 0; k < items.length; k += 1) sum += values[items[k] as number] as number
    total -= Math.max(0, sign * average * items.length - sum) * (promised.floor[which] as number)
  }
  return total
}

/** The best of all assignments, in the sense of the problem; null when none keeps the hard limits. */
export const exhaust = (problem: Problem): number | null => {
  const bins = new Array<number>(problem.items).fill(-1)
  let best: number | null = null
  const place = (item: number): void => {
    if (item === problem.items) {
      const worth = judge(problem, bins)
      if (worth !== null && (best === null || worth > best)) best = worth
      return
    }
    for (let bin = -1; bin < problem.bins; bin += 1) {
      bins[item] = bin
      place(item + 1)
    }
  }
  place(0)
  return best === null ? null : (problem.sense === 'max' ? 1 : -1) * best
}
