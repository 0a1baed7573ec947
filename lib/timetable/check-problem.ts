import { countBits, halfDaysOf } from './half-day.ts'
import {
  type Block,
  bounds,
  type Firmness,
  type Limit,
  minutesOfDay,
  type Part,
  type Problem,
  usualHalfDays,
} from './problem.ts'

/** Why a problem is refused, and where: the id of the part (and alternative) or of the constraint. */
export type Fault = {
  readonly problem:
    | 'day-outside-week'
    | 'time-outside-day'
    | 'ends-before-begin'
    | 'overlapping-blocks'
    | 'not-a-number'
    | 'negative'
    | 'no-alternatives'
    | 'double-id'
    | 'unknown-part'
    | 'unknown-place'
    | 'unknown-duty'
    | 'unknown-alternative'
    | 'minimum-above-maximum'
    | 'minimum-out-of-reach'
    | 'half-days-unclear'
    | 'place-incomplete'
  readonly at: 'part' | 'fixed' | 'duty' | 'limit' | 'place' | 'travel' | 'half-days'
  readonly id: string
  readonly alternative?: string
  /** For a limit: the parts that cannot reach it, and how far they come. */
  readonly parts?: readonly string[]
  readonly needed?: number
  readonly reachable?: number
}

type Name = Fault['problem']

const whole = (minute: number): boolean => Number.isInteger(minute)

const faultOfBlock = ({ day, from, to }: Block): Name | undefined => {
  if (![day, from, to].every(Number.isFinite)) return 'not-a-number'
  if (!whole(day) || day < 1 || day > 7) return 'day-outside-week'
  if (!whole(from) || !whole(to) || from < 0 || from > minutesOfDay || to > minutesOfDay)
    return 'time-outside-day'
  return to <= from ? 'ends-before-begin' : undefined
}

const overlap = (blocks: readonly Block[]): boolean =>
  blocks.some((one, index) =>
    blocks
      .slice(index + 1)
      .some((other) => one.day === other.day && one.from < other.to && other.from < one.to),
  )

const faultOfAmount = (amount: number | undefined): Name | undefined => {
  if (amount === undefined) return undefined
  if (!Number.isFinite(amount)) return 'not-a-number'
  return amount < 0 ? 'negative' : undefined
}

const some = <T>(...faults: readonly (T | undefined)[]): readonly T[] =>
  faults.filter((fault): fault is T & {} => fault !== undefined && fault !== null)

const faultsOfPart = (part: Part, problem: Problem): readonly Fault[] => {
  const places = new Set(problem.places?.map(({ id }) => id))
  const duties = new Set(problem.duties?.map(({ id }) => id))
  const fault = (name: Name, alternative?: string): Fault => ({
    problem: name,
    at: 'part',
    id: part.id,
    ...(alternative === undefined ? {} : { alternative }),
  })
  const own: Name[] = [...some(faultOfAmount(part.leaveOut), faultOfAmount(part.mayYield))]
  if (part.alternatives.length === 0) own.push('no-alternatives')
  if (new Set(part.alternatives.map(({ id }) => id)).size < part.alternatives.length) own.push('double-id')
  if (part.current !== undefined && !part.alternatives.some(({ id }) => id === part.current))
    own.push('unknown-alternative')
  const ofAlternatives = part.alternatives.flatMap((alternative) => {
    const { id, blocks, covers = [], handovers = [] } = alternative
    const names = new Set<Name>(
      some(...[...blocks, ...covers].map(faultOfBlock), faultOfAmount(alternative.cost)),
    )
    for (const { day, at } of handovers) {
      const name = faultOfBlock({ day, from: at, to: at })
      if (name && name !== 'ends-before-begin') names.add(name)
    }
    if (overlap(blocks)) names.add('overlapping-blocks')
    if (alternative.place !== undefined && !places.has(alternative.place)) names.add('unknown-place')
    if (covers.some(({ duty }) => !duties.has(duty))) names.add('unknown-duty')
    return [...names].map((name) => fault(name, id))
  })
  return [...own.map((name) => fault(name)), ...ofAlternatives]
}

const mostOf = (part: Part, measure: (blocks: readonly Block[]) => number): number =>
  Math.max(0, ...part.alternatives.map(({ blocks }) => measure(blocks)))

