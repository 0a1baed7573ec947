import { describe, expect, test } from 'vitest'
import { type Arrival, openDesk, type Policy, randomOf, solve } from './index.ts'

const bins = 12

/** A world of arrivals: some are at home everywhere, some only where it is good; sizes one to six. */
const world = (seed: number) => {
  const random = randomOf(seed)
  const quality = Float64Array.from({ length: bins }, () => 0.35 * random())
  const one = (): Arrival => {
    const weight = 1 + Math.floor(6 * random() ** 2)
    const ready = random()
    const sensitive = random() < 0.5 ? 0.35 : 1
    const value = Float64Array.from(
      quality,
      (good) => weight * Math.max(0, 0.1 + 0.3 * ready + sensitive * good + 0.25 * (random() - 0.5)),
    )
    return { weight, value }
  }
  const many = (count: number) => Array.from({ length: count }, one)
  return {
    earlier: many(400),
    arrivals: many(300),
    shares: Array.from({ length: bins }, () => 0.5 + random()),
  }
}

const capacityFor = (arrivals: readonly Arrival[], shares: readonly number[]): Float64Array => {
  const all = arrivals.reduce((sum, { weight }) => sum + weight, 0)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return Float64Array.from(shares, (share) => Math.ceil((all * share) / whole))
}

const valueTogether = (arrivals: readonly Arrival[], chosen: readonly number[]): number =>
  arrivals.reduce(
    (sum, { value }, at) => sum + ((chosen[at] as number) < 0 ? 0 : (value[chosen[at] as number] as number)),
    0,
  )

const hindsight = (arrivals: readonly Arrival[], capacity: Float64Array): number => {
  const result = solve(
    {
      items: arrivals.length,
      bins,
      sense: 'max',
      value: Float64Array.from(arrivals.flatMap(({ value }) => [...value])),
      resources: [{ weight: { perItem: Float64Array.from(arrivals, ({ weight }) => weight) }, capacity }],
      leftOut: 0,
    },
    { seconds: 3, gap: 4e-3 },
  )
  if (result.status !== 'solved') throw new Error(result.status)
  return result.bound
}

const placed = (seed: number, policy: (earlier: readonly Arrival[]) => Policy) => {
  const { earlier, arrivals, shares } = world(seed)
  const capacity = capacityFor(arrivals, shares)
  const desk = openDesk({ capacity, expected: arrivals.length, policy: policy(earlier), leftOut: 0, seed })
  const chosen = arrivals.map((one) => desk.arrive([one])[0]?.bin ?? -1)
  return {
    share: valueTogether(arrivals, chosen) / hindsight(arrivals, capacity),
    chosen,
    left: desk.left(),
    arrivals,
    capacity,
  }
}

describe('things that arrive one at a time', () => {
  test.each([1, 2, 3])(
    'prices with a history come nearer to hindsight than prices without, and both than none (%i)',
    (seed) => {
      const greedy = placed(seed, () => ({ kind: 'greedy' }))
      const learning = placed(seed, () => ({ kind: 'learning' }))
      const history = placed(seed, (earlier) => ({ kind: 'history', earlier, every: 5 }))
      expect(learning.share).toBeGreaterThan(greedy.share)
      expect(history.share).toBeGreaterThan(greedy.share)
      expect(history.share).toBeGreaterThan(0.96)
      expect(history.share).toBeLessThanOrEqual(1)
    },
  )

  test('no bin ever has more than it can hold, and what is left is what was not taken', () => {
    const { chosen, arrivals, left, capacity } = placed(4, (earlier) => ({
      kind: 'history',
      earlier,
      every: 10,
    }))
    const used = new Float64Array(bins)
    arrivals.forEach(({ weight }, at) => {
      const bin = chosen[at] as number
      if (bin >= 0) used[bin] = (used[bin] as number) + weight
    })
    expect([...used].every((amount, bin) => amount <= (capacity[bin] as number))).toBe(true)
    expect([...left]).toEqual([...capacity].map((amount, bin) => amount - (used[bin] as number)))
  })

  test('the same seed gives the same answers', () => {
    const once = placed(5, (earlier) => ({ kind: 'history', earlier, every: 25 }))
    expect(placed(5, (earlier) => ({ kind: 'history', earlier, every: 25 })).chosen).toEqual(once.chosen)
  })

  test('a price for uneven filling lowers the build-up', () => {
    const { arrivals, shares, earlier } = world(6)
    const capacity = capacityFor(arrivals, shares)
    const worst = (balance: number) => {
      const desk = openDesk({
        capacity,
        expected: 300,
        policy: { kind: 'history', earlier, every: 10 },
        leftOut: 0,
        balance,
      })
      let most = 0
      for (const one of arrivals.slice(0, 150)) {
        desk.arrive([one])
        most = Math.max(most, ...desk.buildUp().map(Math.abs))
      }
      return most
    }
    const uneven = worst(0)
    expect(worst(0.5)).toBeLessThan(uneven)
  })

  test('a batch is placed as a whole: who suits a place alone does not lose it to who suits many', () => {
    const desk = openDesk({
      capacity: Float64Array.of(1, 1),
      expected: 2,
      policy: { kind: 'greedy' },
      leftOut: 0,
    })
    const answers = desk.arrive([
      { weight: 1, value: Float64Array.of(1, 0.9) },
      { weight: 1, value: Float64Array.of(0.9, -Infinity) },
    ])
    expect(answers.map(({ bin }) => bin)).toEqual([1, 0])
  })

  test('who may wait does so for a price, and is placed when it closes', () => {
    const desk = openDesk({
      capacity: Float64Array.of(1),
      expected: 2,
      policy: { kind: 'greedy' },
      leftOut: -5,
      wait: { price: 1, most: 3 },
    })
    const full: Arrival = { weight: 1, value: Float64Array.of(-3) }
    expect(desk.arrive([full])[0]?.bin).toBe(-2)
    expect([...desk.left()]).toEqual([1])
    expect([...desk.close()]).toEqual([[0, 0]])
  })

  test.each([
    [
      'a capacity below zero',
      () => openDesk({ capacity: Float64Array.of(-1), expected: 1, policy: { kind: 'greedy' }, leftOut: 0 }),
    ],
    [
      'a value that is no number',
      () =>
        openDesk({
          capacity: Float64Array.of(1),
          expected: 1,
          policy: { kind: 'greedy' },
          leftOut: 0,
        }).arrive([{ weight: 1, value: Float64Array.of(Number.NaN) }]),
    ],
    [
      'a history without anything in it',
      () =>
        openDesk({
          capacity: Float64Array.of(1),
          expected: 1,
          policy: { kind: 'history', earlier: [] },
          leftOut: 0,
        }),
    ],
  ])('%s is refused', (_, run) => {
    expect(run).toThrow(/^[a-zA-Z[\]0-9]+: /)
  })
})
