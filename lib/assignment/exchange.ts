import type { Model } from './model.ts'
import { move, type State } from './state.ts'

/** More different weights than this, and exchanges by weight no longer pay. */
const mostClasses = 32

/** One unit of a weight class goes from a bin to another; class -1: nothing goes back. */
type Hop = { readonly from: number; readonly to: number; readonly kind: number }

/** Can exchanges by weight serve this problem? One resource, few different weights, hard limits, nothing that links items. */
export const exchangeServes = (model: Model): boolean =>
  model.plainWeight !== null &&
  model.floors === 0 &&
  !model.problem.near &&
  model.overPrice.every((price) => price === Infinity) &&
  model.least.every((least) => least === 0) &&
  classesOf(model.plainWeight).length <= mostClasses

const classesOf = (weights: Float64Array): readonly number[] => {
  const seen = new Set<number>()
  for (const weight of weights) {
    seen.add(weight)
    if (seen.size > mostClasses) break
  }
  return [...seen].sort((a, b) => a - b)
}

/**
 * Improves by cyclic exchanges: for every pair of bins and every weight the unit is kept whose move gains most, so that the
 * best exchange of two or three bins is found among bins² or bins³ times weights, not among units (cyclic exchange
 * neighbourhoods: Thompson and Psaraftis, Operations Research 41, 1993). Being left out counts as a bin without limit.
 * Ends when `enough` says so, or when no exchange gains. Returns what was gained.
 */
export const exchange = (model: Model, state: State, enough: (gained: number) => boolean): number => {
  const { units, bins, plainWeight } = model
  if (!plainWeight) return 0
  const classes = classesOf(plainWeight)
  const kinds = classes.length
  const kindOf = new Map(classes.map((weight, kind) => [weight, kind]))
  const all = bins + 1
  const gain = new Float64Array(all * all * kinds)
  const which = new Int32Array(all * all * kinds)
  const inBin = (unit: number): number => {
    const bin = state.bin[unit] as number
    return bin < 0 ? bins : bin
  }
  const lists: number[][] = Array.from({ length: all }, () => [])
  for (let unit = 0; unit < units; unit += 1) lists[inBin(unit)]?.push(unit)
  const row = new Float64Array(bins)

  const tabulate = (from: number): void => {
    const base = from * all * kinds
    gain.fill(-Infinity, base, base + all * kinds)
    for (const unit of lists[from] as number[]) {
      const kind = kindOf.get(plainWeight[unit] as number) as number
      model.fillValues(unit, row)
      const alone = model.valueAt(unit, -1)
      const here = from === bins ? (alone === -Infinity ? -1e12 : alone) : (row[from] as number)
      for (let to = 0; to < bins; to += 1) {
        const more = (row[to] as number) - here
        const cell = base + to * kinds + kind
        if (more > (gain[cell] as number)) {
          gain[cell] = more
          which[cell] = unit
        }
      }
      const cell = base + bins * kinds + kind
      if (alone - here > (gain[cell] as number)) {
        gain[cell] = alone - here
        which[cell] = unit
      }
    }
  }
  for (let bin = 0; bin < all; bin += 1) tabulate(bin)
  const roomOf = (bin: number): number =>
    bin === bins ? Infinity : (model.capacity[bin] as number) - (state.load[bin] as number) + 1e-9
  const cellOf = (from: number, to: number, kind: number): number => (from * all + to) * kinds + kind

  let best = 0
  let hops: readonly Hop[] = []
  const offer = (gained: number, way: readonly Hop[]): void => {
    if (gained > best) {
      best = gained
      hops = way
    }
  }
  const pairs = (): void => {
    for (let a = 0; a < all; a += 1)
      for (let b = 0; b < a; b += 1) {
        const [roomA, roomB] = [roomOf(a), roomOf(b)]
        for (let out = -1; out < kinds; out += 1) {
          const first = out < 0 ? 0 : (gain[cellOf(a, b, out)] as number)
          if (first === -Infinity) continue
          const weightOut = out < 0 ? 0 : (classes[out] as number)
          for (let back = out < 0 ? 0 : -1; back < kinds; back += 1) {
            const weightBack = back < 0 ? 0 : (classes[back] as number)
            if (weightOut - weightBack > roomB || weightBack - weightOut > roomA) continue
            const gained = first + (back < 0 ? 0 : (gain[cellOf(b, a, back)] as number))
            if (gained > best)
              offer(gained, [
                { from: a, to: b, kind: out },
                { from: b, to: a, kind: back },
              ])
          }
        }
      }
  }
  /** a to b, b to c, and possibly c back to a */
  const triplesFrom = (a: number): void => {
    const roomA = roomOf(a)
    for (let b = 0; b < all; b += 1) {
      if (b === a) continue
      const roomB = roomOf(b)
      for (let one = 0; one < kinds; one += 1) {
        const first = gain[cellOf(a, b, one)] as number
        if (first === -Infinity) continue
        const weightOne = classes[one] as number
        for (let c = 0; c < all; c += 1) {
          if (c === a || c === b) continue
          const roomC = roomOf(c)
          for (let two = 0; two < kinds; two += 1) {
            const weightTwo = classes[two] as number
            if (weightOne - weightTwo > roomB) continue
            const both = first + (gain[cellOf(b, c, two)] as number)
            if (both === -Infinity) continue
            if (weightTwo <= roomC && both > best)
              offer(both, [
                { from: a, to: b, kind: one },
                { from: b, to: c, kind: two },
              ])
            for (let back = 0; back < kinds; back += 1) {
              const weightBack = classes[back] as number
              if (weightTwo - weightBack > roomC || weightBack - weightOne > roomA) continue
              const gained = both + (gain[cellOf(c, a, back)] as number)
              if (gained > best)
                offer(gained, [
                  { from: a, to: b, kind: one },
                  { from: b, to: c, kind: two },
                  { from: c, to: a, kind: back },
                ])
            }
          }
        }
      }
    }
  }
  const least = 1e-9
  let total = 0
  while (!enough(total)) {
    best = least
    hops = []
    pairs()
    if (hops.length === 0) triplesFrom(bins)
    for (let bin = 0; bin < bins && hops.length === 0 && !enough(total); bin += 1) triplesFrom(bin)
    if (hops.length === 0) break
    const moves = hops
      .filter(({ kind }) => kind >= 0)
      .map(({ from, to, kind }) => ({ unit: which[cellOf(from, to, kind)] as number, from, to }))
    for (const { unit, from, to } of moves) {
      const list = lists[from] as number[]
      list.splice(list.indexOf(unit), 1)
      lists[to]?.push(unit)
      move(model, state, unit, to === bins ? -1 : to)
    }
    for (const bin of new Set(hops.flatMap(({ from, to }) => [from, to]))) tabulate(bin)
    total += best
  }
  return total
}
