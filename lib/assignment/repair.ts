import { floorBonus, type PriceRow, reducedAlone, reducedRow } from './dual.ts'
import { Heap } from './heap.ts'
import type { Model } from './model.ts'
import { hasRoom, isOverfull, move, type State, stateOf } from './state.ts'

type Way = { loss: number; bin: number }

/**
 * Brings every hard limit back: out of the bins that are too full goes what loses least per unit of weight at these prices,
 * to the best bin that has room; what has no other place is left out. Then what was left out and would rather be somewhere
 * is put where there is room. O(items of full bins × bins).
 */
export const repair = (model: Model, prices: PriceRow, state: State): void => {
  const { bins, resources } = model
  const row = new Float64Array(bins)
  const heap = new Heap()
  const lost = 1e15
  const overfull = Uint8Array.from({ length: bins }, (_, bin) => (isOverfull(model, state.load, bin) ? 1 : 0))

  const own = (unit: number): number => {
    const bin = state.bin[unit] as number
    return bin < 0 ? reducedAlone(model, prices, unit) : (row[bin] as number)
  }
  const bestWay = (unit: number): Way => {
    reducedRow(model, prices, unit, row)
    const from = state.bin[unit] as number
    const here = own(unit)
    const way: Way = { loss: Infinity, bin: -2 }
    for (let bin = 0; bin < bins; bin += 1) {
      if (bin === from) continue
      const loss = here - (row[bin] as number)
      if (loss < way.loss && hasRoom(model, state.load, unit, bin)) {
        way.loss = loss
        way.bin = bin
      }
    }
    const alone = here - reducedAlone(model, prices, unit)
    if (alone < way.loss) {
      way.loss = alone
      way.bin = -1
    }
    return way
  }
  const heaviness = (unit: number, bin: number): number => {
    let most = 1e-9
    for (let resource = 0; resource < resources; resource += 1) {
      const slot = resource * bins + bin
      if ((state.load[slot] as number) > (model.capacity[slot] as number))
        most = Math.max(most, model.weightAt(unit, resource, bin))
    }
    return most
  }
  const keyOf = (unit: number, way: Way): number =>
    way.bin === -2 ? lost : way.loss / heaviness(unit, state.bin[unit] as number)

  for (let unit = 0; unit < model.units; unit += 1) {
    const bin = state.bin[unit] as number
    if (bin >= 0 && overfull[bin]) heap.push(keyOf(unit, bestWay(unit)), unit)
  }
  while (heap.size > 0) {
    const { key, value: unit } = heap.pop()
    const bin = state.bin[unit] as number
    if (bin < 0 || !isOverfull(model, state.load, bin)) continue
    const way = bestWay(unit)
    if (way.bin === -2) {
      if (key < lost) heap.push(lost, unit)
      else move(model, state, unit, -1)
      continue
    }
    const now = keyOf(unit, way)
    if (now > key + 1e-12 * Math.abs(key)) heap.push(now, unit)
    else move(model, state, unit, way.bin)
  }
  placeLeftOut(model, prices, state)
}

/** Puts what is left out where it is worth more and there is room, the greatest gain first. */
export const placeLeftOut = (model: Model, prices: PriceRow, state: State): void => {
  const { bins } = model
  const heap = new Heap()
  const best = (unit: number): Way => {
    const alone = model.valueAt(unit, -1)
    const way: Way = { loss: 0, bin: -1 }
    for (let bin = 0; bin < bins; bin += 1) {
      const value = model.valueAt(unit, bin) + floorBonus(model, prices, unit, bin)
      if (value === -Infinity || !hasRoom(model, state.load, unit, bin)) continue
      const loss = alone === -Infinity ? -1e12 - value : alone - value
      if (loss < way.loss) {
        way.loss = loss
        way.bin = bin
      }
    }
    return way
  }
  for (let unit = 0; unit < model.units; unit += 1) {
    if (state.bin[unit] !== -1) continue
    const way = best(unit)
    if (way.bin >= 0) heap.push(way.loss, unit)
  }
  while (heap.size > 0) {
    const { value: unit } = heap.pop()
    const way = best(unit)
    if (way.bin >= 0) move(model, state, unit, way.bin)
  }
}

/** Every unit where it takes the smallest share of what there is, then repaired: what can be had when there was no time for more. */
export const lightest = (model: Model, prices: PriceRow): State => {
  const { units, bins, resources, capacity } = model
  const row = new Float64Array(bins)
  const choice = new Int32Array(units).fill(-1)
  for (let unit = 0; unit < units; unit += 1) {
    model.fillValues(unit, row)
    let least = Infinity
    for (let bin = 0; bin < bins; bin += 1) {
      if (row[bin] === -Infinity) continue
      let share = 0
      for (let resource = 0; resource < resources; resource += 1) {
        const weight = model.weightAt(unit, resource, bin)
        if (weight > 0) share = Math.max(share, weight / (capacity[resource * bins + bin] as number))
      }
      if (share < least) {
        least = share
        choice[unit] = bin
      }
    }
  }
  const state = stateOf(model, choice)
  repair(model, prices, state)
  return state
}
