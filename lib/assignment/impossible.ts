import type { Model } from './model.ts'
import type { Impossible } from './problem.ts'

const itemsOf = (model: Model, units: readonly number[]): readonly number[] => {
  const { members } = model
  if (!members) return units
  return units.flatMap((unit) => [...members.of.subarray(members.first[unit], members.first[unit + 1])])
}

/** Units that may not be left out. */
const boundUnits = (model: Model): readonly number[] => {
  if (model.problem.leftOut !== null && model.special === null) return []
  const bound: number[] = []
  for (let unit = 0; unit < model.units; unit += 1)
    if (model.valueAt(unit, -1) === -Infinity) bound.push(unit)
  return bound
}

const isShort = (asked: number, available: number): boolean => asked > available * (1 + 1e-9) + 1e-9

/**
 * Why nothing can keep every hard limit, as far as that is plain: an item that no bin takes; a resource of which the items
 * that may not be left out ask more, each in its lightest bin, than all bins have; or a bin that is too small for the items
 * that can be nowhere else. Null proves nothing. O(items × bins).
 */
export const findImpossible = (model: Model): Impossible | null => {
  const { bins, resources, slots, capacity, overPrice } = model
  const bound = boundUnits(model)
  const row = new Float64Array(bins)
  const lightest = new Float64Array(resources)
  const only = new Float64Array(slots)
  const onlyBin = new Int32Array(bound.length).fill(-1)
  for (const [at, unit] of bound.entries()) {
    model.fillValues(unit, row)
    let ways = 0
    let last = -1
    for (let bin = 0; bin < bins; bin += 1)
      if ((row[bin] as number) > -Infinity) {
        ways += 1
        last = bin
      }
    if (ways === 0) return { reason: 'item-fits-nowhere', items: itemsOf(model, [unit]) }
    if (ways === 1) onlyBin[at] = last
    for (let resource = 0; resource < resources; resource += 1) {
      let least = Infinity
      for (let bin = 0; bin < bins; bin += 1)
        if ((row[bin] as number) > -Infinity) least = Math.min(least, model.weightAt(unit, resource, bin))
      lightest[resource] = (lightest[resource] as number) + least
      if (ways === 1) only[resource * bins + last] = (only[resource * bins + last] as number) + least
    }
  }
  for (let resource = 0; resource < resources; resource += 1) {
    const base = resource * bins
    let available = 0
    let hard = true
    for (let bin = 0; bin < bins; bin += 1) {
      available += capacity[base + bin] as number
      if (overPrice[base + bin] !== Infinity) hard = false
    }
    const asked = lightest[resource] as number
    if (hard && isShort(asked, available))
      return { reason: 'resource-short', resource, bin: null, items: itemsOf(model, bound), asked, available }
    for (let bin = 0; bin < bins; bin += 1) {
      const slot = base + bin
      if (overPrice[slot] !== Infinity || !isShort(only[slot] as number, capacity[slot] as number)) continue
      const there = bound.filter((_, at) => onlyBin[at] === bin)
      return {
        reason: 'resource-short',
        resource,
        bin,
        items: itemsOf(model, there),
        asked: only[slot] as number,
        available: capacity[slot] as number,
      }
    }
  }
  return null
}

/** For a problem of which every combination has been tried. */
export const nothingFits = (model: Model): Impossible => ({
  reason: 'no-combination',
  items: itemsOf(model, boundUnits(model)),
})
