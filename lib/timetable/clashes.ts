import { countBits } from './half-day.ts'
import { meet } from './meet.ts'
import { outsideOpening, type Timetable, type Value } from './prepare.ts'
import type { Bound, Choice, Demand } from './problem.ts'
import { common, join, openTime, subtract } from './segment.ts'

type Time = { readonly day: number; readonly from: number; readonly to: number }

/** One thing that cannot be, in numbers: who, when, and what would be needed. */
export type Clash = {
  /** It costs, but it is allowed. */
  readonly soft: boolean
} & (
  | ({ readonly kind: 'overlap'; readonly between: readonly [Demand, Demand] } & Time)
  | {
      readonly kind: 'travel'
      /** In the order of the day. */
      readonly between: readonly [Demand, Demand]
      readonly day: number
      readonly from: string
      readonly to: string
      readonly needed: number
      readonly available: number
    }
  | ({ readonly kind: 'closed'; readonly part: string; readonly place: string } & Time)
  | ({ readonly kind: 'uncovered'; readonly part: string; readonly duty: string } & Time)
  | {
      readonly kind: 'limit'
      readonly limit: string
      readonly bound: Bound
      readonly asked: number
      readonly found: number
      readonly day?: number
    }
  | { readonly kind: 'missing'; readonly part: string }
)

/** The values of a choice; throws when it names a part or an alternative that is not there. */
export const valuesOf = (timetable: Timetable, choice: Choice): readonly number[] => {
  const { parts } = timetable.problem
  const strange = Object.keys(choice).find((id) => !parts.some((part) => part.id === id))
  if (strange !== undefined) throw new RangeError(`there is no part ${strange}`)
  return parts.map(({ id, alternatives }, index) => {
    const wanted = Object.hasOwn(choice, id) ? choice[id] : undefined
    if (wanted === undefined) return timetable.leftOut[index] ?? 0
    const at = alternatives.findIndex((alternative) => alternative.id === wanted)
    if (at < 0) throw new RangeError(`part ${id} has no alternative ${wanted}`)
    return timetable.ofPart[index]?.[at] ?? 0
  })
}

type Someone = Pick<Value, 'stops' | 'place'> & { readonly demand: Demand }

const between = (timetable: Timetable, a: Someone, b: Someone, soft: boolean): readonly Clash[] => {
  const places = timetable.problem.places ?? []
  const minutes = (first: boolean): number | undefined => {
    if (a.place < 0 || b.place < 0) return 0
    return first ? timetable.minutes(a.place, b.place) : timetable.minutes(b.place, a.place)
  }
  return a.stops.flatMap((one) =>
    b.stops.flatMap((other): readonly Clash[] => {
      const found = meet(one, other, minutes)
      if (!found) return []
      if (found.kind === 'overlap') return [{ ...found, soft, between: [a.demand, b.demand] }]
      const { day, needed, available } = found
      const [first, second] = found.firstLeaves ? [a, b] : [b, a]
      const [from, to] = [places[first.place]?.id ?? '', places[second.place]?.id ?? '']
      return [
        { kind: 'travel', soft, between: [first.demand, second.demand], day, from, to, needed, available },
      ]
    }),
  )
}

const limitClashes = (timetable: Timetable, chosen: readonly Value[]): readonly Clash[] =>
  timetable.limits.flatMap(({ constraint, limit, bound, amount, members }): readonly Clash[] => {
    const own = chosen.filter(({ part }) => members[part])
    const soft = timetable.constraints[constraint]?.firm.soft !== undefined
    const clash = (found: number, day?: number): Clash => ({
      kind: 'limit',
      soft,
      limit: limit.id,
      bound,
      asked: amount,
      found,
      ...(day === undefined ? {} : { day }),
    })
    if (bound === 'maxMinutesPerDay')
      return [1, 2, 3, 4, 5, 6, 7].flatMap((day) => {
        const found = own.reduce((sum, { perDay }) => sum + (perDay[day] ?? 0), 0)
        return found > amount ? [clash(found, day)] : []
      })
    const found = bound.endsWith('HalfDays')
      ? countBits(own.reduce((bits, { halfDays }) => bits | halfDays, 0))
      : own.reduce((sum, { minutes }) => sum + minutes, 0)
    if (bound.startsWith('max')) return found > amount ? [clash(found)] : []
    const idle = limit.onlyWhenUsed === true && own.every(({ alternative }) => !alternative)
    return found < amount && !idle ? [clash(found)] : []
  })

const dutyClashes = ({ problem }: Timetable, chosen: readonly Value[]): readonly Clash[] =>
  (problem.duties ?? []).flatMap((duty) => {
    const covered = chosen.flatMap(({ alternative }) =>
      (alternative?.covers ?? []).filter((cover) => cover.duty === duty.id),
    )
    const open = subtract(openTime(duty), covered)
    return chosen.flatMap(({ part, alternative }) =>
      join(common(open, alternative?.blocks ?? [])).map(
        (time): Clash => ({
          kind: 'uncovered',
          soft: duty.soft !== undefined,
          part: problem.parts[part]?.id ?? '',
          duty: duty.id,
          ...time,
        }),
      ),
    )
  })

/** Everything that clashes among these values, whether required parts are missing or not. */
export const clashesAmong = (timetable: Timetable, values: readonly number[]): readonly Clash[] => {
  const { problem } = timetable
  const chosen = values.flatMap((value) => timetable.values[value] ?? [])
  const places = problem.places ?? []
  const someone = chosen.map((value) => ({
    ...value,
    demand: { kind: 'part', id: problem.parts[value.part]?.id ?? '' } as const,
  }))
  const pairs = someone.flatMap((one, index) =>
    someone.slice(index + 1).flatMap((other) => between(timetable, one, other, false)),
  )
  const withFixed = (problem.fixed ?? []).flatMap(({ id, blocks, place, soft }) =>
    someone.flatMap((one) => {
      const at = place === undefined ? -1 : places.findIndex((other) => other.id === place)
      const fixed: Someone = { demand: { kind: 'fixed', id }, stops: blocks, place: at }
      return between(timetable, one, fixed, soft !== undefined)
    }),
  )
  const closed = chosen.flatMap(({ part, alternative, place }): readonly Clash[] => {
    const where = places[place]
    if (!alternative || !where?.opening) return []
    return outsideOpening(alternative, where.opening).map((time) => ({
      kind: 'closed',
      soft: false,
      part: problem.parts[part]?.id ?? '',
      place: where.id,
      day: time.day,
      from: time.from,
      to: time.to,
    }))
  })
  return [
    ...pairs,
    ...withFixed,
    ...closed,
    ...dutyClashes(timetable, chosen),
    ...limitClashes(timetable, chosen),
  ]
}

/** What clashes in a week as it was chosen; empty when it fits. */
export const clashesOf = (timetable: Timetable, choice: Choice): readonly Clash[] => {
  const missing = timetable.problem.parts.filter(
    ({ id, leaveOut }) => leaveOut === undefined && !Object.hasOwn(choice, id),
  )
  return [
    ...clashesAmong(timetable, valuesOf(timetable, choice)),
    ...missing.map(({ id }): Clash => ({ kind: 'missing', soft: false, part: id })),
  ]
}
