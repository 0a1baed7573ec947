import { type PriceRow, reducedRow } from './dual.ts'
import type { Model } from './model.ts'
import { apartIn, overload, type State, slotCost } from './state.ts'

/** At most this many values are laid out for the search; of a larger problem it moves the units that are nearest to a tie. */
const room = 6_000_000
/** A unit that is pushed out tries this many bins that suit it best at the prices. */
const tried = 8

/** The units that the search may move: all of them, or those whose best bins lie nearest to each other. */
const movable = (model: Model, prices: PriceRow, state: State): Int32Array => {
  const most = Math.floor(room / (Math.max(1, model.bins) * (1 + model.resources)))
  if (model.units <= most) return Int32Array.from({ length: model.units }, (_, unit) => unit)
  const row = new Float64Array(model.bins)
  const regret = new Float64Array(model.units)
  for (let unit = 0; unit < model.units; unit += 1) {
    reducedRow(model, prices, unit, row)
    const own = state.bin[unit] as number
    const here = own < 0 ? -Infinity : (row[own] as number)
    let other = -Infinity
    for (let bin = 0; bin < model.bins; bin += 1)
      if (bin !== own && (row[bin] as number) > other) other = row[bin] as number
    regret[unit] = here - other
  }
  const limit = Float64Array.from(regret).sort()[most] as number
  const near: number[] = []
  for (let unit = 0; unit < model.units && near.length < most; unit += 1)
    if ((regret[unit] as number) <= limit) near.push(unit)
  return Int32Array.from(near)
}

/**
 * What the search moves, laid out in rows: what every unit is worth in every bin, where each one is, and what a move costs.
 * `bins` stands for being left out. Null when there is nothing to move.
 */
