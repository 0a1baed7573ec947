import type { Model } from './model.ts'

/** Loads are sums of weights: a hard limit is kept up to this share of it. */
const hair = 1e-9

/** Which bin each unit has (-1 for none), and what is used of every slot. */
export type State = { readonly bin: Int32Array; readonly load: Float64Array }

export const stateOf = (model: Model, bin: Int32Array): State => {
  const load = new Float64Array(model.slots)
  for (let unit = 0; unit < model.units; unit += 1) addLoad(model, load, unit, bin[unit] as number, 1)
  return { bin, load }
}

export const addLoad = (model: Model, load: Float64Array, unit: number, bin: number, times: 1 | -1): void => {
  if (bin < 0) return
  for (let resource = 0; resource < model.resources; resource += 1) {
    const slot = resource * model.bins + bin
    load[slot] = (load[slot] as number) + times * model.weightAt(unit, resource, bin)
  }
}

export const move = (model: Model, state: State, unit: number, to: number): void => {
  addLoad(model, state.load, unit, state.bin[unit] as number, -1)
  addLoad(model, state.load, unit, to, 1)
  state.bin[unit] = to
}

/** How much a slot is over a hard limit; 0 where the limit is soft. */
export const overload = ({ capacity, overPrice }: Model, slot: number, load: number): number => {
  if (overPrice[slot] !== Infinity) return 0
  const limit = capacity[slot] as number
  const over = load - limit
  return over > hair * Math.max(1, limit) ? over : 0
}

export const isOverfull = (model: Model, load: Float64Array, bin: number): boolean => {
  for (let resource = 0; resource < model.resources; resource += 1) {
    const slot = resource * model.bins + bin
    if (overload(model, slot, load[slot] as number) > 0) return true
  }
  return false
}

/** Would every hard limit of a bin hold with one unit more? */
export const hasRoom = (model: Model, load: Float64Array, unit: number, bin: number): boolean => {
  for (let resource = 0; resource < model.resources; resource += 1) {
    const slot = resource * model.bins + bin
    if (overload(model, slot, (load[slot] as number) + model.weightAt(unit, resource, bin)) > 0) return false
  }
  return true
}

/** What a load costs where a limit is soft or a least load is not reached. */
export const slotCost = (model: Model, slot: number, load: number): number => {
  const above = load - (model.capacity[slot] as number)
  const price = model.overPrice[slot] as number
  const below = (model.least[slot] as number) - load
  return (
    (above > 0 && price !== Infinity ? above * price : 0) +
    (below > 0 ? below * (model.leastPrice[slot] as number) : 0)
  )
}

/** Pairs of a near group whose bins are no neighbours. An item that is left out is near everything. */
export const apartIn = (model: Model, group: readonly number[], binOf: (item: number) => number): number => {
  const neighbours = model.problem.near?.neighbours
  if (!neighbours) return 0
  let apart = 0
  for (let a = 0; a < group.length; a += 1)
    for (let b = 0; b < a; b += 1) {
      const one = binOf(group[a] as number)
      const other = binOf(group[b] as number)
      if (one >= 0 && other >= 0 && one !== other && neighbours[one * model.bins + other] !== 1) apart += 1
    }
  return apart
}

/** What every floor lacks. */
export const floorsLack = (model: Model, binOf: (item: number) => number): Float64Array => {
  const lack = new Float64Array(model.floors)
  for (const [floor, { items }] of (model.problem.floors ?? []).entries()) {
    let sum = 0
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at] as number
      sum += model.itemValue(item, binOf(item))
    }
    const missing = (model.floorSum[floor] as number) - sum
    lack[floor] = missing > 1e-9 * Math.max(1, Math.abs(model.floorSum[floor] as number)) ? missing : 0
  }
  return lack
}

/** The objective of the maximised problem: values less every cost; -Infinity where a hard limit or a ban is broken. */
export const worth = (model: Model, { bin, load }: State): number => {
  let sum = 0
  for (let unit = 0; unit < model.units; unit += 1) sum += model.valueAt(unit, bin[unit] as number)
  for (let slot = 0; slot < model.slots; slot += 1) {
    if (overload(model, slot, load[slot] as number) > 0) return -Infinity
    sum -= slotCost(model, slot, load[slot] as number)
  }
  if (model.floors === 0 && !model.problem.near) return sum
  const binOf = (item: number) => bin[model.unitOf(item)] as number
  floorsLack(model, binOf).forEach((lack, floor) => {
    sum -= lack * (model.floorPrice[floor] as number)
  })
  for (const group of model.problem.near?.groups ?? []) sum -= apartIn(model, group, binOf) * model.nearPrice
  return sum
}
