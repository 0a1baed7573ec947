import { type PriceRow, reducedRow } from './dual.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { type State, stateOf, worth } from './state.ts'

/** More values than this are not laid out. */
const room = 6_000_000

export const reoptimiseServes = (model: Model): boolean =>
  model.floors === 0 &&
  !model.problem.near &&
  model.overPrice.every((price) => price === Infinity) &&
  model.least.every((least) => least === 0) &&
  model.units * model.bins * (1 + model.resources) <= room

/** The next bin is one of so many that suit a unit best. */
const liked = 5
/** Noise on what a bin is worth to a unit, as a share of what a unit is worth on average. */
const shakeShare = 0.003
/** Tries per bin in a cycle, and nodes per bin in a try. */
const rounds = 60
const nodesPerBin = 3000

type Reoptimise = {
  /** it ends after so many */
  readonly cycles: number
  readonly random: Random
  readonly stop: () => boolean
  readonly found: (worth: number, state: State) => boolean
}

/**
 * Takes a few bins at a time and looks for the best way to spread their units over them again, among all ways whose regret
 * at the prices can still win: a depth-first search that leaves a branch as soon as what it gives up at these prices is more
 * than the gap of these bins (the regret of a unit: how much less a bin is worth to it than its best of these bins). Ways that
 * are as good as the present one are taken too, so that the search does not stand still. `begin` keeps every hard limit.
 */
