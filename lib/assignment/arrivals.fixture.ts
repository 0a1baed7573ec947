import type { Arrival } from './online.ts'
import { randomOf } from './random.ts'

export type ArrivalWorld = {
  readonly earlier: readonly Arrival[]
  readonly arrivals: readonly Arrival[]
  /** room for exactly what arrives, spread unevenly over the bins */
  readonly capacity: Float64Array
}

/**
 * A world of arrivals by seed: bins differ in quality, half of the arrivals feel that far more than the others, and sizes
 * run from one to six. What came earlier is drawn from the same world.
 */
export const arrivalWorld = (
  seed: number,
  { bins, count, earlier }: { bins: number; count: number; earlier: number },
): ArrivalWorld => {
  const random = randomOf(seed)
  const quality = Float64Array.from({ length: bins }, () => 0.6 * random())
  const one = (): Arrival => {
    const weight = 1 + Math.floor(6 * random() ** 2)
    const ready = random()
    const sensitive = random() < 0.5 ? 0.15 : 1
    const value = Float64Array.from(
      quality,
      (good) => weight * Math.max(0, 0.1 + 0.3 * ready + sensitive * good + 0.25 * (random() - 0.5)),
    )
    return { weight, value }
  }
  const many = (amount: number) => Array.from({ length: amount }, one)
  const [before, arrivals] = [many(earlier), many(count)]
  const shares = Array.from({ length: bins }, () => 0.5 + random())
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const all = arrivals.reduce((sum, { weight }) => sum + weight, 0)
  return {
    earlier: before,
    arrivals,
    capacity: Float64Array.from(shares, (share) => Math.ceil((all * share) / whole)),
  }
}
