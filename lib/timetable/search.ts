import { type Prices, pricesOf } from './bound.ts'
import { type Consumption, demandsOf } from './consumption.ts'
import { dayCost, inOrder, type Legs, legsOf, type Visit } from './legs.ts'
import type { Timetable } from './prepare.ts'

/** What may be chosen and what it costs: Infinity is not at all. */
export type Terms = {
  /** Per value. */
  readonly cost: Float64Array
  /** Per constraint: what breaking it costs, once. */
  readonly price: Float64Array
  readonly weighTravel: boolean
  /** Any solution will do. */
  readonly first?: boolean
  /** Sets of values (and of broken constraints) of which at least one has to be otherwise. */
  readonly barred?: readonly { readonly values: readonly number[]; readonly broken: readonly number[] }[]
}

/** How long to search: nodes, and a question that is asked now and then. */
export type Patience = { readonly nodes: number; readonly stop?: () => boolean }

export type Found = {
  readonly values: readonly number[]
  readonly cost: number
  readonly broken: readonly number[]
}
export type Outcome = {
  readonly best: Found | undefined
  /** The whole space was searched: the best is the best there is, or there is none. */
  readonly complete: boolean
  /** No solution costs less. */
  readonly bound: number
  readonly nodes: number
}

const tolerance = 1e-9
/** Where any solution will do nothing costs anything: a bound above this proves that there is none. */
const free = 1e-6
const askEvery = 64
/** Nodes after which it pays to work out prices first. */
const easy = 300
const priceRounds = 150

type Node = { readonly plain: number; readonly adjusted: number }

const run = (
  timetable: Timetable,
  terms: Terms,
  patience: Patience,
  known: { readonly legs: Legs | undefined; readonly prices?: Prices; readonly best?: Found | undefined },
): Outcome => {
  const { values, ofPart, words, conflicts, constraints, home } = timetable
  const { legs, prices } = known
  const { cost, price } = terms
  const size = ofPart.length
  const adjusted = prices?.adjusted ?? cost
  const domains = new Int32Array((size + 1) * words)
  const chosen = new Int32Array(size).fill(-1)
  const broken = new Int32Array(constraints.length)
  const demands: Consumption = demandsOf(timetable, price)
  const orders = ofPart.map((own) =>
    Int32Array.from(own.filter((value) => Number.isFinite(cost[value] ?? Infinity))).sort(
      (a, b) => (adjusted[a] ?? 0) - (adjusted[b] ?? 0) || (cost[a] ?? 0) - (cost[b] ?? 0) || a - b,
    ),
  )
  const visits: Visit[][] = [[], [], [], [], [], [], [], []]
  const dayLeast = new Float64Array(8)
  for (const { place, stop } of timetable.anchors) visits[stop.day]?.push({ ...stop, place })
  for (const [day, own] of visits.entries()) {
    own.sort(inOrder)
    if (legs) dayLeast[day] = dayCost(own, home, legs.least)
  }
  let best = known.best
  let nodes = 0
  let stopped = false
  let open = Infinity
  const limit = (): number => (best ? best.cost - tolerance : terms.first ? free : Infinity)

  for (const order of orders)
    for (const value of order)
      if ((values[value]?.breaks ?? []).every((one) => price[one] !== Infinity)) {
        const word = value >>> 5
        domains[word] = (domains[word] ?? 0) | (1 << (value & 31))
      }

  const barred = (all: boolean): boolean =>
    (terms.barred ?? []).some(
      (set) =>
        set.values.every((value) => chosen[values[value]?.part ?? -1] === value) &&
        set.broken.every((one) => (broken[one] ?? 0) > 0 || (all && demands.breaks(size, one))),
    )

  const moveDays = (value: number, add: boolean): void => {
    const one = values[value]
    if (!legs || !one || one.place < 0) return
    const days = new Set<number>()
    for (const stop of one.stops) {
      const own = visits[stop.day] ?? []
      days.add(stop.day)
      if (add) own.push({ ...stop, place: one.place })
      else
        own.splice(
          own.findIndex(({ from, to, place }) => from === stop.from && to === stop.to && place === one.place),
          1,
        )
    }
    for (const day of days) {
      const own = visits[day] ?? []
      if (add) own.sort(inOrder)
      dayLeast[day] = dayCost(own, home, legs.least)
    }
  }

  const leaf = (base: Node): void => {
    let total = base.plain + demands.cost(size)
    if (legs) for (const own of visits) total += dayCost(own, home, legs.cost)
    if (total >= limit() || barred(true)) return
    const brokenNow = constraints.flatMap((_, one) =>
      (broken[one] ?? 0) > 0 || demands.breaks(size, one) ? [one] : [],
    )
    best = { values: [...chosen], cost: total, broken: brokenNow }
    if (terms.first) stopped = true
  }

  const descend = (depth: number, base: Node): void => {
    if (depth === size) {
      leaf(base)
      return
    }
    const row = depth * words
    let plain = base.plain + demands.cost(depth)
    if (legs) for (let day = 1; day <= 7; day += 1) plain += dayLeast[day] ?? 0
    let worst = plain - base.plain + base.adjusted + (prices?.constant ?? 0)
    let [pick, pickCount, pickRegret, pickPlain, pickAdjusted] = [-1, Infinity, -1, 0, 0]
    for (let part = 0; part < size; part += 1) {
      if ((chosen[part] ?? -1) >= 0) continue
      const order = orders[part] ?? new Int32Array()
      let [count, least, first, second] = [0, Infinity, Infinity, Infinity]
      for (let index = 0; index < order.length; index += 1) {
        const value = order[index] ?? 0
        if (!((domains[row + (value >>> 5)] ?? 0) & (1 << (value & 31)))) continue
        count += 1
        if (count === 1) first = adjusted[value] ?? 0
        else if (count === 2) second = adjusted[value] ?? 0
        const own = cost[value] ?? 0
        if (own < least) least = own
      }
      if (count === 0) return
      plain += least
      worst += first
      const regret = count === 1 ? Infinity : second - first
      const better =
        count === 1 || pickCount === 1
          ? pickCount !== 1
          : regret / count > pickRegret / pickCount ||
            (regret / count === pickRegret / pickCount && count < pickCount)
      if (pick < 0 || better)
        [pick, pickCount, pickRegret, pickPlain, pickAdjusted] = [part, count, regret, least, first]
    }
    const bound = Math.max(plain, worst)
    if (bound >= limit()) return
    const order = orders[pick] ?? new Int32Array()
    const next = row + words
    for (let index = 0; index < order.length; index += 1) {
      const value = order[index] ?? 0
      if (!((domains[row + (value >>> 5)] ?? 0) & (1 << (value & 31)))) continue
      if (stopped) {
        open = Math.min(open, bound)
        return
      }
      const [own, ownAdjusted] = [cost[value] ?? 0, adjusted[value] ?? 0]
      if (worst - pickAdjusted + ownAdjusted >= limit()) return
      if (plain - pickPlain + own >= limit()) continue
      nodes += 1
      if (nodes > patience.nodes || (nodes % askEvery === 0 && patience.stop?.())) {
        stopped = true
        open = Math.min(open, bound)
        return
      }
      const conflict = value * words
      for (let word = 0; word < words; word += 1)
        domains[next + word] = (domains[row + word] ?? 0) & ~(conflicts[conflict + word] ?? 0)
      chosen[pick] = value
      let paid = 0
      const breaks = values[value]?.breaks ?? []
      for (const one of breaks) {
        if ((broken[one] ?? 0) === 0) paid += price[one] ?? 0
        broken[one] = (broken[one] ?? 0) + 1
      }
      if (demands.take(depth, pick, value) && !(terms.barred && barred(false))) {
        moveDays(value, true)
        descend(depth + 1, { plain: base.plain + own + paid, adjusted: base.adjusted + ownAdjusted + paid })
        moveDays(value, false)
      }
      for (const one of breaks) broken[one] = (broken[one] ?? 0) - 1
      chosen[pick] = -1
    }
  }
  descend(0, { plain: 0, adjusted: 0 })
  const complete = !stopped
  return {
    best,
    complete,
    bound: complete ? (best?.cost ?? Infinity) : Math.min(open, best?.cost ?? Infinity),
    nodes,
  }
}

