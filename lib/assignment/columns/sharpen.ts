import type { Knapsack } from './knapsack.ts'
import type { Layout } from './layout.ts'

type Sharpen = {
  readonly bins: readonly number[]
  readonly units: readonly number[]
  /** the units among which a bin may choose; all when not given */
  readonly among?: (bin: number) => readonly number[]
  /** per unit; made better in place */
  readonly price: Float64Array
  /** it ends when the bound is above this */
  readonly target: number
  /** how far the bound is thought to be from what can be reached */
  readonly gap: number
  readonly steps: number
  /** of the first step; smaller when the prices are nearly right */
  readonly pace: number
  readonly stop: () => boolean
  /** told the filling of every bin in every step */
  readonly seen?: (step: number, bin: number, column: readonly number[]) => void
}

/**
 * Prices per unit: with the demand that every unit is in one bin relaxed, each bin chooses its best filling by itself. The
 * sum is a lower bound of what these units cost in these bins, above that of prices per bin, because no bin can use a part
 * of a unit (Fisher, Jaikumar and Van Wassenhove, Management Science 32, 1986). Subgradient steps with some of the
 * direction before. Gives the bound.
 */
export const makeSharpen = ({ units: all }: Layout, knapsack: Knapsack) => {
  const times = new Int32Array(all)
  const direction = new Float64Array(all)
  return ({ bins, units, among, price, target, gap, steps, pace, stop, seen }: Sharpen): number => {
    const best = new Float64Array(units.length)
    let bound = -Infinity
    let speed = pace
    let since = 0
    for (const unit of units) direction[unit] = 0
    for (let step = 0; step <= steps && !(step > 0 && stop()); step += 1) {
      let now = 0
      for (const unit of units) {
        now += price[unit] as number
        times[unit] = 0
      }
      for (const bin of bins) {
        const list = among ? among(bin) : units
        now -= knapsack.best(bin, list, list.length, price)
        const column: number[] = []
        knapsack.taken((unit) => {
          times[unit] = (times[unit] as number) + 1
          if (seen) column.push(unit)
        })
        seen?.(step, bin, column)
      }
      if (now > bound) {
        if (now > bound + gap * 0.01) since = 0
        bound = now
        units.forEach((unit, at) => {
          best[at] = price[unit] as number
        })
        if (bound > target) break
      } else if (++since >= 4) {
        speed *= 0.65
        since = 0
        units.forEach((unit, at) => {
          price[unit] = best[at] as number
        })
        continue
      }
      let square = 0
      for (const unit of units) {
        const lacks = 1 - (times[unit] as number)
        square += lacks * lacks
        direction[unit] = 0.3 * (direction[unit] as number) + lacks
      }
      if (square === 0) break
      const length = (speed * (Number.isFinite(target) ? Math.max(gap, target - now) : gap)) / square
      for (const unit of units) price[unit] = (price[unit] as number) + length * (direction[unit] as number)
    }
    units.forEach((unit, at) => {
      price[unit] = best[at] as number
    })
    return bound
  }
}

export type SharpenPrices = ReturnType<typeof makeSharpen>
