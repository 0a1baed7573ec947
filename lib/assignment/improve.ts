import { columnsOf } from './columns/index.ts'
import type { PriceRow } from './dual.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import { reoptimise, reoptimiseServes } from './reoptimise.ts'
import { search } from './search.ts'
import type { State } from './state.ts'

type Improve = {
  /** what the prices prove: nothing is worth more */
  readonly bound: number
  readonly random: Random
  readonly stop: () => boolean
  readonly found: (worth: number, state: State) => boolean
}

/** So many looks at a pair of units in a whole turn of the chains; the way that gained more has a longer turn next. */
const looksAtPairs = 120_000

/**
 * Three ways to improve take turns, each from the best so far: whole bins filled anew where few units share one, chains that
 * may break a limit, and a few bins whose units are spread again. Turns are counted in looks and not in time, so that the
 * same seed goes the same way; without whole bins, the way that gained most has a longer turn next. Where only the chains
 * serve, they go on alone.
 */
export const improve = (
  model: Model,
  prices: PriceRow,
  begin: State,
  { bound, random, stop, found }: Improve,
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
  const columns = columnsOf(model, prices)
  const chains = (length: number): void => {
    let looks = (length * looksAtPairs) / inBin
    search(model, prices, best, { random, found: keep, stop: () => stop() || looks-- <= 0 })
  }
  const again = (cycles: number): void =>
    reoptimise(model, prices, best, { random, stop, found: keep, cycles })
  const filled = (tries: number): void => columns?.({ begin: best, bound, random, stop, found: keep, tries })
  const ways = [
    { turn: again, length: columns ? 1 : 4 },
    ...(columns ? [{ turn: filled, length: 40 }] : []),
    { turn: chains, length: columns ? 1 / 16 : 1 / 4 },
  ]
  while (!enough && !stop()) {
    let longer = ways[0]
    let gained = -Infinity
    for (const way of ways) {
      const before = most
      way.turn(way.length)
      if (enough || stop()) return
      if (most - before > gained) {
        gained = most - before
        longer = way
      }
    }
    // filling whole bins ends its turn by itself, and each begins another way
    if (longer && !columns) longer.length *= 2
  }
}