export const layOut = (model: Model, prices: PriceRow, begin: State) => {
  const { bins, resources, slots } = model
  const units = movable(model, prices, begin)
  const count = units.length
  if (count === 0 || bins === 0) return null
  const mustBePlaced = 1e9
  const value = new Float64Array(count * (bins + 1))
  const weight = new Float64Array(resources * count * bins)
  const ways = Math.min(tried, bins)
  const suits = new Int32Array(count * ways)
  const row = new Float64Array(bins)
  let span = 0
  for (let at = 0; at < count; at += 1) {
    const unit = units[at] as number
    model.fillValues(unit, row)
    for (let bin = 0; bin < bins; bin += 1) {
      value[at * (bins + 1) + bin] = row[bin] as number
      if ((row[bin] as number) > -Infinity) span = Math.max(span, Math.abs(row[bin] as number))
      for (let resource = 0; resource < resources; resource += 1)
        weight[(resource * count + at) * bins + bin] = model.weightAt(unit, resource, bin)
    }
    const alone = model.valueAt(unit, -1)
    value[at * (bins + 1) + bins] = alone
    if (alone > -Infinity) span = Math.max(span, Math.abs(alone))
    reducedRow(model, prices, unit, row)
    const order = Array.from({ length: bins }, (_, bin) => bin).sort(
      (a, b) => (row[b] as number) - (row[a] as number),
    )
    for (let way = 0; way < ways; way += 1) suits[at * ways + way] = order[way] as number
  }
  const gives = (at: number, bin: number): number => {
    const own = value[at * (bins + 1) + bin] as number
    return own === -Infinity && bin === bins ? -mustBePlaced : own
  }
  const penalty = new Float64Array(slots)
  let scale = 0
  for (let slot = 0; slot < slots; slot += 1) scale = Math.max(scale, prices[slot] as number)
  penalty.fill(Math.max(scale, span * 1e-3, 1e-6))

  const bin = new Int32Array(count)
  const load = begin.load.slice()
  const whole: State = { bin: begin.bin.slice(), load }
  const at = new Map<number, number>()
  units.forEach((unit, index) => {
    at.set(unit, index)
    const own = begin.bin[unit] as number
    bin[index] = own < 0 ? bins : own
  })
  const linked = model.floors > 0 || model.problem.near !== undefined
  const binOf = (item: number): number => {
    const unit = model.unitOf(item)
    const index = at.get(unit)
    if (index === undefined) return whole.bin[unit] as number
    const own = bin[index] as number
    return own === bins ? -1 : own
  }
  const floorSums = new Float64Array(model.floors)
  const sumFloors = (): void => {
    for (const [floor, { items }] of (model.problem.floors ?? []).entries()) {
      let sum = 0
      for (let k = 0; k < items.length; k += 1)
        sum += model.itemValue(items[k] as number, binOf(items[k] as number))
      floorSums[floor] = sum
    }
  }
  const nearOf = new Map<number, (readonly number[])[]>()
  for (const group of model.problem.near?.groups ?? [])
    for (const item of group) {
      const unit = model.unitOf(item)
      nearOf.set(unit, [...(nearOf.get(unit) ?? []), group])
    }
  const lists: number[][] = Array.from({ length: bins + 1 }, () => [])
  const place = new Int32Array(count)
  const rebuild = (): void => {
    for (const list of lists) list.length = 0
    for (let index = 0; index < count; index += 1) {
      const list = lists[bin[index] as number] as number[]
      place[index] = list.length
      list.push(index)
    }
    sumFloors()
  }
  /** the cost of a slot with what hard limits cost now */
  const plain =
    model.overPrice.every((price) => price === Infinity) && model.least.every((lowest) => lowest === 0)
  const limit = model.capacity.map((capacity) => capacity + 1e-9 * Math.max(1, capacity))
  const cost = plain
    ? (slot: number, amount: number): number => {
        const over = amount - (limit[slot] as number)
        return over > 0 ? over * (penalty[slot] as number) : 0
      }
    : (slot: number, amount: number): number =>
        overload(model, slot, amount) * (penalty[slot] as number) + slotCost(model, slot, amount)
  const leaving = (index: number, from: number): number => {
    let sum = -gives(index, from)
    if (from < bins)
      for (let resource = 0; resource < resources; resource += 1) {
        const slot = resource * bins + from
        const amount = load[slot] as number
        sum +=
          cost(slot, amount) -
          cost(slot, amount - (weight[(resource * count + index) * bins + from] as number))
      }
    return sum
  }
  /** what it is worth to come into a bin that another has left or not (`without`, or -1) */
  const coming = (index: number, to: number, without: number): number => {
    let sum = gives(index, to)
    if (sum === -Infinity) return -Infinity
    if (to < bins)
      for (let resource = 0; resource < resources; resource += 1) {
        const slot = resource * bins + to
        const base = (resource * count + index) * bins + to
        const amount =
          (load[slot] as number) -
          (without < 0 ? 0 : (weight[(resource * count + without) * bins + to] as number))
        sum += cost(slot, amount) - cost(slot, amount + (weight[base] as number))
      }
    return sum
  }
  const apply = (index: number, to: number): void => {
    const from = bin[index] as number
    const unit = units[index] as number
    for (const [floor, item] of model.floorsOf?.get(unit) ?? [])
      floorSums[floor] =
        (floorSums[floor] as number) +
        model.itemValue(item, to === bins ? -1 : to) -
        model.itemValue(item, from === bins ? -1 : from)
    for (let resource = 0; resource < resources; resource += 1) {
      const base = (resource * count + index) * bins
      if (from < bins)
        load[resource * bins + from] =
          (load[resource * bins + from] as number) - (weight[base + from] as number)
      if (to < bins)
        load[resource * bins + to] = (load[resource * bins + to] as number) + (weight[base + to] as number)
    }
    const list = lists[from] as number[]
    const last = list.pop() as number
    if (last !== index) {
      list[place[index] as number] = last
      place[last] = place[index] as number
    }
    const target = lists[to] as number[]
    place[index] = target.length
    target.push(index)
    bin[index] = to
    whole.bin[unit] = to === bins ? -1 : to
  }
  /** floors and near groups are too tangled for a sum of parts: what a move changes in them */
  const links = (index: number, to: number): number => {
    if (!linked) return 0
    const unit = units[index] as number
    const from = bin[index] as number
    let sum = 0
    const changed = new Map<number, number>()
    for (const [floor, item] of model.floorsOf?.get(unit) ?? [])
      changed.set(
        floor,
        (changed.get(floor) ?? 0) +
          model.itemValue(item, to === bins ? -1 : to) -
          model.itemValue(item, from === bins ? -1 : from),
      )
    for (const [floor, change] of changed) {
      const lack = (model.floorSum[floor] as number) - (floorSums[floor] as number)
      sum += (Math.max(0, lack) - Math.max(0, lack - change)) * (model.floorPrice[floor] as number)
    }
    const groups = nearOf.get(unit)
    if (groups) {
      const now = (item: number) => binOf(item)
      const then = (item: number) => (model.unitOf(item) === unit ? (to === bins ? -1 : to) : binOf(item))
      for (const group of groups)
        sum += (apartIn(model, group, now) - apartIn(model, group, then)) * model.nearPrice
    }
    return sum
  }
  rebuild()
  return {
    ...{ count, ways, suits, span, linked, weight },
    ...{ bin, load, whole, lists, penalty, floorSums },
    ...{ binOf, gives, cost, leaving, coming, links, apply },
  }
}
