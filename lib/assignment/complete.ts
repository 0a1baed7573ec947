import { constantTerm, type PriceRow, reducedAlone, reducedRow } from './dual.ts'
import type { Model } from './model.ts'
import { overload, type State, stateOf, worth } from './state.ts'

/** Problems with more units than this are not gone through. */
const mostUnits = 64
const mostNodes = 60_000

type Complete = {
  /** what has been found already; -Infinity for nothing */
  readonly best: number
  readonly stop: () => boolean
  /** told of everything that is better than what was found before */
  readonly found: (worth: number, state: State) => void
}

/**
 * Goes through all assignments of a small problem, leaving every branch that breaks a hard limit or of which the prices
 * prove that nothing better is in it. True when nothing is left: what was found is the best there is, or nothing can be.
 */
export const complete = (model: Model, prices: PriceRow, { best, stop, found }: Complete): boolean => {
  const { units, bins, resources } = model
  if (units > mostUnits) return false
  const all = bins + 1
  const reduced = new Float64Array(units * all)
  const row = new Float64Array(bins)
  const most = new Float64Array(units)
  const second = new Float64Array(units)
  for (let unit = 0; unit < units; unit += 1) {
    reducedRow(model, prices, unit, row)
    reduced.set(row, unit * all)
    reduced[unit * all + bins] = reducedAlone(model, prices, unit)
    const own = reduced.slice(unit * all, (unit + 1) * all).sort()
    most[unit] = own[bins] as number
    second[unit] = bins > 0 ? (own[bins - 1] as number) : -Infinity
  }
  const regret = (unit: number): number =>
    second[unit] === -Infinity ? Infinity : (most[unit] as number) - (second[unit] as number)
  const order = Array.from({ length: units }, (_, unit) => unit).sort((a, b) => {
    const [one, other] = [regret(a), regret(b)]
    return one === other ? a - b : other - one
  })
  const options = order.map((unit) =>
    Array.from({ length: all }, (_, option) => option)
      .filter((option) => (reduced[unit * all + option] as number) > -Infinity)
      .sort((a, b) => (reduced[unit * all + b] as number) - (reduced[unit * all + a] as number)),
  )
  const rest = new Float64Array(units + 1)
  rest[units] = constantTerm(model, prices)
  for (let depth = units - 1; depth >= 0; depth -= 1)
    rest[depth] = (rest[depth + 1] as number) + (most[order[depth] as number] as number)

  const bin = new Int32Array(units).fill(-1)
  const load = new Float64Array(model.slots)
  let least = best
  let nodes = 0
  const fits = (unit: number, to: number): boolean => {
    for (let resource = 0; resource < resources; resource += 1) {
      const slot = resource * bins + to
      if (overload(model, slot, (load[slot] as number) + model.weightAt(unit, resource, to)) > 0) return false
    }
    return true
  }
  const fill = (unit: number, to: number, times: 1 | -1): void => {
    for (let resource = 0; resource < resources; resource += 1) {
      const slot = resource * bins + to
      load[slot] = (load[slot] as number) + times * model.weightAt(unit, resource, to)
    }
  }
  /** false when it was given up */
  const dive = (depth: number, sum: number): boolean => {
    nodes += 1
    if (nodes > mostNodes || (nodes % 256 === 0 && stop())) return false
    if (depth === units) {
      const state = stateOf(model, bin.slice())
      const own = worth(model, state)
      if (own > least) {
        least = own
        found(own, state)
      }
      return true
    }
    const unit = order[depth] as number
    for (const option of options[depth] as readonly number[]) {
      const more = sum + (reduced[unit * all + option] as number)
      if (more + (rest[depth + 1] as number) <= least + 1e-9 * Math.max(1, Math.abs(least))) break
      if (option === bins) {
        bin[unit] = -1
        if (!dive(depth + 1, more)) return false
        continue
      }
      if (!fits(unit, option)) continue
      bin[unit] = option
      fill(unit, option, 1)
      const done = dive(depth + 1, more)
      fill(unit, option, -1)
      if (!done) return false
    }
    return true
  }
  return dive(0, 0)
}