/** Branch and bound: the cheapest choice of one value per part. The same question gives the same answer. */
export const search = (timetable: Timetable, terms: Terms, patience: Patience): Outcome => {
  const legs = terms.weighTravel ? legsOf(timetable) : undefined
  const quick = run(timetable, terms, { ...patience, nodes: Math.min(easy, patience.nodes) }, { legs })
  if (quick.complete || (terms.first && quick.best) || patience.nodes <= easy) return quick
  const prices = pricesOf(timetable, terms, priceRounds)
  const better = terms.first ? quick : improve(timetable, terms, patience, { legs, prices, best: quick.best })
  const nodes = Math.max(0, patience.nodes - quick.nodes - better.nodes)
  const thorough = run(timetable, terms, { ...patience, nodes }, { legs, prices, best: better.best })
  return {
    ...thorough,
    bound: Math.min(Math.max(quick.bound, thorough.bound), thorough.best?.cost ?? Infinity),
    nodes: quick.nodes + better.nodes + thorough.nodes,
  }
}

const neighbourhoods = 120
const freed = 12

/**
 * Makes a first week better: a dozen parts at a time are decided again while the others stand (large neighbourhood search:
 * P. Shaw, CP 1998), with half of the patience.
 */
const improve = (
  timetable: Timetable,
  terms: Terms,
  patience: Patience,
  known: { readonly legs: Legs | undefined; readonly prices: Prices; readonly best: Found | undefined },
): { readonly best: Found | undefined; readonly nodes: number } => {
  let { best } = known
  let nodes = 0
  let state = 1
  const size = timetable.ofPart.length
  for (let round = 0; best && round < neighbourhoods && nodes < patience.nodes / 2; round += 1) {
    if (patience.stop?.()) break
    const free = new Set<number>()
    while (free.size < Math.min(size, freed)) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      free.add((state >>> 8) % size)
    }
    const standing = best.values
    const cost = terms.cost.map((own, value) => {
      const part = timetable.values[value]?.part ?? -1
      return free.has(part) || standing[part] === value ? own : Infinity
    })
    const found = run(timetable, { ...terms, cost }, { ...patience, nodes: easy }, { ...known, best })
    best = found.best
    nodes += found.nodes
  }
  return { best, nodes }
}
