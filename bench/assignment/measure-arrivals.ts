import { arrivalWorld } from '../../lib/assignment/arrivals.fixture.ts'
import { openDesk, type Policy, solve } from '../../lib/assignment/index.ts'

/** Arrivals one at a time, by `SEED COUNT BINS`: the share of the best in hindsight (its bound) and the time of each, per policy. */
const [seed = 1, count = 2000, bins = 20] = process.argv.slice(2).map(Number)
const { earlier, arrivals, capacity } = arrivalWorld(seed, { bins, count, earlier: 500 })
const hindsight = solve(
  {
    items: count,
    bins,
    sense: 'max',
    value: Float64Array.from(arrivals.flatMap(({ value }) => [...value])),
    resources: [{ weight: { perItem: Float64Array.from(arrivals, ({ weight }) => weight) }, capacity }],
    leftOut: 0,
  },
  { seconds: 5, gap: 1e-4 },
)
const policies: Readonly<Record<string, Policy>> = {
  greedy: { kind: 'greedy' },
  history: { kind: 'history', earlier },
  'history every 10': { kind: 'history', earlier, every: 10 },
  learning: { kind: 'learning' },
}
const found = Object.entries(policies).map(([name, policy]) => {
  const desk = openDesk({ capacity, expected: count, policy, leftOut: 0, seed })
  const began = performance.now()
  let sum = 0
  for (const arrival of arrivals) {
    const bin = desk.arrive([arrival])[0]?.bin ?? -1
    if (bin >= 0) sum += arrival.value[bin] as number
  }
  const each = (performance.now() - began) / count
  return { name, share: hindsight.status === 'solved' ? sum / hindsight.bound : Number.NaN, each }
})
process.stdout.write(`${JSON.stringify({ found })}\n`)