const faultsOfLimit = (limit: Limit, problem: Problem): readonly Fault[] => {
  const named = new Map(problem.parts.map((part) => [part.id, part]))
  const fault = (name: Name, more: Partial<Fault> = {}): Fault => ({
    problem: name,
    at: 'limit',
    id: limit.id,
    ...more,
  })
  const ids = limit.parts ?? [...named.keys()]
  const strange = ids.filter((id) => !named.has(id))
  if (strange.length > 0) return [fault('unknown-part', { parts: strange })]
  const amounts = bounds.flatMap((bound) => some(faultOfAmount(limit[bound])))
  if (amounts[0]) return [fault(amounts[0])]
  const { minMinutes = 0, maxMinutes = Infinity, minHalfDays = 0, maxHalfDays = Infinity } = limit
  if (minMinutes > maxMinutes || minHalfDays > maxHalfDays)
    return [fault('minimum-above-maximum', { parts: ids })]
  const parts = ids.flatMap((id) => named.get(id) ?? [])
  const minutes = parts.reduce(
    (sum, part) => sum + mostOf(part, (blocks) => blocks.reduce((all, { from, to }) => all + to - from, 0)),
    0,
  )
  if (minutes < minMinutes)
    return [fault('minimum-out-of-reach', { parts: ids, needed: minMinutes, reachable: minutes })]
  const halfDays = problem.halfDays ?? usualHalfDays
  const halves = parts.reduce(
    (sum, part) => sum + mostOf(part, (blocks) => countBits(halfDaysOf(blocks, halfDays))),
    0,
  )
  return halves < minHalfDays
    ? [fault('minimum-out-of-reach', { parts: ids, needed: minHalfDays, reachable: halves })]
    : []
}

const faultsOfOwn = (
  at: 'fixed' | 'duty',
  { id, soft, mayYield, blocks }: Firmness & { readonly id: string; readonly blocks: readonly Block[] },
): readonly Fault[] =>
  [...new Set(some(...blocks.map(faultOfBlock), faultOfAmount(soft), faultOfAmount(mayYield)))].map(
    (problem) => ({
      problem,
      at,
      id,
    }),
  )

const faultsOfSurroundings = ({
  places = [],
  travel,
  halfDays = usualHalfDays,
}: Problem): readonly Fault[] => {
  const ofPlaces = places.flatMap(({ id, latitude, longitude, opening = [] }): Fault[] => {
    const names = new Set<Name>(some(...opening.map(faultOfBlock)))
    if ((latitude === undefined) !== (longitude === undefined)) names.add('place-incomplete')
    if (![latitude ?? 0, longitude ?? 0].every(Number.isFinite)) names.add('not-a-number')
    return [...names].map((problem) => ({ problem, at: 'place', id }))
  })
  const known = new Set(places.map(({ id }) => id))
  const ofTravel = new Set<Name>()
  if (travel) {
    const amounts = [travel.factor, travel.kilometresPerHour, travel.costs?.minute, travel.costs?.unknown]
    for (const name of some(...amounts.map(faultOfAmount))) ofTravel.add(name)
    if (travel.kilometresPerHour === 0) ofTravel.add('not-a-number')
    if (travel.home !== undefined && !known.has(travel.home)) ofTravel.add('unknown-place')
    for (const { from, to, minutes } of travel.table ?? []) {
      for (const name of some(faultOfAmount(minutes))) ofTravel.add(name)
      if (!known.has(from) || !known.has(to)) ofTravel.add('unknown-place')
    }
  }
  const { halves, atLeast } = halfDays
  const clear =
    halves.length > 0 &&
    halves.length <= 4 &&
    faultOfAmount(atLeast) === undefined &&
    halves.every(({ from, to }) => !faultOfBlock({ day: 1, from, to })) &&
    !overlap(halves.map(({ from, to }) => ({ day: 1, from, to })))
  return [
    ...ofPlaces,
    ...[...ofTravel].map((problem): Fault => ({ problem, at: 'travel', id: 'travel' })),
    ...(clear ? [] : [{ problem: 'half-days-unclear', at: 'half-days', id: 'half-days' } as const]),
  ]
}

const doubles = (at: Fault['at'], items: readonly { readonly id: string }[]): readonly Fault[] => {
  const seen = new Set<string>()
  return items.flatMap(({ id }): Fault[] => {
    if (seen.has(id)) return [{ problem: 'double-id', at, id }]
    seen.add(id)
    return []
  })
}

/** Everything that makes a problem unreadable or impossible by itself; empty when it can be solved or shown to clash. */
export const faultsOf = (problem: Problem): readonly Fault[] => {
  const { parts, fixed = [], duties = [], limits = [], places = [] } = problem
  const known = new Set(places.map(({ id }) => id))
  const plain = [
    ...doubles('part', parts),
    ...doubles('fixed', fixed),
    ...doubles('duty', duties),
    ...doubles('limit', limits),
    ...doubles('place', places),
    ...faultsOfSurroundings(problem),
    ...parts.flatMap((part) => faultsOfPart(part, problem)),
    ...fixed.flatMap((one) => faultsOfOwn('fixed', one)),
    ...fixed.flatMap(({ id, place }): Fault[] =>
      place !== undefined && !known.has(place) ? [{ problem: 'unknown-place', at: 'fixed', id }] : [],
    ),
    ...duties.flatMap((duty) =>
      faultsOfOwn('duty', { ...duty, blocks: [...duty.blocks, ...(duty.coveredElsewhere ?? [])] }),
    ),
    ...limits.flatMap(({ id, soft, mayYield }) =>
      some(faultOfAmount(soft), faultOfAmount(mayYield)).map(
        (name): Fault => ({ problem: name, at: 'limit', id }),
      ),
    ),
  ]
  return plain.length > 0 ? plain : limits.flatMap((limit) => faultsOfLimit(limit, problem))
}
