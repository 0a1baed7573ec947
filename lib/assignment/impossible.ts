import type { Model } from './model.ts'
import type { Impossible } from './problem.ts'

/** So many combinations are gone through before "no combination" is given up as unproven. */
const mostNodes = 2_000_000

const itemsOf = (model: Model, unit: number): readonly number[] =>
  model.members
    ? [...model.members.of.subarray(model.members.first[unit], model.members.first[unit + 1])]
    : [unit]

const isHard = (model: Model, resource: number): boolean => {
  for (let bin = 0; bin < model.bins; bin += 1)
    if (model.overPrice[resource * model.bins + bin] !== Infinity) return false
  return true
}

/**
 * Why nothing can keep every hard limit, as far as that is plain: an item that no bin takes, or a resource of which the items
 * that may not be left out ask more, each in its lightest bin, than all bins have. `thorough`: also all combinations of a
 * small problem. Null proves nothing.
 */
export const findImpossible = (
  model: Model,
  { thorough = false }: { thorough?: boolean } = {},
): Impossible | null => {
  const { units, bins, resources } = model
  const bound: number[] = []
  const row = new Float64Array(bins)
  const least = new Float64Array(resources)
  for (let unit = 0; unit < units; unit += 1) {
    if (model.valueAt(unit, -1) > -Infinity) continue
    model.fillValues(unit, row)
    let fits = false
    for (let bin = 0; bin < bins; bin += 1) if ((row[bin] as number) > -Infinity) fits = true
    if (!fits) return { reason: 'item-fits-nowhere', items: itemsOf(model, unit) }
    bound.push(unit)
    for (let resource = 0; resource < resources; resource += 1) {
      let lightest = Infinity
      for (let bin = 0; bin < bins; bin += 1)
        if ((row[bin] as number) > -Infinity)
          lightest = Math.min(lightest, model.weightAt(unit, resource, bin))
      least[resource] = (least[resource] as number) + lightest
    }
  }
  for (let resource = 0; resource < resources; resource += 1) {
    if (!isHard(model, resource)) continue
    let available = 0
    for (let bin = 0; bin < bins; bin += 1) available += model.capacity[resource * bins + bin] as number
    const asked = least[resource] as number
    if (asked > available * (1 + 1e-9) + 1e-9)
      return {
        reason: 'resource-short',
        resource,
        items: bound.flatMap((unit) => itemsOf(model, unit)),
        asked,
        available,
      }
  }
  if (thorough && bound.length > 0 && noCombination(model, bound))
    return { reason: 'no-combination', items: bound.flatMap((unit) => itemsOf(model, unit)) }
  return null
}

/** True when every way to place the units was tried and none keeps the hard limits; false when one does, or too many are left. */
const noCombination = (model: Model, units: readonly number[]): boolean => {
  const { bins, resources, capacity, overPrice } = model
  const heaviness = (unit: number): number => {
    let most = 0
    for (let bin = 0; bin < bins; bin += 1)
      for (let resource = 0; resource < resources; resource += 1)
        most = Math.max(most, model.weightAt(unit, resource, bin))
    return most
  }
  const order = [...units].sort((a, b) => heaviness(b) - heaviness(a))
  const load = new Float64Array(model.slots)
  let nodes = 0
  let given = false
  const goes = (depth: number): boolean => {
    const unit = order[depth]
    if (unit === undefined) return true
    nodes += 1
    if (nodes > mostNodes) {
      given = true
      return true
    }
    for (let bin = 0; bin < bins; bin += 1) {
      if (model.valueAt(unit, bin) === -Infinity) continue
      let fits = true
      for (let resource = 0; resource < resources; resource += 1) {
        const slot = resource * bins + bin
        const after = (load[slot] as number) + model.weightAt(unit, resource, bin)
        if (overPrice[slot] === Infinity && after > (capacity[slot] as number) * (1 + 1e-9) + 1e-9)
          fits = false
      }
      if (!fits) continue
      for (let resource = 0; resource < resources; resource += 1)
        load[resource * bins + bin] =
          (load[resource * bins + bin] as number) + model.weightAt(unit, resource, bin)
      if (goes(depth + 1)) return true
      for (let resource = 0; resource < resources; resource += 1)
        load[resource * bins + bin] =
          (load[resource * bins + bin] as number) - model.weightAt(unit, resource, bin)
    }
    return false
  }
  return !goes(0) && !given
}
