import { layOut } from './board.ts'
import type { PriceRow } from './dual.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { apartIn, overload, type State, stateOf, worth } from './state.ts'

type Search = {
  readonly random: Random
  readonly stop: () => boolean
  /** what has been found; true ends the search */
  readonly found: (worth: number, state: State) => boolean
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
  const board = layOut(model, prices, begin)
  if (!board) return
  const { count, ways, suits, span, linked, weight } = board
  const { bin, load, whole, lists, penalty, floorSums } = board
  const { binOf, gives, cost, leaving, coming, links, apply } = board
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
