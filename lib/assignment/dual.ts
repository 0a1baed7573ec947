import type { Model } from './model.ts'

/**
 * Prices in one row: a price per slot (resource × bins + bin), then one per floor. A slot's price lies between minus the
 * price of its least load and the price of going over its capacity; a floor's between 0 and its own price.
 */
export type PriceRow = Float64Array

export const rowLength = (model: Model): number => model.slots + model.floors

/** Puts prices back between their limits. */
export const clampPrices = (model: Model, prices: PriceRow): void => {
  const { slots, floors, least, leastPrice, overPrice, floorPrice } = model
  for (let slot = 0; slot < slots; slot += 1) {
    const lowest = (least[slot] as number) > 0 ? -(leastPrice[slot] as number) : 0
    prices[slot] = Math.min(overPrice[slot] as number, Math.max(lowest, prices[slot] as number))
  }
  for (let floor = 0; floor < floors; floor += 1)
    prices[slots + floor] = Math.min(
      floorPrice[floor] as number,
      Math.max(0, prices[slots + floor] as number),
    )
}

/** What the prices of the floors add to the value of a unit in a bin. */
export const floorBonus = (model: Model, prices: PriceRow, unit: number, bin: number): number => {
  let bonus = 0
  for (const [floor, item] of model.floorsOf?.get(unit) ?? [])
    bonus += (prices[model.slots + floor] as number) * model.itemValue(item, bin)
  return bonus
}

/** Values less the prices of what is used, per bin; -Infinity where a unit may not be. */
export const reducedRow = (model: Model, prices: PriceRow, unit: number, out: Float64Array): void => {
  const { bins, resources, plainWeight } = model
  model.fillValues(unit, out)
  if (plainWeight) {
    const weight = plainWeight[unit] as number
    for (let bin = 0; bin < bins; bin += 1) out[bin] = (out[bin] as number) - weight * (prices[bin] as number)
  } else {
    for (let resource = 0; resource < resources; resource += 1) {
      const base = resource * bins
      const pairs = model.plainPairs[resource]
      if (pairs) {
        const from = unit * bins
        for (let bin = 0; bin < bins; bin += 1)
          out[bin] = (out[bin] as number) - (pairs[from + bin] as number) * (prices[base + bin] as number)
        continue
      }
      for (let bin = 0; bin < bins; bin += 1) {
        const price = prices[base + bin] as number
        if (price !== 0) out[bin] = (out[bin] as number) - model.weightAt(unit, resource, bin) * price
      }
    }
  }
  if (model.floorsOf?.has(unit))
    for (let bin = 0; bin < bins; bin += 1)
      out[bin] = (out[bin] as number) + floorBonus(model, prices, unit, bin)
}

/** The reduced value of leaving a unit out; -Infinity where that may not be. */
export const reducedAlone = (model: Model, prices: PriceRow, unit: number): number =>
  model.valueAt(unit, -1) + (model.floorsOf?.has(unit) ? floorBonus(model, prices, unit, -1) : 0)

/** The part of the bound that does not depend on the items. */
export const constantTerm = (model: Model, prices: PriceRow): number => {
  const { slots, floors, capacity, least, floorSum } = model
  let sum = 0
  for (let slot = 0; slot < slots; slot += 1) {
    const price = prices[slot] as number
    sum += price >= 0 ? price * (capacity[slot] as number) : price * (least[slot] as number)
  }
  for (let floor = 0; floor < floors; floor += 1)
    sum -= (prices[slots + floor] as number) * (floorSum[floor] as number)
  return sum
}

export type Evaluation = {
  /** the dual function: no assignment is worth more */
  readonly bound: number
  /** per slot the load, per floor minus the sum, of what each unit would choose at these prices */
  readonly used: Float64Array
  /** what each unit would choose: a bin, or -1 */
  readonly choice: Int32Array
}

/** Above this many numbers a problem is read as it stands, in one loop without calls. */
const plainEvaluate = (model: Model, prices: PriceRow, into: Evaluation): number => {
  const { units, bins, plainValue, plainWeight, special, sign } = model
  const { used, choice } = into
  const values = plainValue as Float64Array
  const weights = plainWeight as Float64Array
  const aloneFor = model.problem.leftOut === null ? -Infinity : sign * model.problem.leftOut
  const row = new Float64Array(bins)
  let sum = 0
  for (let unit = 0, base = 0; unit < units; unit += 1, base += bins) {
    const weight = weights[unit] as number
    let best = aloneFor
    let at = -1
    if (special !== null && special[unit] === 1) {
      reducedRow(model, prices, unit, row)
      best = reducedAlone(model, prices, unit)
      for (let bin = 0; bin < bins; bin += 1)
        if ((row[bin] as number) > best) {
          best = row[bin] as number
          at = bin
        }
    } else
      for (let bin = 0; bin < bins; bin += 1) {
        const reduced = sign * (values[base + bin] as number) - weight * (prices[bin] as number)
        if (reduced > best) {
          best = reduced
          at = bin
        }
      }
    sum += best
    choice[unit] = at
    if (at >= 0) used[at] = (used[at] as number) + weight
  }
  return sum
}

/** The dual function at prices, with what every unit would choose; `units` may be a sample. O(units × bins). */
export const evaluate = (model: Model, prices: PriceRow, into: Evaluation): Evaluation => {
  const { bins, resources, slots } = model
  const { used, choice } = into
  used.fill(0)
  let bound = constantTerm(model, prices)
  if (model.plainValue && model.plainWeight && !model.floorsOf)
    return { ...into, bound: bound + plainEvaluate(model, prices, into) }
  const row = new Float64Array(bins)
  for (let unit = 0; unit < model.units; unit += 1) {
    reducedRow(model, prices, unit, row)
    let best = reducedAlone(model, prices, unit)
    let at = -1
    for (let bin = 0; bin < bins; bin += 1) {
      if ((row[bin] as number) > best) {
        best = row[bin] as number
        at = bin
      }
    }
    bound += best
    choice[unit] = at
    if (at >= 0)
      for (let resource = 0; resource < resources; resource += 1) {
        const slot = resource * bins + at
        used[slot] = (used[slot] as number) + model.weightAt(unit, resource, at)
      }
    for (const [floor, item] of model.floorsOf?.get(unit) ?? [])
      used[slots + floor] = (used[slots + floor] as number) - model.itemValue(item, at)
  }
  return { bound, used, choice }
}

export const emptyEvaluation = (model: Model): Evaluation => ({
  bound: Infinity,
  used: new Float64Array(rowLength(model)),
  choice: new Int32Array(model.units),
})
