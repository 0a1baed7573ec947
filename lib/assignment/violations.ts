import type { Model } from './model.ts'
import type { Violation } from './problem.ts'
import { apartIn, floorsLack, type State } from './state.ts'

/** Every promise that an assignment does not keep, with what it lacks and what that costs. */
export const violationsOf = (model: Model, { bin, load }: State): readonly Violation[] => {
  const found: Violation[] = []
  const { problem, bins } = model
  const add = (
    kind: Violation['kind'],
    index: number,
    resource: number | null,
    of: [number, number],
  ): void => {
    const [amount, price] = of
    found.push({ kind, index, resource, amount, cost: amount * price })
  }
  for (let slot = 0; slot < model.slots; slot += 1) {
    const [resource, index] = [Math.floor(slot / bins), slot % bins]
    const above = (load[slot] as number) - (model.capacity[slot] as number)
    const price = model.overPrice[slot] as number
    if (above > 1e-9 && price !== Infinity) add('over', index, resource, [above, price])
    const below = (model.least[slot] as number) - (load[slot] as number)
    if (below > 1e-9) add('least', index, resource, [below, model.leastPrice[slot] as number])
  }
  const binOf = (item: number) => bin[model.unitOf(item)] as number
  floorsLack(model, binOf).forEach((amount, index) => {
    if (amount > 0) add('floor', index, null, [amount, model.floorPrice[index] as number])
  })
  if (problem.defaults)
    for (let item = 0; item < problem.items; item += 1) {
      const amount =
        model.sign * (problem.defaults.value[item] as number) - model.itemValue(item, binOf(item))
      if (amount > 1e-12) add('default', item, null, [amount, model.defaultPrice])
    }
  for (const [index, group] of (problem.near?.groups ?? []).entries()) {
    const amount = apartIn(model, group, binOf)
    if (amount > 0) add('near', index, null, [amount, model.nearPrice])
  }
  return found
}
