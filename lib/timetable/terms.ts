import type { Timetable } from './prepare.ts'
import type { Part } from './problem.ts'
import type { Terms } from './search.ts'

/** The alternative a part has now: what is named, or else the cheapest that needs no arranging. */
export const currentOf = ({ alternatives, current }: Part): string | undefined =>
  current ??
  alternatives
    .filter(({ reserve }) => !reserve)
    .reduce<{ id: string; cost: number } | undefined>(
      (least, { id, cost = 0 }) => (least && least.cost <= cost ? least : { id, cost }),
      undefined,
    )?.id

const perValue = (
  timetable: Timetable,
  costOf: (part: Part, partIndex: number, value: number) => number,
): Float64Array => {
  const cost = new Float64Array(timetable.words * 32).fill(Infinity)
  for (const [index, part] of timetable.problem.parts.entries())
    for (const value of timetable.ofPart[index] ?? []) cost[value] = costOf(part, index, value)
  return cost
}

/** The week as it is asked: hard is hard, and what is still to be arranged is not offered. */
export const termsOfWeek = (timetable: Timetable): Terms => ({
  cost: perValue(timetable, (part, _, value) => {
    const alternative = timetable.values[value]?.alternative
    if (!alternative) return part.leaveOut ?? Infinity
    return alternative.reserve ? Infinity : (alternative.cost ?? 0)
  }),
  price: Float64Array.from(timetable.constraints, ({ firm }) => firm.soft ?? Infinity),
  weighTravel: true,
})

/** Only whether some demands can be met together; every other demand is let go. */
export const termsOfDemands = (
  timetable: Timetable,
  parts: ReadonlySet<number>,
  constraints: ReadonlySet<number>,
): Terms => {
  const givers = timetable.ofPart.map((own) =>
    own.some((value) => timetable.values[value]?.cover.some((word) => word !== 0)),
  )
  const wanted = timetable.limits.filter(
    ({ constraint, bound }) => constraints.has(constraint) && bound.startsWith('min'),
  )
  const helps = (part: number): boolean =>
    givers[part] === true || wanted.some(({ members }) => members[part])
  return {
    cost: perValue(timetable, (_, part, value) => {
      const alternative = timetable.values[value]?.alternative
      if (!alternative) return parts.has(part) ? Infinity : 0
      return alternative.reserve || !(parts.has(part) || helps(part)) ? Infinity : 0
    }),
    price: Float64Array.from(timetable.constraints, (_, index) => (constraints.has(index) ? Infinity : 0)),
    weighTravel: false,
    first: true,
  }
}

/** The week with everything that may change: other alternatives, also those to be arranged, and demands that may yield. */
export const termsOfChange = (timetable: Timetable, changeCost: number): Terms => ({
  cost: perValue(timetable, (part, _, value) => {
    const alternative = timetable.values[value]?.alternative
    if (!alternative) return (part.leaveOut ?? part.mayYield ?? Infinity) + changeCost
    return (alternative.cost ?? 0) + (alternative.id === currentOf(part) ? 0 : changeCost)
  }),
  price: Float64Array.from(timetable.constraints, ({ firm }) => firm.soft ?? firm.mayYield ?? Infinity),
  weighTravel: true,
})
