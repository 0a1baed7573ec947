import { rowLength } from './dual.ts'
import { makeModel } from './model.ts'
import { findPrices, type Priced } from './prices.ts'
import { type Problem, ProblemFault } from './problem.ts'
import { type Random, randomOf } from './random.ts'
import { solve } from './solve.ts'

/** Something that arrives and is to be placed before it is known what comes after it. Values are maximised. */
export type Arrival = {
  /** per bin; -Infinity where it may not be */
  readonly value: Float64Array
  /** what it takes of a bin, the same in every bin */
  readonly weight: number
}

/** How the prices of places are found while things arrive. */
export type Policy =
  /** no prices: the best bin that has room */
  | { readonly kind: 'greedy' }
  /**
   * Prices of futures drawn from earlier arrivals, against what is left (Ahani, Gölz, Procaccia, Teytelboym and Trapp,
   * Operations Research 72, 2024): the drawn futures are priced together, which is the average over them.
   */
  | {
      readonly kind: 'history'
      readonly earlier: readonly Arrival[]
      /** futures that are drawn for a price; 5 when not given */
      readonly futures?: number
      /** arrivals between two prices; 1 when not given */
      readonly every?: number
    }
  /**
   * Prices learned from the arrivals themselves by mirror descent on the dual (Balseiro, Lu and Mirrokni, Operations
   * Research 71, 2023): a price rises where more is used than its share and falls where less is.
   */
  | { readonly kind: 'learning'; readonly rate?: number }

export type Online = {
  readonly capacity: Float64Array
  /** how many arrivals are expected in all */
  readonly expected: number
  readonly policy: Policy
  /** value of leaving an arrival out; null: it is placed wherever there is room */
  readonly leftOut: number | null
  /** an arrival may wait this often at this price each time, and is then seen again with the next; absent: it may not */
  readonly wait?: { readonly price: number; readonly most: number }
  /** price of one unit that a bin has had more than its share so far: how evenly bins fill over time; 0 when absent */
  readonly balance?: number
  readonly seed?: number
}

export type Placing = {
  /** a bin, -1 for left out, -2 for waiting */
  readonly bin: number
  /** the prices at which it was chosen */
  readonly prices: Float64Array
}

export type Desk = {
  /** Places what arrives together (one or more), and what waited before it, best as a whole. One answer per arrival. */
  readonly arrive: (batch: readonly Arrival[]) => readonly Placing[]
  /** What became of those that waited, by the number of their arrival, since the last call. */
  readonly settled: () => ReadonlyMap<number, number>
  /** Places everybody that waits still, wherever there is room. */
  readonly close: () => ReadonlyMap<number, number>
  readonly left: () => Float64Array
  /** per bin: how much more than its share it has had, per arrival so far */
  readonly buildUp: () => Float64Array
}

const least = (capacity: Float64Array): void => {
  const wrong = capacity.findIndex((amount) => !Number.isFinite(amount) || amount < 0)
  if (wrong >= 0) throw new ProblemFault(`capacity[${wrong}]`, 'is not a number from 0')
}

const checkArrival = ({ value, weight }: Arrival, bins: number): void => {
  if (value.length !== bins) throw new ProblemFault('value', `has ${value.length} numbers, not ${bins}`)
  if (!Number.isFinite(weight) || weight < 0)
    throw new ProblemFault('weight', `is ${weight}, not a number from 0`)
  if (value.some((one) => Number.isNaN(one) || one === Infinity))
    throw new ProblemFault('value', 'is not a number')
}

/** Arrivals as a problem: what may not be is forbidden. */
const problemOf = (arrivals: readonly Arrival[], capacity: Float64Array, leftOut: number | null): Problem => {
  const bins = capacity.length
  const value = new Float64Array(arrivals.length * bins)
  const forbidden = new Uint8Array(arrivals.length * bins)
  let any = false
  for (const [item, arrival] of arrivals.entries())
    for (let bin = 0; bin < bins; bin += 1) {
      const own = arrival.value[bin] as number
      if (own === -Infinity) {
        forbidden[item * bins + bin] = 1
        any = true
      } else value[item * bins + bin] = own
    }
  return {
    items: arrivals.length,
    bins,
    sense: 'max',
    value,
    resources: [{ weight: { perItem: Float64Array.from(arrivals, ({ weight }) => weight) }, capacity }],
    leftOut,
    ...(any && { forbidden }),
  }
}

