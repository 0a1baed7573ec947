import { describe, expect, test } from 'vitest'
import { arrivalWorld } from './arrivals.fixture.ts'
import { type Arrival, openDesk, type Policy, solve } from './index.ts'

const bins = 12

const world = (seed: number) => arrivalWorld(seed, { bins, count: 300, earlier: 400 })

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
  const { earlier, arrivals, capacity } = world(seed)
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
    const { arrivals, capacity, earlier } = world(6)
    const worst = (balance: number) => {
      const desk = openDesk({
        capacity,
        expected: 300,
        policy: { kind: 'history', earlier, every: 10 },
        leftOut: 0,
        balance,
      })
      // the fullest bin after every arrival, in units above its share
      let sum = 0
      for (const [at, one] of arrivals.slice(0, 150).entries()) {
        desk.arrive([one])
        sum += Math.max(...desk.buildUp()) * (at + 1)
      }
      return sum / 150
    }
    expect(worst(0.5)).toBeLessThan(0.8 * worst(0))
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
