import type { Alternative, Block, Demand, Part, Problem } from './problem.ts'

/** A second, simple reading of the same rules: every combination is tried, minute by minute where that is simplest. */
type Picked = { readonly part: Part; readonly alternative: Alternative }
type Judged = { readonly cost: number; readonly broken: ReadonlySet<string> }

export const nameOf = (demand: Demand): string =>
  `${demand.kind} ${demand.id}${demand.kind === 'limit' ? ` ${demand.bound}` : ''}`

const minute = ({ day, from, to }: Block): readonly string[] =>
  Array.from({ length: (to - from) / 30 }, (_, index) => `${day}/${from + index * 30}`)
const minutesIn = (blocks: readonly Block[]): ReadonlySet<string> => new Set(blocks.flatMap(minute))

const way = (problem: Problem, from: string, to: string): number | undefined =>
  from === to ? 0 : problem.travel?.table?.find((row) => row.from === from && row.to === to)?.minutes

type At = { readonly blocks: readonly Block[]; readonly place?: string | undefined }
const cannotBoth = (problem: Problem, a: At, b: At): boolean =>
  a.blocks.some((one) =>
    b.blocks.some((other) => {
      if (one.day !== other.day) return false
      const [first, second, start, end] =
        one.to <= other.from ? [one, other, a.place, b.place] : [other, one, b.place, a.place]
      if (first.to > second.from) return true
      const needed = start === undefined || end === undefined ? 0 : (way(problem, start, end) ?? 0)
      return first.to + needed > second.from
    }),
  )

const atOf = ({ blocks, handovers = [], place }: Alternative): At => ({
  blocks: [...blocks, ...handovers.map(({ day, at }) => ({ day, from: at, to: at }))],
  place,
})

const travelCost = (problem: Problem, picked: readonly Picked[]): number => {
  const { costs, home } = problem.travel ?? {}
  if (!costs) return 0
  const stops = [
    ...picked.map(({ alternative }) => atOf(alternative)),
    ...(problem.fixed ?? []).filter(({ soft }) => soft === undefined),
  ].flatMap(({ blocks, place }) => (place === undefined ? [] : blocks.map((block) => ({ ...block, place }))))
  let sum = 0
  for (let day = 1; day <= 7; day += 1) {
    const visits = stops
      .filter((stop) => stop.day === day)
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map(({ place }) => place)
    if (visits.length === 0) continue
    const places = home === undefined ? visits : [home, ...visits, home]
    for (const [index, to] of places.slice(1).entries()) {
      const needed = way(problem, places[index] ?? '', to)
      sum += needed === undefined ? costs.unknown : needed * costs.minute
    }
  }
  return sum
}

const halfDaysOf = (problem: Problem, blocks: readonly Block[]): readonly string[] => {
  const { halves = [], atLeast = 60 } = problem.halfDays ?? {}
  return [1, 2, 3, 4, 5, 6, 7].flatMap((day) => {
    const minutes = halves.map(
      (half) =>
        30 *
        blocks
          .filter((b) => b.day === day)
          .flatMap(minute)
          .filter((at) => {
            const time = Number(at.split('/')[1])
            return time >= half.from && time < half.to
          }).length,
    )
    const enough = minutes.flatMap((one, index) => (one > 0 && one >= atLeast ? [`${day}.${index}`] : []))
    const most = Math.max(...minutes)
    return enough.length > 0 || most === 0 ? enough : [`${day}.${minutes.indexOf(most)}`]
  })
}

