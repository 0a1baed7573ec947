import { type Problem, ProblemFault, type Solved } from './problem.ts'
import { promisePrices } from './promise.ts'

export type Verdict = { readonly holds: true } | { readonly holds: false; readonly faults: readonly string[] }

/** Sums of many numbers differ in their last digits; nothing that matters is as small as this share. */
const hair = 1e-7

/**
 * Checks a result from the problem and the prices alone, by code of its own: every hard limit, the objective, and that the
 * prices prove the bound (weak duality: at any prices, what every item would choose freely, plus the price of everything
 * there is, is worth at least as much as any assignment). O(items × bins).
 */
export const verify = (problem: Problem, solved: Solved): Verdict => {
  const {
    items,
    bins,
    resources,
    leftOut,
    forbidden,
    pinned,
    together = [],
    near,
    floors = [],
    defaults,
  } = problem
  const sign = problem.sense === 'max' ? 1 : -1
  const promised = promisePrices(problem)
  const faults: string[] = []
  const fault = (text: string): void => {
    if (faults.length < 20) faults.push(text)
  }
  const value = (item: number, bin: number): number => {
    const found =
      typeof problem.value === 'function'
        ? problem.value(item, bin)
        : (problem.value[item * bins + bin] as number)
    if (!Number.isFinite(found))
      throw new ProblemFault('value', `is ${found} for item ${item} and bin ${bin}`)
    return sign * found
  }
  const alone = leftOut === null ? -Infinity : sign * leftOut
  const may = (item: number, bin: number): boolean => {
    if (pinned && (pinned.get(item) ?? bin) !== bin) return false
    if (forbidden === undefined) return true
    return forbidden instanceof Uint8Array ? forbidden[item * bins + bin] === 0 : !forbidden(item, bin)
  }
  const mayBeOut = (item: number): boolean => leftOut !== null && !pinned?.has(item)
  const weight = (resource: number, item: number, bin: number): number => {
    const of = resources[resource]?.weight
    if (of === undefined) return 0
    if ('perItem' in of) return of.perItem[item] as number
    return typeof of.perPair === 'function'
      ? of.perPair(item, bin)
      : (of.perPair[item * bins + bin] as number)
  }
  const lessDefault = (item: number, own: number): number => {
    if (!defaults) return own
    const lacks = sign * (defaults.value[item] as number) - own
    return lacks > 0 ? own - promised.default * lacks : own
  }
  const { assignment, prices } = solved
  if (assignment.length !== items)
    return { holds: false, faults: [`${assignment.length} items are assigned, not ${items}`] }

  const load = resources.map(() => new Float64Array(bins))
  let objective = 0
  for (let item = 0; item < items; item += 1) {
    const bin = assignment[item] as number
    if (bin === -1) {
      if (!mayBeOut(item)) fault(`item ${item} is left out`)
      else objective += lessDefault(item, alone)
      continue
    }
    if (!(bin >= 0 && bin < bins)) {
      fault(`item ${item} is in bin ${bin}, which does not exist`)
      continue
    }
    if (!may(item, bin)) fault(`item ${item} may not be in bin ${bin}`)
    objective += lessDefault(item, value(item, bin))
    for (let at = 0; at < load.length; at += 1) {
      const sums = load[at] as Float64Array
      sums[bin] = (sums[bin] as number) + weight(at, item, bin)
    }
  }
  for (const [at, { capacity, overPrice, least }] of resources.entries()) {
    for (let bin = 0; bin < bins; bin += 1) {
      const used = load[at]?.[bin] as number
      const above = used - (capacity[bin] as number)
      const price = overPrice?.[bin] ?? Infinity
      if (price === Infinity && above > hair * Math.max(1, capacity[bin] as number))
        fault(`bin ${bin} is over its capacity of resource ${at} by ${above}`)
      if (price !== Infinity && above > 0) objective -= above * price
      const below = (least?.[bin] ?? 0) - used
      if (below > 0) objective -= below * (promised.least[at] as number)
    }
  }
  for (const [at, group] of together.entries())
    if (group.some((item) => assignment[item] !== assignment[group[0] as number]))
      fault(`group ${at} is not together`)
  for (const group of near?.groups ?? [])
    for (let a = 0; a < group.length; a += 1)
      for (let b = 0; b < a; b += 1) {
        const [one, other] = [
          assignment[group[a] as number] as number,
          assignment[group[b] as number] as number,
        ]
        if (one >= 0 && other >= 0 && one !== other && near?.neighbours[one * bins + other] !== 1)
          objective -= promised.near
      }
  const ofFloor = (item: number, bin: number): number => (bin < 0 ? sign * (leftOut ?? 0) : value(item, bin))
  for (const [at, { items: group, average }] of floors.entries()) {
    let sum = 0
    for (let k = 0; k < group.length; k += 1)
      sum += ofFloor(group[k] as number, assignment[group[k] as number] as number)
    const lacks = sign * average * group.length - sum
    if (lacks > 0) objective -= lacks * (promised.floor[at] as number)
  }

  let bound = 0
  for (const [at, { capacity, overPrice, least }] of resources.entries()) {
    for (let bin = 0; bin < bins; bin += 1) {
      const price = prices.resource[at]?.[bin] ?? Number.NaN
      const highest = overPrice?.[bin] ?? Infinity
      const lowest = least && (least[bin] as number) > 0 ? -(promised.least[at] as number) : 0
      if (!(price >= lowest - 1e-12 && price <= highest + 1e-12))
        fault(`the price ${price} of bin ${bin}, resource ${at}, is not allowed`)
      bound += price >= 0 ? price * (capacity[bin] as number) : price * (least?.[bin] ?? 0)
    }
  }
  const bonus = new Float64Array(floors.length === 0 ? 0 : items)
  for (const [at, { items: group, average }] of floors.entries()) {
    const price = prices.floor[at] ?? Number.NaN
    if (!(price >= -1e-12 && price <= (promised.floor[at] as number) + 1e-12))
      fault(`the price ${price} of floor ${at} is not allowed`)
    bound -= price * sign * average * group.length
    for (let k = 0; k < group.length; k += 1)
      bonus[group[k] as number] = (bonus[group[k] as number] as number) + price
  }
  const inGroup = new Set(together.flatMap((group) => (group.length > 1 ? group : [])))
  const row = new Float64Array(bins)
  const priceRows = prices.resource
  const limits = resources.map(({ capacity, overPrice }) =>
    capacity.map((one, bin) =>
      (overPrice?.[bin] ?? Infinity) === Infinity ? one * (1 + hair) + hair : Infinity,
    ),
  )
  /** adds to the row what an item is worth in every bin at these prices, and gives what it is worth left out */
  const addItem = (item: number): number => {
    const more = bonus[item] ?? 0
    for (let bin = 0; bin < bins; bin += 1) {
      if (!may(item, bin)) {
        row[bin] = -Infinity
        continue
      }
      const own = value(item, bin)
      let reduced = lessDefault(item, own) + more * own
      for (let at = 0; at < resources.length; at += 1)
        reduced -= weight(at, item, bin) * (priceRows[at]?.[bin] as number)
      row[bin] = (row[bin] as number) + reduced
    }
    return mayBeOut(item) ? lessDefault(item, alone) + more * alone : -Infinity
  }
  /** a unit that is heavier than a hard limit is in no assignment, so its value there need not be counted */
  const closeTooSmall = (unit: readonly number[]): void => {
    for (let at = 0; at < resources.length; at += 1) {
      const limit = limits[at] as Float64Array
      for (let bin = 0; bin < bins; bin += 1) {
        let asked = 0
        for (let k = 0; k < unit.length; k += 1) asked += weight(at, unit[k] as number, bin)
        if (asked > (limit[bin] as number)) row[bin] = -Infinity
      }
    }
  }
  const best = (out: number): number => {
    let most = out
    for (let bin = 0; bin < bins; bin += 1) if ((row[bin] as number) > most) most = row[bin] as number
    return most
  }
  const unit = [0]
  for (let item = 0; item < items; item += 1) {
    if (inGroup.has(item)) continue
    row.fill(0)
    const out = addItem(item)
    unit[0] = item
    closeTooSmall(unit)
    bound += best(out)
  }
  for (const group of together) {
    if (group.length < 2) continue
    row.fill(0)
    let out = 0
    for (const item of group) out += addItem(item)
    closeTooSmall(group)
    bound += best(out)
  }
  const size = Math.max(1, Math.abs(objective))
  const claimed = sign * solved.objective
  const proven = sign * solved.bound
  if (!(Math.abs(claimed - objective) <= hair * size))
    fault(`the objective is ${sign * objective}, not ${solved.objective}`)
  if (!(proven >= bound - hair * Math.max(1, Math.abs(bound))))
    fault(`the prices prove ${sign * bound}, not ${solved.bound}`)
  if (!(proven >= claimed - hair * size)) fault(`the bound ${solved.bound} is worse than the objective`)
  const gap = Math.abs(solved.bound - solved.objective) / Math.max(Math.abs(solved.objective), 1e-9)
  if (!(Math.abs(gap - solved.gap) <= hair)) fault(`the gap is ${gap}, not ${solved.gap}`)
  return faults.length === 0 ? { holds: true } : { holds: false, faults }
}