/** Finds prices again and again, each time from the prices before. */
const pricer = (policy: Extract<Policy, { kind: 'history' }>, random: Random) => {
  const { earlier, futures = 5, every = 1 } = policy
  if (earlier.length === 0) throw new ProblemFault('earlier', 'is empty: use prices that are learned')
  let known: Priced | undefined
  let units = 0
  let age = every
  let prices = new Float64Array(0)
  return (left: Float64Array, still: number, now: readonly Arrival[]): Float64Array => {
    age += now.length
    if (known && age < every) return prices
    age = 0
    const drawn: Arrival[] = []
    for (let future = 0; future < futures; future += 1) {
      for (let count = 0; count < still; count += 1)
        drawn.push(earlier[Math.floor(random() * earlier.length)] as Arrival)
      drawn.push(...now)
    }
    if (drawn.length === 0) return new Float64Array(left.length)
    const model = makeModel(
      problemOf(
        drawn,
        left.map((amount) => amount * futures),
        0,
      ),
    )
    const scaled =
      known && units > 0 && model.units < units * 1.5 && model.units > units * 0.5
        ? { ...known, hessian: known.hessian.map((cell) => (cell * model.units) / units) }
        : undefined
    const found = findPrices(model, { random, stop: () => false, ...(scaled && { from: scaled }) })
    known = { ...found, hessian: found.hessian }
    units = model.units
    prices = found.prices.slice(0, rowLength(model))
    return prices
  }
}