/** What a combination costs and which demands it breaks; undefined when two parts cannot both be. */
const judge = (problem: Problem, picked: readonly Picked[]): Judged | undefined => {
  for (const [index, one] of picked.entries())
    for (const other of picked.slice(index + 1))
      if (cannotBoth(problem, atOf(one.alternative), atOf(other.alternative))) return undefined
  const broken = new Set<string>()
  let cost = travelCost(problem, picked)
  const breaks = (name: string, soft: number | undefined): void => {
    broken.add(name)
    cost += soft ?? 0
  }
  for (const part of problem.parts) {
    const found = picked.find((one) => one.part === part)
    cost += found ? (found.alternative.cost ?? 0) : (part.leaveOut ?? 0)
    if (!found && part.leaveOut === undefined) broken.add(`part ${part.id}`)
  }
  for (const fixed of problem.fixed ?? [])
    if (picked.some(({ alternative }) => cannotBoth(problem, atOf(alternative), fixed)))
      breaks(`fixed ${fixed.id}`, fixed.soft)
  for (const { id, opening } of problem.places ?? []) {
    if (!opening) continue
    const open = minutesIn(opening)
    const own = picked.filter(({ alternative }) => alternative.place === id)
    const asked = own.flatMap(({ alternative: { blocks, covers = [] } }) =>
      [...blocks, ...covers].flatMap(minute),
    )
    const moments = own.flatMap(({ alternative }) => alternative.handovers ?? [])
    const shut = moments.some(({ day, at }) => !open.has(`${day}/${at}`) && !open.has(`${day}/${at - 30}`))
    if (shut || asked.some((at) => !open.has(at))) breaks(`opening ${id}`, undefined)
  }
  for (const duty of problem.duties ?? []) {
    const covered = minutesIn([
      ...(duty.coveredElsewhere ?? []),
      ...picked.flatMap(({ alternative }) =>
        (alternative.covers ?? []).filter((one) => one.duty === duty.id),
      ),
    ])
    const taken = minutesIn(picked.flatMap(({ alternative }) => alternative.blocks))
    if (duty.blocks.flatMap(minute).some((at) => taken.has(at) && !covered.has(at)))
      breaks(`duty ${duty.id}`, duty.soft)
  }
  for (const limit of problem.limits ?? []) {
    const own = picked.filter(({ part }) => limit.parts?.includes(part.id) ?? true)
    const blocks = own.flatMap(({ alternative }) => alternative.blocks)
    const sum = (some: readonly Block[]): number => some.reduce((all, { from, to }) => all + to - from, 0)
    const halves = new Set(own.flatMap(({ alternative }) => halfDaysOf(problem, alternative.blocks))).size
    const busiest = Math.max(...[1, 2, 3, 4, 5, 6, 7].map((day) => sum(blocks.filter((b) => b.day === day))))
    const idle = limit.onlyWhenUsed === true && own.length === 0
    const { minMinutes = 0, maxMinutes = Infinity, minHalfDays = 0, maxHalfDays = Infinity } = limit
    if (sum(blocks) < minMinutes && !idle) breaks(`limit ${limit.id} minMinutes`, limit.soft)
    if (sum(blocks) > maxMinutes) breaks(`limit ${limit.id} maxMinutes`, limit.soft)
    if (busiest > (limit.maxMinutesPerDay ?? Infinity))
      breaks(`limit ${limit.id} maxMinutesPerDay`, limit.soft)
    if (halves < minHalfDays && !idle) breaks(`limit ${limit.id} minHalfDays`, limit.soft)
    if (halves > maxHalfDays) breaks(`limit ${limit.id} maxHalfDays`, limit.soft)
  }
  return { cost, broken }
}

const pickings = (parts: readonly Part[]): readonly (readonly Picked[])[] => {
  const [part, ...rest] = parts
  if (!part) return [[]]
  const others = pickings(rest)
  const own = part.alternatives.filter(({ reserve }) => !reserve)
  return [...others, ...own.flatMap((alternative) => others.map((one) => [{ part, alternative }, ...one]))]
}

/** The least a week costs, or else the size of the smallest set of hard demands that no combination meets together. */
export const tryEverything = (
  problem: Problem,
): { readonly cost: number } | { readonly smallest: number } => {
  const hard = new Set([
    ...problem.parts.filter(({ leaveOut }) => leaveOut === undefined).map(({ id }) => `part ${id}`),
    ...(problem.fixed ?? []).filter(({ soft }) => soft === undefined).map(({ id }) => `fixed ${id}`),
    ...(problem.duties ?? []).filter(({ soft }) => soft === undefined).map(({ id }) => `duty ${id}`),
    ...(problem.places ?? []).filter(({ opening }) => opening).map(({ id }) => `opening ${id}`),
    ...(problem.limits ?? [])
      .filter(({ soft }) => soft === undefined)
      .flatMap((limit) =>
        Object.keys(limit)
          .filter((key) => /^(min|max)/.test(key))
          .map((key) => `limit ${limit.id} ${key}`),
      ),
  ])
  const judged = pickings(problem.parts).flatMap((picked) => judge(problem, picked) ?? [])
  const costs = judged
    .filter(({ broken }) => [...broken].every((one) => !hard.has(one)))
    .map(({ cost }) => cost)
  if (costs.length > 0) return { cost: Math.min(...costs) }
  const names = [...hard]
  const meets = (set: readonly string[]): boolean =>
    judged.some(({ broken }) => set.every((one) => !broken.has(one)))
  const ofSize = (size: number, from: number, set: readonly string[]): boolean =>
    size === 0
      ? !meets(set)
      : names.slice(from).some((one, index) => ofSize(size - 1, from + index + 1, [...set, one]))
  return { smallest: names.findIndex((_, index) => ofSize(index + 1, 0, [])) + 1 }
}
