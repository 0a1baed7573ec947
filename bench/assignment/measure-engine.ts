import { keep, solve } from '../../lib/assignment/index.ts'
import { randomOf } from '../../lib/assignment/random.ts'
import { readInstance } from './read-instance.ts'

/** One instance in a process of its own: `INSTANCE SECONDS GAP [changes]`; one line of JSON. Reading or making it does not count. */
const [instance = '', seconds = '10', gap = '0.0001', changes = '0'] = process.argv.slice(2)
const problem = await readInstance(instance)
const options = { seconds: Number(seconds), gap: Number(gap) }
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

const began = performance.now()
if (Number(changes) === 0) {
  const result = solve(problem, options)
  const passed = (performance.now() - began) / 1000
  const found =
    result.status === 'solved' ? { objective: result.objective, bound: result.bound, gap: result.gap } : {}
  process.stdout.write(
    `${JSON.stringify({ status: result.status, ...found, seconds: passed, megabytes: megabytes() })}\n`,
  )
} else {
  const kept = keep(problem, options)
  const random = randomOf(2)
  const below = (limit: number) => Math.floor(limit * random())
  const times: number[] = []
  const gaps: number[] = []
  for (let count = 0; count < Number(changes); count += 1) {
    const item = below(problem.items)
    const bin = below(problem.bins)
    const capacity = (problem.resources[0]?.capacity[bin] as number) + below(41) - 20
    const before = performance.now()
    const { result } = kept.change([
      count % 3 === 0
        ? { change: 'pin', item, bin }
        : count % 3 === 1
          ? { change: 'ban', item, bin }
          : { change: 'capacity', resource: 0, bin, capacity: Math.max(0, capacity) },
    ])
    times.push(performance.now() - before)
    gaps.push(result.status === 'solved' ? result.gap : Infinity)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  process.stdout.write(
    `${JSON.stringify({ median, slowest: sorted.at(-1), gap: Math.max(...gaps), megabytes: megabytes() })}\n`,
  )
}
