import type { Problem } from './problem.ts'
import { randomOf } from './random.ts'

/** How often an item has size 1, 2, ... 8, summed up. */
const sizes = [0.45, 0.6, 0.72, 0.84, 0.92, 0.96, 0.985, 1]

export type Sized = { readonly items: number; readonly bins: number; readonly seed: number }

/**
 * Items of sizes 1 to 8 for bins that together have exactly the room that is asked: how good an item is anywhere, how good a
 * bin is for anyone, and chance make a value, so that values hang together and everybody wants the same bins.
 */
export const sizedProblem = ({ items, bins, seed }: Sized, wide = true): Problem => {
  const random = randomOf(seed)
  const weight = new Float64Array(items)
  const value = wide ? new Float64Array(items * bins) : new Float32Array(items * bins)
  const liked = Float64Array.from({ length: bins }, () => 0.25 * random())
  let asked = 0
  for (let item = 0; item < items; item += 1) {
    const drawn = random()
    const size = 1 + sizes.findIndex((share) => drawn <= share)
    weight[item] = size
    asked += size
    const good = 0.15 + 0.35 * random()
    for (let bin = 0; bin < bins; bin += 1) {
      const each = Math.max(0, good + (liked[bin] as number) + 0.25 * (random() - 0.5))
      value[item * bins + bin] = (size * each) / (1 + 0.3 * (size - 1))
    }
  }
  const share = Float64Array.from({ length: bins }, () => 0.5 + random())
  const whole = share.reduce((sum, one) => sum + one, 0)
  const capacity = share.map((one) => Math.floor((asked * one) / whole))
  let left = asked - capacity.reduce((sum, one) => sum + one, 0)
  for (let bin = 0; left > 0; bin = (bin + 1) % bins, left -= 1) capacity[bin] = (capacity[bin] as number) + 1
  return {
    items,
    bins,
    sense: 'max',
    value,
    resources: [{ weight: { perItem: weight }, capacity }],
    leftOut: 0,
  }
}
