import type { Stop } from './meet.ts'
import type { Timetable } from './prepare.ts'

export type Visit = Stop & { readonly place: number }
export type Legs = {
  readonly cost: (from: number, to: number) => number
  /** Never more than the cheapest way from one to the other through any other stops. */
  readonly least: (from: number, to: number) => number
}

const closedUpTo = 120

/** Puts a visit in its place among the others of its day. */
export const inOrder = (a: Visit, b: Visit): number => a.from - b.from || a.to - b.to || a.place - b.place

/** The cost of the journeys of one day: from home, along the visits in order, and home again. */
export const dayCost = (
  visits: readonly Visit[],
  home: number,
  leg: (from: number, to: number) => number,
): number => {
  let [at, sum] = [home, 0]
  for (const { place } of visits) {
    if (at >= 0 && place !== at) sum += leg(at, place)
    at = place
  }
  return visits.length > 0 && home >= 0 && at !== home ? sum + leg(at, home) : sum
}

/** What each journey costs, and a bound that holds whatever is still put in between; undefined when travel is not weighed. */
export const legsOf = ({ problem, values, minutes, home, anchors }: Timetable): Legs | undefined => {
  const costs = problem.travel?.costs
  if (!costs || (costs.minute === 0 && costs.unknown === 0)) return undefined
  const cost = (from: number, to: number): number => {
    const needed = minutes(from, to)
    return needed === undefined ? costs.unknown : needed * costs.minute
  }
  const used = [
    ...new Set([home, ...anchors.map(({ place }) => place), ...values.map((value) => value?.place ?? -1)]),
  ].filter((place) => place >= 0)
  const places = problem.places ?? []
  const plain =
    (problem.travel?.table ?? []).length === 0 && used.every((place) => places[place]?.latitude !== undefined)
  if (plain) return { cost, least: cost }
  if (used.length > closedUpTo) return { cost, least: () => 0 }
  const size = used.length
  const least = Float64Array.from({ length: size * size }, (_, index) => {
    const [from, to] = [used[Math.floor(index / size)] ?? 0, used[index % size] ?? 0]
    return from === to ? 0 : cost(from, to)
  })
  for (let via = 0; via < size; via += 1)
    for (let from = 0; from < size; from += 1) {
      const first = least[from * size + via] ?? 0
      for (let to = 0; to < size; to += 1) {
        const way = first + (least[via * size + to] ?? 0)
        if (way < (least[from * size + to] ?? 0)) least[from * size + to] = way
      }
    }
  const position = new Map(used.map((place, index) => [place, index]))
  return { cost, least: (from, to) => least[(position.get(from) ?? 0) * size + (position.get(to) ?? 0)] ?? 0 }
}
