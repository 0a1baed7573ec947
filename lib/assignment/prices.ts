import {
  clampPrices,
  type Evaluation,
  emptyEvaluation,
  evaluate,
  type PriceRow,
  reducedRow,
  rowLength,
} from './dual.ts'
import { solveFree } from './linear.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { type Sample, type Smooth, sampleOf, soften } from './soften.ts'

/** Prices with the best bound found, what every unit would choose at them, and how loads answer to prices. */
export type Priced = {
  readonly prices: PriceRow
  readonly best: Evaluation
  /** minus the change of load per change of price, size × size: a later search starts from it */
  readonly hessian: Float64Array
}

/** How far loads are from what a price asks (0 where nothing presses), and which prices may still move. */
const imbalance = (
  model: Model,
  prices: PriceRow,
  used: Float64Array,
  out: Float64Array,
  free: Uint8Array,
): number => {
  const { slots, floors, capacity, least, overPrice, leastPrice, floorSum, floorPrice } = model
  let worst = 0
  for (let slot = 0; slot < slots; slot += 1) {
    const price = prices[slot] as number
    const load = used[slot] as number
    const above = load - (capacity[slot] as number)
    const lower = least[slot] as number
    let push =
      price > 0
        ? above
        : price < 0
          ? load - lower
          : above > 0
            ? above
            : lower > 0 && load < lower
              ? load - lower
              : 0
    if (push > 0 && price >= (overPrice[slot] as number)) push = 0
    if (push < 0 && lower > 0 && price <= -(leastPrice[slot] as number)) push = 0
    out[slot] = push
    free[slot] = push === 0 && price === 0 ? 0 : 1
    worst = Math.max(worst, Math.abs(push) / ((capacity[slot] as number) + 1))
  }
  for (let floor = 0; floor < floors; floor += 1) {
    const row = slots + floor
    const price = prices[row] as number
    let push = (used[row] as number) + (floorSum[floor] as number)
    if ((push < 0 && price <= 0) || (push > 0 && price >= (floorPrice[floor] as number))) push = 0
    out[row] = push
    free[row] = push === 0 ? 0 : 1
    worst = Math.max(worst, Math.abs(push) / (Math.abs(floorSum[floor] as number) + 1))
  }
  return worst
}

const step = (model: Model, from: PriceRow, direction: Float64Array, length: number, to: PriceRow): void => {
  for (let row = 0; row < from.length; row += 1) {
    const next = (from[row] as number) + length * (direction[row] as number)
    const before = from[row] as number
    // a price that changes its sign stops at 0, where its meaning changes
    to[row] = before * next < 0 ? 0 : next
  }
  clampPrices(model, to)
}

/** Newton's method on the softened dual of a sample; changes the prices in place and leaves its Hessian behind. */
const descend = (
  model: Model,
  sample: Sample,
  prices: PriceRow,
  { temperature, steps, stop }: { temperature: number; steps: number; stop: () => boolean },
): Float64Array => {
  const size = rowLength(model)
  let here: Smooth = { value: 0, used: new Float64Array(size), hessian: new Float64Array(size * size) }
  let there: Smooth = { value: 0, used: new Float64Array(size), hessian: new Float64Array(size * size) }
  const push = new Float64Array(size)
  const free = new Uint8Array(size)
  const direction = new Float64Array(size)
  const tried = new Float64Array(size)
  soften(model, sample, prices, temperature, here)
  for (let count = 0; count < steps && !stop(); count += 1) {
    if (imbalance(model, prices, here.used, push, free) < 1e-4) break
    solveFree(here.hessian, push, free, direction)
    let length = 1
    let better = false
    for (let attempt = 0; attempt < 10; attempt += 1) {
      step(model, prices, direction, length, tried)
      soften(model, sample, tried, temperature, there)
      if (there.value < here.value - 1e-12 * Math.abs(here.value)) {
        better = true
        break
      }
      length *= 0.35
    }
    if (!better) break
    prices.set(tried)
    ;[here, there] = [there, here]
  }
  return here.hessian
}

