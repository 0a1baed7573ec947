import { type PriceRow, reducedRow } from '../dual.ts'
import type { Model } from '../model.ts'
import type { Random } from '../random.ts'
import { type State, stateOf, worth } from '../state.ts'
import { type Filling, makeBranch } from './branch.ts'
import { makeDive } from './dive.ts'
import { makeKnapsack } from './knapsack.ts'
import { layOutColumns } from './layout.ts'
import { makeSharpen } from './sharpen.ts'

/** So many units are spread over their bins again at first; more where the bounds settle it, fewer where branching does not. */
const unitsAtFirst = 64
/** The next bin is one of so many that suit a unit best. */
const liked = 5
const stepsToSpread = 60
const nodesToSpread = 60

type Turn = {
  readonly begin: State
  /** what the price of every bin proves: nothing is worth more */
  readonly bound: number
  readonly random: Random
  readonly stop: () => boolean
  readonly found: (worth: number, state: State) => boolean
  /** so many times a few bins are spread again after all bins were filled anew */
  readonly tries: number
}

/**
 * Improves by filling whole bins: once all of them anew, then a few at a time. Null where bins can not be filled one by one
 * (`layOutColumns`). Each turn begins with a state that keeps every hard limit.
 */
export const columnsOf = (model: Model, prices: PriceRow): ((turn: Turn) => void) | null => {
  const layout = layOutColumns(model)
  if (!layout) return null
  const { units, bins, cost, step } = layout
  const knapsack = makeKnapsack(layout)
  const sharpen = makeSharpen(layout, knapsack)
  const branch = makeBranch(layout, knapsack, sharpen)
  const likes = Math.min(liked, bins)
  const suits = new Int32Array(units * likes)
  const dear = new Float64Array(units * bins)
  const price = new Float64Array(units)
  const row = new Float64Array(bins)
  for (let unit = 0; unit < units; unit += 1) {
    reducedRow(model, prices, unit, row)
    for (let bin = 0; bin < bins; bin += 1) dear[unit * bins + bin] = -(row[bin] as number)
    const order = Array.from({ length: bins }, (_, bin) => bin).sort(
      (a, b) => (row[b] as number) - (row[a] as number),
    )
    for (let way = 0; way < likes; way += 1) suits[unit * likes + way] = order[way] as number
    price[unit] = -(row[order[0] as number] as number)
  }
  const dive = makeDive(layout, dear, sharpen, branch)
  const everyUnit = Array.from({ length: units }, (_, unit) => unit)
  const everyBin = Array.from({ length: bins }, (_, bin) => bin)
  let few = Math.max(2, Math.min(bins, (unitsAtFirst * bins) / units))
  let sharp = false

  return ({ begin, bound, random, stop, found, tries }) => {
    const bin = begin.bin.slice()
    const lists: (readonly number[])[] = everyBin.map(() => [])
    let own = -Infinity
    let enough = false
    const goTo = (state: State): void => {
      own = worth(model, state)
      bin.set(state.bin)
      const now: number[][] = everyBin.map(() => [])
      for (let unit = 0; unit < units; unit += 1) now[bin[unit] as number]?.push(unit)
      now.forEach((list, one) => {
        lists[one] = list
      })
    }
    const put = (fillings: readonly Filling[]): void => {
      const next = bin.slice()
      for (const { bin: to, units: inside } of fillings) for (const unit of inside) next[unit] = to
      const state = stateOf(model, next)
      goTo(state)
      enough = found(own, state)
    }
    goTo(begin)
    const most = own
    const gap = Math.max(bound - most, step, 1e-9 * Math.max(1, Math.abs(most)))
    if (!sharp) {
      sharpen({
        ...{ bins: everyBin, units: everyUnit, price, stop },
        ...{ target: Infinity, gap: gap * 0.4, steps: 30, pace: 0.7 },
      })
      sharp = true
    }
    const neighbours = (count: number): readonly number[] => {
      const chosen = [Math.floor(random() * bins)]
      for (let attempt = 0; chosen.length < count; attempt += 1) {
        const list = lists[chosen[Math.floor(random() * chosen.length)] as number] as readonly number[]
        const unit = list[Math.floor(random() * list.length)]
        const next =
          unit === undefined || attempt > 4 * count
            ? Math.floor(random() * bins)
            : (suits[unit * likes + Math.floor(random() * likes)] as number)
        if (!chosen.includes(next)) chosen.push(next)
      }
      return chosen
    }
    const local = new Float64Array(units)
    /** a few bins at a time, until so many tries in a row gained nothing */
    const spread = (): void => {
      for (let idle = 0; idle < tries && !enough && !stop(); idle += 1) {
        const chosen = neighbours(Math.max(2, Math.round(few * (1 - 0.4 * random()))))
        const inside = chosen.flatMap((one) => lists[one] as readonly number[])
        let now = 0
        for (const unit of inside) {
          now += cost[unit * bins + (bin[unit] as number)] as number
          local[unit] = price[unit] as number
        }
        const target = now - Math.max(step * 0.999999, 1e-9 * Math.max(1, Math.abs(now)))
        const least = sharpen({
          ...{ bins: chosen, units: inside, price: local, stop },
          ...{ target, gap: Math.max(step, gap * 0.01), steps: stepsToSpread, pace: 0.7 },
        })
        if (least > target) {
          few = Math.min(bins, few + 0.02)
          continue
        }
        const { best: better, whole } = branch({
          ...{ bins: chosen, units: inside, price: local, stop },
          ...{ target, mostNodes: nodesToSpread },
        })
        if (!whole) few = Math.max(2, few - 0.06)
        if (!better) continue
        put(better)
        idle = 0
      }
    }
    const anew = dive({ bins: everyBin, units: everyUnit, price, gap: gap * 0.4, random, stop })
    if (anew) {
      put(anew)
      spread()
      if (own >= most || enough) return
      goTo(begin)
    }
    spread()
  }
}
