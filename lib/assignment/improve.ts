import type { PriceRow } from './dual.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { reoptimise, reoptimiseServes } from './reoptimise.ts'
import { search } from './search.ts'
import type { State } from './state.ts'

type Improve = {
  readonly random: Random
  readonly stop: () => boolean
  readonly found: (worth: number, state: State) => boolean
}

/** So many looks at a pair of units in a whole turn of the chains; the way that gained more has a longer turn next. */
const looksAtPairs = 120_000

/**
 * Two ways to improve take turns, each from the best so far: chains that may break a limit find what
 * lies far away, a few bins spread again find what lies near. Turns are counted in looks and not in time, so that the same
 * seed goes the same way. Where only the chains serve, they go on alone.
 */
export const improve = (
  model: Model,
  prices: PriceRow,
  begin: State,
  { random, stop, found }: Improve,
): void => {
  if (!reoptimiseServes(model)) {
    search(model, prices, begin, { random, stop, found })
    return
  }
  let best = begin
  let most = -Infinity
  let enough = false
  const keep = (worth: number, state: State): boolean => {
    if (worth > most) {
      most = worth
      best = { bin: state.bin.slice(), load: state.load.slice() }
    }
    enough = found(worth, state)
    return enough
  }
  const inBin = Math.max(1, model.units / Math.max(1, model.bins))
  let share = 1 / 4
  let cycles = 4
  while (!enough && !stop()) {
    const first = most
    reoptimise(model, prices, best, { random, stop, found: keep, cycles })
    if (enough || stop()) return
    const second = most
    let looks = (share * looksAtPairs) / inBin
    search(model, prices, best, { random, found: keep, stop: () => stop() || looks-- <= 0 })
    if (second - first > most - second) cycles *= 2
    else share *= 2
  }
}