/** A temperature: how far the second best bins lie below the best, in the middle of a sample. */
const spreadOf = (model: Model, sample: Sample): number => {
  const row = new Float64Array(model.bins)
  const prices = new Float64Array(rowLength(model))
  const gaps: number[] = []
  const every = Math.max(1, Math.floor(sample.units.length / 500))
  for (let at = 0; at < sample.units.length; at += every) {
    reducedRow(model, prices, sample.units[at] as number, row)
    const sorted = Float64Array.from(row.filter((value) => value > -Infinity)).sort()
    if (sorted.length > 1) {
      const last = sorted[sorted.length - 1] as number
      gaps.push(
        last -
          (sorted[Math.max(0, sorted.length - 1 - Math.max(1, Math.floor(sorted.length / 2)))] as number),
      )
    }
  }
  gaps.sort((a, b) => a - b)
  const middle = gaps[Math.floor(gaps.length / 2)] ?? 0
  return middle > 0 ? middle : 1e-3
}

/**
 * Full steps with the Hessian of the sample: near the best prices the loads of all units answer to prices as those of the
 * sample do. Keeps the best bound; ends when it no longer improves.
 */
const refine = (
  model: Model,
  found: { prices: PriceRow; hessian: Float64Array },
  { steps, stop }: { steps: number; stop: () => boolean },
): Priced => {
  const size = rowLength(model)
  const prices = found.prices.slice()
  let best = evaluate(model, prices, emptyEvaluation(model))
  let bestPrices = prices.slice()
  let spare = emptyEvaluation(model)
  const push = new Float64Array(size)
  const free = new Uint8Array(size)
  const direction = new Float64Array(size)
  let length = 1
  let current: Evaluation = best
  let idle = 0
  for (let count = 0; count < steps && idle < 4 && !stop(); count += 1) {
    if (imbalance(model, prices, current.used, push, free) === 0) break
    solveFree(found.hessian, push, free, direction)
    step(model, prices, direction, length, prices)
    current = evaluate(model, prices, spare)
    if (current.bound < best.bound) {
      idle = current.bound < best.bound - 1e-7 * Math.abs(best.bound) ? 0 : idle + 1
      bestPrices = prices.slice()
      spare = current === spare || current.choice === spare.choice ? { ...best } : spare
      best = current
    } else {
      idle += 1
      length *= 0.6
    }
  }
  return { prices: bestPrices, best, hessian: found.hessian }
}

/**
 * The best prices: Newton's method on the softened dual of growing samples with a falling temperature, then steps on the
 * whole problem. Bounds on general theory: Lagrangian relaxation (Fisher, Management Science 27, 1981) and smoothing of a
 * maximum (Nesterov, Mathematical Programming 103, 2005).
 */
export const findPrices = (
  model: Model,
  { random, stop, from }: { random: Random; stop: () => boolean; from?: Priced },
): Priced => {
  if (from) return refine(model, { prices: from.prices.slice(), hessian: from.hessian }, { steps: 6, stop })
  const prices = new Float64Array(rowLength(model))
  const sample = (size: number) => sampleOf(model, size, random)
  const large = sample(Math.max(3000, 25 * model.bins))
  const spread = spreadOf(model, sample(500))
  const plan: readonly (readonly [Sample, number, number])[] = [
    [sample(300), 0.4, 10],
    [sample(Math.max(1000, 5 * model.bins)), 0.12, 8],
    [large, 0.04, 6],
    ...(large.factor === 1
      ? ([
          [large, 0.012, 6],
          [large, 0.004, 6],
          [large, 0.0015, 6],
        ] as const)
      : []),
  ]
  let hessian: Float64Array = new Float64Array(rowLength(model) ** 2)
  for (const [sample, share, steps] of plan) {
    if (stop()) break
    hessian = descend(model, sample, prices, { temperature: spread * share, steps, stop })
  }
  return refine(model, { prices, hessian }, { steps: model.units > 200_000 ? 10 : 24, stop })
}
