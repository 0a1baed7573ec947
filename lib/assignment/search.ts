import { type PriceRow, reducedRow } from './dual.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { apartIn, overload, type State, slotCost, stateOf, worth } from './state.ts'

/** At most this many values are laid out for the search; of a larger problem it moves the units that are nearest to a tie. */
const room = 6_000_000
/** A unit that is pushed out tries this many bins that suit it best at the prices. */
const tried = 8

type Search = {
  readonly random: Random
  readonly stop: () => boolean
  /** what has been found; true ends the search */
  readonly found: (worth: number, state: State) => boolean
}

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
 * Local search with ejection chains: a unit goes to another bin and may push one out, which goes to the bin that suits it
 * best. Hard limits may be broken at a price that rises where they are and falls where they are not (Yagiura, Ibaraki and
 * Glover, INFORMS Journal on Computing 16, 2004); where no chain improves, a few units are moved at random. Every solution
 * that keeps the hard limits and is better than before is told. Ends by `stop` or `found`.
 */
export const search = (
  model: Model,
  prices: PriceRow,
  begin: State,
  { random, stop, found }: Search,
): void => {
  const { bins, resources, slots } = model
  const units = movable(model, prices, begin)
  const count = units.length
  if (count === 0 || bins === 0) return
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
  const least = Math.max(1e-9, span * 1e-12)
  const allowance = span * 0.02
  const mayBeOut = model.problem.leftOut !== null || begin.bin.includes(-1)

  /** The best chain that begins with one unit, if one is better than now. */
  const improve = (index: number): { to: number; out: number; outTo: number } | null => {
    const from = bin[index] as number
    const gone = leaving(index, from)
    let best = least
    let to = -1
    let out = -1
    let outTo = -1
    for (let look = -1; look < ways; look += 1) {
      const target = look < 0 ? bins : (suits[index * ways + look] as number)
      if (target === from || (target === bins && !mayBeOut)) continue
      const plain = gone + coming(index, target, -1)
      if (plain === -Infinity) continue
      const link = links(index, target)
      if (plain + link > best) {
        best = plain + link
        to = target
        out = -1
      }
      if (target === bins) continue
      for (const other of lists[target] as number[]) {
        let base = gone + link + coming(index, target, other) - gives(other, target)
        // the slots of the target without the other, before the first came
        for (let resource = 0; resource < resources; resource += 1) {
          const slot = resource * bins + target
          const amount = load[slot] as number
          base +=
            cost(slot, amount) -
            cost(slot, amount - (weight[(resource * count + other) * bins + target] as number))
        }
        if (base + span < best && !linked) continue
        for (let way = -2; way < ways; way += 1) {
          const bound = way === -2 ? from : way === -1 ? bins : (suits[other * ways + way] as number)
          if (bound === target || (way >= 0 && bound === from) || (bound === bins && !mayBeOut)) continue
          const arrives = coming(other, bound, bound === from && from < bins ? index : -1)
          if (arrives === -Infinity) continue
          const gained = base + arrives + links(other, bound)
          if (gained > best) {
            best = gained
            to = target
            out = other
            outTo = bound
          }
        }
      }
    }
    return to < 0 ? null : { to, out, outTo }
  }

  const infeasible = (): boolean => {
    let any = false
    for (let slot = 0; slot < slots; slot += 1)
      if (overload(model, slot, load[slot] as number) > 0) any = true
    return any
  }
  const tune = (): void => {
    const any = infeasible()
    for (let slot = 0; slot < slots; slot += 1) {
      const over = overload(model, slot, load[slot] as number) > 0
      penalty[slot] = (penalty[slot] as number) * (over ? 1.15 : any ? 1 : 0.92)
    }
  }
  const report = (): boolean => {
    if (infeasible()) return false
    const exact = stateOf(model, whole.bin.slice())
    load.set(exact.load)
    return found(worth(model, exact), exact)
  }
  rebuild()
  const dirty = new Uint8Array(count)
  const queue: number[] = []
  const touch = (index: number): void => {
    if (dirty[index]) return
    dirty[index] = 1
    queue.push(index)
  }
  const touchBin = (one: number): void => {
    if (one < bins) for (const index of lists[one] as number[]) touch(index)
  }
  const done: { index: number; from: number }[] = []
  const go = (index: number, to: number): void => {
    const from = bin[index] as number
    done.push({ index, from })
    apply(index, to)
    touchBin(from)
    touchBin(to)
    touch(index)
  }
  /** improves until nothing that was touched can; false when time is over */
  const settle = (): boolean => {
    while (queue.length > 0) {
      if (stop()) return false
      const at = Math.floor(random() * queue.length)
      const index = queue[at] as number
      queue[at] = queue[queue.length - 1] as number
      queue.pop()
      dirty[index] = 0
      const way = improve(index)
      if (!way) continue
      if (way.out >= 0) go(way.out, way.outTo)
      go(index, way.to)
    }
    return true
  }
  const penalised = (): number => {
    let sum = 0
    for (let index = 0; index < count; index += 1) sum += gives(index, bin[index] as number)
    for (let slot = 0; slot < slots; slot += 1) sum -= cost(slot, load[slot] as number)
    for (let floor = 0; floor < model.floors; floor += 1)
      sum -=
        Math.max(0, (model.floorSum[floor] as number) - (floorSums[floor] as number)) *
        (model.floorPrice[floor] as number)
    for (const group of model.problem.near?.groups ?? [])
      sum -= apartIn(model, group, binOf) * model.nearPrice
    return sum
  }
  for (let index = 0; index < count; index += 1) touch(index)
  if (!settle()) {
    report()
    return
  }
  let current = penalised()
  let rounds = 0
  let best = bin.slice()
  let bestWorth = -Infinity
  for (;;) {
    if (!infeasible()) {
      const exact = stateOf(model, whole.bin.slice())
      const own = worth(model, exact)
      if (own > bestWorth + least) {
        bestWorth = own
        best = bin.slice()
        if (found(own, exact)) return
      }
    }
    if (stop()) return
    rounds += 1
    if (bestWorth === -Infinity || rounds % 50 === 0) {
      tune()
      current = penalised()
    }
    if (rounds % 3000 === 0 && bestWorth > -Infinity) {
      for (let index = 0; index < count; index += 1)
        if (bin[index] !== best[index]) apply(index, best[index] as number)
      current = penalised()
    }
    done.length = 0
    const kicks = 1 + Math.floor(random() * 3)
    for (let kick = 0; kick < kicks; kick += 1) {
      const index = Math.floor(random() * count)
      const to = suits[index * ways + Math.floor(random() * Math.min(5, ways))] as number
      if (to !== bin[index] && gives(index, to) > -Infinity) go(index, to)
    }
    if (!settle()) {
      report()
      return
    }
    const after = penalised()
    if (after >= current - allowance * random()) current = after
    else
      for (let at = done.length - 1; at >= 0; at -= 1)
        apply((done[at] as { index: number }).index, (done[at] as { from: number }).from)
  }
}