export const reoptimise = (
  model: Model,
  prices: PriceRow,
  begin: State,
  { cycles, random, stop, found }: Reoptimise,
): void => {
  const { units, bins, resources } = model
  if (bins < 2) return
  const reduced = new Float64Array(units * bins)
  const weight = new Float64Array(resources * units * bins)
  const row = new Float64Array(bins)
  for (let unit = 0; unit < units; unit += 1) {
    reducedRow(model, prices, unit, row)
    reduced.set(row, unit * bins)
    for (let resource = 0; resource < resources; resource += 1)
      for (let bin = 0; bin < bins; bin += 1)
        weight[(resource * units + unit) * bins + bin] = model.weightAt(unit, resource, bin)
  }
  const likes = Math.min(liked, bins)
  const suits = new Int32Array(units * likes)
  for (let unit = 0; unit < units; unit += 1) {
    const order = Array.from({ length: bins }, (_, one) => one).sort(
      (a, b) => (reduced[unit * bins + b] as number) - (reduced[unit * bins + a] as number),
    )
    for (let way = 0; way < likes; way += 1) suits[unit * likes + way] = order[way] as number
  }
  const bin = begin.bin.slice()
  const load = begin.load.slice()
  const lists: number[][] = Array.from({ length: bins }, () => [])
  for (let unit = 0; unit < units; unit += 1) lists[bin[unit] as number]?.push(unit)
  const out = new Float64Array(units)
  for (let unit = 0; unit < units; unit += 1) out[unit] = model.valueAt(unit, -1)
  const mayBeOut = model.problem.leftOut !== null

  let objective = worth(model, begin)
  // a shake moves the worth of a bin to a unit by this much at most: a share of what a unit is worth
  const shakeOf = (Math.abs(objective) / Math.max(1, units)) * shakeShare
  const hair = Math.max(1e-9, Math.abs(objective) * 1e-12)
  const limit = model.capacity.map((capacity) => capacity + 1e-9 * Math.max(1, capacity))

  /** One try with some bins; the change of the objective. */
  const again = (chosen: readonly number[], mostNodes: number, shake: number): number => {
    const inside = chosen.flatMap((one) => lists[one] as number[])
    if (mayBeOut)
      for (let unit = 0; unit < units && inside.length < 400; unit += 1)
        if (bin[unit] === -1) inside.push(unit)
    const count = inside.length
    const options = chosen.length + (mayBeOut ? 1 : 0)
    // per unit its options with the smallest regret first
    const regret = new Float64Array(count * options)
    const option = new Int32Array(count * options)
    const second = new Float64Array(count)
    const noise = new Float64Array(count)
    let now = 0
    for (let at = 0; at < count; at += 1) {
      const unit = inside[at] as number
      const list: { bin: number; value: number }[] = chosen.map((one) => ({
        bin: one,
        value: (reduced[unit * bins + one] as number) + (shake > 0 ? shake * random() : 0),
      }))
      if (mayBeOut) list.push({ bin: -1, value: out[unit] as number })
      list.sort((a, b) => b.value - a.value)
      const best = list[0]?.value as number
      for (const [place, { bin: to, value }] of list.entries()) {
        regret[at * options + place] = best - value
        option[at * options + place] = to
        if (to === bin[unit]) now += best - value
      }
      second[at] = options > 1 ? (regret[at * options + 1] as number) : Infinity
      noise[at] = random()
    }
    // what the present way gives up: regret, and the price of what it leaves empty
    for (const one of chosen)
      for (let resource = 0; resource < resources; resource += 1) {
        const slot = resource * bins + one
        now += (prices[slot] as number) * ((model.capacity[slot] as number) - (load[slot] as number))
      }
    const order = Int32Array.from({ length: count }, (_, at) => at).sort(
      (a, b) => (second[b] as number) - (second[a] as number) || (noise[a] as number) - (noise[b] as number),
    )
    const free = new Float64Array(resources * bins)
    for (const one of chosen)
      for (let resource = 0; resource < resources; resource += 1)
        free[resource * bins + one] = limit[resource * bins + one] as number
    const pick = new Int32Array(count)
    const bestPick = new Int32Array(count)
    let bestLoss = now + hair * 0.5
    let any = false
    let nodes = 0
    const empty = (): number => {
      let sum = 0
      for (const one of chosen)
        for (let resource = 0; resource < resources; resource += 1) {
          const slot = resource * bins + one
          sum += (prices[slot] as number) * Math.max(0, free[slot] as number)
        }
      return sum
    }
    // per depth and bin: the least regret per unit of weight at which what is still to come can leave the bin, or come in
    const single = resources === 1
    const leave = new Float64Array(single ? (count + 1) * bins : 0).fill(Infinity)
    const enter = new Float64Array(single ? (count + 1) * bins : 0)
    /** what would be left of a bin if everything still to come went where it likes best */
    const left = new Float64Array(bins)
    if (single) {
      for (const one of chosen) {
        left[one] = free[one] as number
        enter[count * bins + one] = prices[one] as number
      }
      for (let depth = count - 1; depth >= 0; depth -= 1) {
        const at = order[depth] as number
        const unit = inside[at] as number
        for (const one of chosen) {
          leave[depth * bins + one] = leave[(depth + 1) * bins + one] as number
          enter[depth * bins + one] = enter[(depth + 1) * bins + one] as number
        }
        const likes = option[at * options] as number
        if (likes >= 0) {
          const own = weight[unit * bins + likes] as number
          left[likes] = (left[likes] as number) - own
          const ratio = own > 0 && options > 1 ? (regret[at * options + 1] as number) / own : Infinity
          const cell = depth * bins + likes
          if (ratio < (leave[cell] as number)) leave[cell] = ratio
        }
        for (let place = 1; place < options; place += 1) {
          const to = option[at * options + place] as number
          if (to < 0) continue
          const own = weight[unit * bins + to] as number
          if (own <= 0) continue
          const cell = depth * bins + to
          const ratio = (regret[at * options + place] as number) / own
          if (ratio < (enter[cell] as number)) enter[cell] = ratio
        }
      }
    }
    /** at least this is lost yet: what does not fit has to leave, what stays empty is filled or costs its price */
    const atLeast = (depth: number): number => {
      let out = 0
      let into = 0
      for (const one of chosen) {
        const rest = left[one] as number
        if (rest < -1e-9) out -= rest * (leave[depth * bins + one] as number)
        else into += rest * (enter[depth * bins + one] as number)
      }
      return out > into ? out : into
    }
    const dive = (depth: number, lost: number): void => {
      if (nodes > mostNodes) return
      nodes += 1
      if (depth === count) {
        const loss = lost + empty()
        if (loss < bestLoss) {
          bestLoss = loss
          bestPick.set(pick)
          any = true
        }
        return
      }
      if (single && lost + atLeast(depth) >= bestLoss + hair) return
      const at = order[depth] as number
      const unit = inside[at] as number
      const likes = option[at * options] as number
      if (single && likes >= 0)
        left[likes] = (left[likes] as number) + (weight[unit * bins + likes] as number)
      for (let place = 0; place < options; place += 1) {
        const more = lost + (regret[at * options + place] as number)
        if (more >= bestLoss) break
        const to = option[at * options + place] as number
        if (to < 0) {
          pick[at] = -1
          dive(depth + 1, more)
          continue
        }
        let fits = true
        for (let resource = 0; resource < resources; resource += 1)
          if (
            (weight[(resource * units + unit) * bins + to] as number) > (free[resource * bins + to] as number)
          )
            fits = false
        if (!fits) continue
        for (let resource = 0; resource < resources; resource += 1) {
          const slot = resource * bins + to
          const own = weight[(resource * units + unit) * bins + to] as number
          free[slot] = (free[slot] as number) - own
          if (single) left[slot] = (left[slot] as number) - own
        }
        pick[at] = to
        dive(depth + 1, more)
        for (let resource = 0; resource < resources; resource += 1) {
          const slot = resource * bins + to
          const own = weight[(resource * units + unit) * bins + to] as number
          free[slot] = (free[slot] as number) + own
          if (single) left[slot] = (left[slot] as number) + own
        }
        if (nodes > mostNodes) break
      }
      if (single && likes >= 0)
        left[likes] = (left[likes] as number) - (weight[unit * bins + likes] as number)
    }
    dive(0, 0)
    if (!any) return 0
    for (const one of chosen) {
      const list = lists[one] as number[]
      list.length = 0
      for (let resource = 0; resource < resources; resource += 1) load[resource * bins + one] = 0
    }
    for (let at = 0; at < count; at += 1) {
      const unit = inside[at] as number
      const to = bestPick[at] as number
      bin[unit] = to
      if (to < 0) continue
      lists[to]?.push(unit)
      for (let resource = 0; resource < resources; resource += 1)
        load[resource * bins + to] =
          (load[resource * bins + to] as number) + (weight[(resource * units + unit) * bins + to] as number)
    }
    if (shake === 0) return now - bestLoss
    const after = worth(model, { bin, load })
    const gained = after - objective
    return gained
  }

  let best = { objective, bin: bin.slice() }
  const restore = (): void => {
    for (const list of lists) list.length = 0
    bin.set(best.bin)
    load.set(stateOf(model, bin).load)
    for (let unit = 0; unit < units; unit += 1) lists[bin[unit] as number]?.push(unit)
    objective = best.objective
  }
  /** bins that units would like to change between: each next one suits a unit of the one before */
  const few = (count: number): readonly number[] => {
    const chosen = [Math.floor(random() * bins)]
    for (let attempt = 0; chosen.length < Math.min(count, bins); attempt += 1) {
      const list = lists[chosen[Math.floor(random() * chosen.length)] as number] as number[]
      const unit = list[Math.floor(random() * list.length)]
      const next =
        unit === undefined || attempt > 4 * count
          ? Math.floor(random() * bins)
          : (suits[unit * likes + Math.floor(random() * likes)] as number)
      if (!chosen.includes(next)) chosen.push(next)
    }
    return chosen
  }
  const tries = rounds * bins
  for (let cycle = 0; cycle < cycles && !stop(); cycle += 1) {
    for (let at = 0; at < tries && !stop(); at += 1) {
      // the first cycle and the last third of every other are without noise
      const noisy = cycle === 0 ? 0 : Math.max(0, 1 - (1.5 * at) / tries)
      const size = 2 + Math.floor(random() * 2.99)
      objective += again(few(size), nodesPerBin * size, shakeOf * noisy)
      if (objective <= best.objective + hair) continue
      best = { objective, bin: bin.slice() }
      const exact = stateOf(model, best.bin)
      if (found(worth(model, exact), exact)) return
    }
    if (cycle % 3 === 2) restore()
  }
}
