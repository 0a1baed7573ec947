import { type Arrival, openDesk, type Policy, type Problem, solve } from '../../../lib/assignment/index.ts'
import { invalidField } from '../../platform/problem.ts'

/** The items of a problem as arrivals that are maximised. @throws Problem where they have no one weight of one resource */
const arrivalsOf = (problem: Problem): readonly Arrival[] => {
  const { items, bins, value, forbidden } = problem
  const weight = problem.resources.length === 1 ? problem.resources[0]?.weight : undefined
  if (weight === undefined || !('perItem' in weight)) throw invalidField('--online', 'assign.online-weight')
  const sign = problem.sense === 'max' ? 1 : -1
  const read = (item: number, bin: number): number =>
    typeof value === 'function' ? value(item, bin) : (value[item * bins + bin] as number)
  const may = (item: number, bin: number): boolean =>
    forbidden === undefined ||
    (forbidden instanceof Uint8Array ? forbidden[item * bins + bin] === 0 : !forbidden(item, bin))
  return Array.from({ length: items }, (_, item) => ({
    weight: weight.perItem[item] as number,
    value: Float64Array.from({ length: bins }, (_v, bin) =>
      may(item, bin) ? sign * read(item, bin) : -Infinity,
    ),
  }))
}

type Online = { readonly seconds: number; readonly gap: number; readonly seed: number }

/**
 * Places the items of `arriving` one after the other in the bins of `problem`, as if what comes later were not known; the
 * items of `problem` are the history that prices are drawn from, and without any the prices are learned. The bound is that
 * of the best assignment in hindsight.
 */
export const assignOnline = (
  problem: Problem,
  arriving: Problem,
  { seconds, gap, seed }: Online,
): Readonly<Record<string, unknown>> => {
  if (arriving.bins !== problem.bins) throw invalidField('--online', 'assign.online-bins')
  const arrivals = arrivalsOf(arriving)
  const earlier = problem.items > 0 ? arrivalsOf(problem) : []
  const sign = arriving.sense === 'max' ? 1 : -1
  const capacity = (problem.resources[0] ?? arriving.resources[0])?.capacity ?? new Float64Array(0)
  const policy: Policy = earlier.length > 0 ? { kind: 'history', earlier } : { kind: 'learning' }
  const leftOut = arriving.leftOut === null ? null : sign * arriving.leftOut
  const desk = openDesk({ capacity, expected: arrivals.length, policy, leftOut, seed })
  const began = performance.now()
  let prices = new Float64Array(capacity.length)
  const assignment = arrivals.map((arrival) => {
    const [placing] = desk.arrive([arrival])
    if (placing) prices = Float64Array.from(placing.prices)
    return placing?.bin ?? -1
  })
  const passed = (performance.now() - began) / 1000
  const objective = assignment.reduce(
    (sum, bin, at) =>
      sum + (bin < 0 ? sign * (arriving.leftOut ?? 0) : ((arrivals[at] as Arrival).value[bin] as number)),
    0,
  )
  const first = arriving.resources[0]
  const hindsight = solve(
    { ...arriving, resources: first ? [{ ...first, capacity }] : [] },
    { seconds, gap, seed },
  )
  const bound = hindsight.status === 'infeasible' ? null : hindsight.bound
  const feasible = arriving.leftOut !== null || !assignment.includes(-1)
  return {
    status: feasible ? 'solved' : 'not-found',
    objective: sign * objective,
    bound,
    gap: bound === null ? null : Math.abs(bound - sign * objective) / Math.max(Math.abs(objective), 1e-9),
    feasible,
    seconds: Number(passed.toFixed(3)),
    millisecondsPerArrival: arrivals.length === 0 ? 0 : (passed * 1000) / arrivals.length,
    seed,
    policy: policy.kind,
    prices: { resource: [prices] },
    assignment,
  }
}
