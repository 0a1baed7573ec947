import { type Clash, clashesAmong } from './clashes.ts'
import type { Timetable } from './prepare.ts'
import type { Demand } from './problem.ts'
import { search } from './search.ts'
import { termsOfDemands, termsOfWeek } from './terms.ts'

export type SmallestClash = {
  /** Demands that cannot be met together, while each of them can be left away to solve this clash. */
  readonly demands: readonly Demand[]
  /** No clash of fewer demands exists; false when the search for it was given up. */
  readonly smallest: boolean
  /** What stands in the way, for the most wanted alternatives first. */
  readonly clashes: readonly Clash[]
  /** How many combinations of alternatives were not written out. */
  readonly more: number
}

/** Nodes for one question, and for all of them together; a question that only makes a guess larger gets few. */
type Search = { readonly nodes: number; readonly inAll: number; readonly rounds: number }
export const usualSearch: Search = { nodes: 4000, inAll: 12_000, rounds: 200 }

const writtenOut = 40
const few = 250

/** The fewest demands that touch every one of the sets; undefined when that takes too long. */
export const fewestTouching = (
  sets: readonly (readonly number[])[],
  steps: number,
): readonly number[] | undefined => {
  let left = steps
  const within = (rest: readonly (readonly number[])[], size: number): readonly number[] | undefined => {
    const [first] = rest.toSorted((a, b) => a.length - b.length)
    if (!first) return []
    if (size === 0) return undefined
    for (const one of first) {
      left -= 1
      if (left < 0) return undefined
      const others = within(
        rest.filter((set) => !set.includes(one)),
        size - 1,
      )
      if (others) return [one, ...others]
    }
    return undefined
  }
  for (let size = 0; size <= sets.length && left >= 0; size += 1) {
    const found = within(sets, size)
    if (found) return found
  }
  return undefined
}

/**
 * A smallest set of demands that cannot be met together (a minimum unsatisfiable subset), by implicit hitting sets: a set
 * that touches every way to satisfy the rest is either such a clash, or shows one more way. A. Ignatiev, A. Previti,
 * M. Liffiton, J. Marques-Silva, "Smallest MUS Extraction with Minimal Hitting Set Dualization", CP 2015.
 */
export const smallestClash = (
  timetable: Timetable,
  { nodes, inAll, rounds }: Search = usualSearch,
): SmallestClash | undefined => {
  const { parts } = timetable.problem
  const size = parts.length
  const demands = [
    ...parts.flatMap(({ leaveOut }, index) => (leaveOut === undefined ? [index] : [])),
    ...timetable.constraints.flatMap(({ firm }, index) => (firm.soft === undefined ? [size + index] : [])),
  ]
  /** What a way to meet these demands meets; undefined when there is none, null when that was not decided. */
  let left = inAll
  const meetAll = (asked: readonly number[], most: number): ReadonlySet<number> | undefined | null => {
    const ofParts = new Set(asked.filter((one) => one < size))
    const ofConstraints = new Set(asked.flatMap((one) => (one < size ? [] : [one - size])))
    const terms = termsOfDemands(timetable, ofParts, ofConstraints)
    const { best, complete, nodes: spent } = search(timetable, terms, { nodes: Math.min(most, left) })
    left = Math.max(0, left - spent - 5)
    if (!best) return complete ? undefined : null
    const broken = new Set(best.broken.map((one) => one + size))
    return new Set(
      demands.filter((one) => (one < size ? best.values[one] !== timetable.leftOut[one] : !broken.has(one))),
    )
  }
  const byDeletion = (): readonly number[] | undefined => {
    left = inAll
    if (meetAll(demands, nodes) !== undefined) return undefined
    let kept = demands
    for (const one of demands) {
      const without = kept.filter((other) => other !== one)
      if (meetAll(without, few) === undefined) kept = without
    }
    return kept
  }
  const describe = (found: readonly number[], smallest: boolean): SmallestClash => ({
    demands: found
      .toSorted((a, b) => a - b)
      .flatMap((one): readonly Demand[] => {
        const part = parts[one]
        if (part) return [{ kind: 'part', id: part.id }]
        const demand = timetable.constraints[one - size]?.demand
        return demand ? [demand] : []
      }),
    smallest,
    ...writeOut(timetable, found),
  })
  const corrections: (readonly number[])[] = []
  for (let round = 0; round < rounds; round += 1) {
    const guess = fewestTouching(corrections, 20_000)
    if (!guess) break
    let met = meetAll(guess, nodes)
    if (met === undefined) return describe(guess, true)
    if (met === null) break
    for (const one of demands) {
      if (met.has(one)) continue
      const grown: ReadonlySet<number> | undefined | null = meetAll([...met, one], few)
      if (grown) met = grown
    }
    const satisfied = met
    const correction = demands.filter((one) => !satisfied.has(one))
    if (correction.length === 0) return undefined
    corrections.push(correction)
  }
  const kept = byDeletion()
  return kept && describe(kept, false)
}

/** The clashes between the alternatives of the parts in a set, the most wanted combinations first. */
const writeOut = (
  timetable: Timetable,
  found: readonly number[],
): { readonly clashes: readonly Clash[]; readonly more: number } => {
  const { cost } = termsOfWeek(timetable)
  const size = timetable.problem.parts.length
  const names = new Set(
    found.flatMap((one) => {
      const demand =
        one < size
          ? { kind: 'part', id: timetable.problem.parts[one]?.id }
          : timetable.constraints[one - size]?.demand
      return demand ? [JSON.stringify(demand)] : []
    }),
  )
  const options = found
    .filter((one) => one < size)
    .map((part) =>
      (timetable.ofPart[part] ?? [])
        .filter((value) => timetable.values[value]?.alternative && Number.isFinite(cost[value] ?? Infinity))
        .toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0)),
    )
  const concerns = (clash: Clash): boolean => {
    if (clash.kind === 'overlap' || clash.kind === 'travel')
      return clash.between.every((demand) => names.has(JSON.stringify(demand)))
    if (clash.kind === 'closed') return names.has(JSON.stringify({ kind: 'opening', id: clash.place }))
    if (clash.kind === 'uncovered') return names.has(JSON.stringify({ kind: 'duty', id: clash.duty }))
    if (clash.kind === 'limit')
      return names.has(JSON.stringify({ kind: 'limit', id: clash.limit, bound: clash.bound }))
    return false
  }
  const clashes = new Map<string, Clash>()
  const all = options.reduce((product, own) => product * own.length, 1)
  let seen = 0
  for (const combination of combinations(options)) {
    if (seen >= writtenOut) break
    seen += 1
    for (const clash of clashesAmong(timetable, combination).filter(concerns))
      clashes.set(JSON.stringify(clash), clash)
  }
  return { clashes: [...clashes.values()], more: Math.max(0, all - seen) }
}

function* combinations(options: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...rest] = options
  if (!first) {
    yield []
    return
  }
  for (const one of first) for (const others of combinations(rest)) yield [one, ...others]
}