/** A desk at which things arrive. Same seed and arrivals, same answers. @throws ProblemFault for numbers that can not be. */
export const openDesk = (online: Online): Desk => {
  const { capacity, expected, policy, leftOut, wait, balance = 0, seed = 1 } = online
  least(capacity)
  const bins = capacity.length
  const left = capacity.slice()
  const used = new Float64Array(bins)
  let arrived = 0
  let size = 0
  const history = policy.kind === 'history' ? pricer(policy, randomOf(seed)) : null
  const learned = new Float64Array(bins)
  let spread = 0
  let queue: { number: number; arrival: Arrival; times: number }[] = []
  let settled = new Map<number, number>()

  const pricesFor = (now: readonly Arrival[]): Float64Array => {
    const still = Math.max(0, Math.round(expected - arrived))
    if (history) return history(left, still, now)
    return policy.kind === 'learning' ? learned.slice() : new Float64Array(bins)
  }
  const shareOf = (bin: number): number => {
    const total = capacity.reduce((sum, amount) => sum + amount, 0)
    return total > 0 ? (size * (capacity[bin] as number)) / total : 0
  }
  const fill = (arrival: Arrival, bin: number): void => {
    left[bin] = (left[bin] as number) - arrival.weight
    used[bin] = (used[bin] as number) + arrival.weight
  }
  /** the price of a place moves with how its use compares to what is left for every arrival still to come */
  const learn = (batch: readonly Arrival[], prices: Float64Array): void => {
    if (policy.kind !== 'learning') return
    for (const arrival of batch) {
      let [best, at] = [leftOut ?? 0, -1]
      let worst = Infinity
      for (let bin = 0; bin < bins; bin += 1) {
        const own = arrival.value[bin] as number
        if (own === -Infinity) continue
        worst = Math.min(worst, own)
        const reduced = own - arrival.weight * (prices[bin] as number)
        if (reduced > best) [best, at] = [reduced, bin]
      }
      const top = Math.max(...arrival.value)
      if (Number.isFinite(worst) && arrival.weight > 0)
        spread += ((top - worst) / arrival.weight - spread) / Math.min(arrived, 50)
      const rate = (policy.rate ?? 0.2) * spread
      const still = Math.max(1, expected - arrived)
      for (let bin = 0; bin < bins; bin += 1) {
        const pace = (left[bin] as number) / still
        const use = bin === at ? arrival.weight : 0
        const step =
          rate /
          Math.sqrt(Math.max(1, expected)) /
          Math.max(1e-9, (capacity[bin] as number) / expected) ** 0.5
        learned[bin] = Math.max(0, (learned[bin] as number) + step * (use - pace))
      }
    }
  }

  const decide = (now: readonly { arrival: Arrival; times: number }[], last: boolean): readonly Placing[] => {
    const arrivals = now.map(({ arrival }) => arrival)
    const prices = pricesFor(arrivals)
    const cost = (arrival: Arrival, bin: number): number => {
      const over = (used[bin] as number) + arrival.weight - shareOf(bin)
      return (
        arrival.weight * (prices[bin] as number) + (over > 0 ? balance * Math.min(over, arrival.weight) : 0)
      )
    }
    // a small bonus for being placed at all keeps ties from leaving somebody out
    const reduced = arrivals.map((arrival) => ({
      weight: arrival.weight,
      value: arrival.value.map((own, bin) =>
        arrival.weight > (left[bin] as number) ? -Infinity : own - cost(arrival, bin) + 1e-9,
      ),
    }))
    const alone = leftOut ?? -1e9
    const choice =
      reduced.length === 1
        ? [bestOf(reduced[0] as Arrival, alone)]
        : batchChoice(reduced, left, alone, seed + arrived)
    return now.map(({ arrival, times }, at) => {
      const bin = choice[at] as number
      const own = bin < 0 ? alone : ((reduced[at] as Arrival).value[bin] as number)
      if (wait && !last && times < wait.most && own < -wait.price) return { bin: -2, prices }
      if (bin >= 0) fill(arrival, bin)
      return { bin, prices }
    })
  }

  const turn = (batch: readonly Arrival[], last: boolean): readonly Placing[] => {
    for (const arrival of batch) {
      checkArrival(arrival, bins)
      size += arrival.weight
    }
    const first = arrived
    arrived += batch.length
    const waiting = queue
    queue = []
    const all = [...waiting, ...batch.map((arrival, at) => ({ number: first + at, arrival, times: 0 }))]
    const placings = decide(all, last)
    for (const [at, one] of all.entries()) {
      const { bin } = placings[at] as Placing
      if (bin === -2) queue.push({ ...one, times: one.times + 1 })
      else if (at < waiting.length) settled.set(one.number, bin)
    }
    const prices = placings[0]?.prices ?? new Float64Array(bins)
    learn(batch, prices)
    return placings.slice(waiting.length)
  }
  const take = (): ReadonlyMap<number, number> => {
    const answer = settled
    settled = new Map()
    return answer
  }
  return {
    arrive: (batch) => (batch.length === 0 ? [] : turn(batch, false)),
    settled: take,
    close: () => {
      if (queue.length > 0) turn([], true)
      return take()
    },
    left: () => left.slice(),
    buildUp: () => used.map((amount, bin) => (arrived === 0 ? 0 : (amount - shareOf(bin)) / arrived)),
  }
}

const bestOf = ({ value }: Arrival, alone: number): number => {
  let best = alone
  let at = -1
  for (let bin = 0; bin < value.length; bin += 1)
    if ((value[bin] as number) > best) {
      best = value[bin] as number
      at = bin
    }
  return at
}

/** The batch placed as a whole against what is left. */
const batchChoice = (
  batch: readonly Arrival[],
  left: Float64Array,
  alone: number,
  seed: number,
): readonly number[] => {
  const result = solve(
    problemOf(
      batch,
      left.map((amount) => Math.max(0, amount)),
      alone,
    ),
    {
      seconds: 0.2,
      gap: 1e-6,
      seed,
    },
  )
  return result.status === 'solved' ? [...result.assignment] : batch.map(() => -1)
}
