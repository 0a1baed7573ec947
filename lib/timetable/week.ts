import { countBits, namesOfHalfDays } from './half-day.ts'
import { inOrder } from './legs.ts'
import type { Timetable, Value } from './prepare.ts'
import { type Choice, type Demand, usualHalfDays } from './problem.ts'
import type { Found } from './search.ts'

export type Costs = {
  readonly total: number
  readonly preference: number
  readonly leftOut: number
  /** Soft demands that are not met. */
  readonly broken: number
  readonly travel: number
  readonly unknownTravel: number
}

/** A journey nobody knows the length of: it was not checked and not counted. */
export type UnknownTravel = {
  readonly day: number
  readonly from: string
  readonly to: string
  /** Minutes there are for it; undefined from and to home. */
  readonly available?: number
}

export type Load = { readonly minutes: number; readonly halfDays: number }

export type Day = Load & {
  readonly day: number
  readonly halves: readonly string[]
  /** What is known; at least this when some travel is unknown. */
  readonly travelMinutes: number
  readonly unknownTravel: number
}

export type Week = {
  readonly choice: Choice
  readonly leftOut: readonly string[]
  readonly costs: Costs
  readonly broken: readonly Demand[]
  readonly load: Load
  readonly limits: readonly ({ readonly id: string } & Load)[]
  readonly days: readonly Day[]
  readonly travelMinutes: number
  readonly unknownTravel: readonly UnknownTravel[]
}

type Journey = UnknownTravel & { readonly minutes: number | undefined }

const journeysOf = (timetable: Timetable, chosen: readonly Value[], day: number): readonly Journey[] => {
  const { home, minutes, anchors, problem } = timetable
  const name = (place: number): string => problem.places?.[place]?.id ?? ''
  const visits = [
    ...anchors.map(({ stop, place }) => ({ ...stop, place })),
    ...chosen.flatMap(({ stops, place }) => (place < 0 ? [] : stops.map((stop) => ({ ...stop, place })))),
  ]
    .filter((visit) => visit.day === day)
    .toSorted(inOrder)
  const journeys: Journey[] = []
  let at = home
  let left: number | undefined
  for (const { place, from, to } of [
    ...visits,
    ...(home >= 0 && visits.length > 0 ? [{ place: home, from: undefined, to: undefined }] : []),
  ]) {
    if (at >= 0 && at !== place)
      journeys.push({
        day,
        from: name(at),
        to: name(place),
        minutes: minutes(at, place),
        ...(left === undefined || from === undefined ? {} : { available: from - left }),
      })
    at = place
    left = to
  }
  return journeys
}

const loadOf = (values: readonly Value[]): Load => ({
  minutes: values.reduce((sum, { minutes }) => sum + minutes, 0),
  halfDays: countBits(values.reduce((bits, { halfDays }) => bits | halfDays, 0)),
})

/** The week that was found, with what it costs, where the hours go and how much of it is on the way. */
export const describeWeek = (timetable: Timetable, found: Found): Week => {
  const { problem, constraints } = timetable
  const chosen = found.values.flatMap((value) => timetable.values[value] ?? [])
  const named = chosen.map((value) => ({ ...value, id: problem.parts[value.part]?.id ?? '' }))
  const placed = named.filter(({ alternative }) => alternative)
  const out = named.filter(({ alternative }) => !alternative)
  const halfDays = problem.halfDays ?? usualHalfDays
  const taken = namesOfHalfDays(
    chosen.reduce((bits, value) => bits | value.halfDays, 0),
    halfDays,
  )
  const journeys = [1, 2, 3, 4, 5, 6, 7].map((day) => journeysOf(timetable, chosen, day))
  const days = journeys.map((own, index): Day => {
    const halves = taken.filter(({ day }) => day === index + 1).map(({ half }) => half)
    return {
      day: index + 1,
      minutes: chosen.reduce((sum, { perDay }) => sum + (perDay[index + 1] ?? 0), 0),
      halfDays: halves.length,
      halves,
      travelMinutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      unknownTravel: own.filter(({ minutes }) => minutes === undefined).length,
    }
  })
  const travelMinutes = days.reduce((sum, day) => sum + day.travelMinutes, 0)
  const unknown = journeys.flat().filter(({ minutes }) => minutes === undefined)
  const costs = {
    preference: placed.reduce((sum, { alternative }) => sum + (alternative?.cost ?? 0), 0),
    leftOut: out.reduce(
      (sum, { part }) => sum + (problem.parts[part]?.leaveOut ?? problem.parts[part]?.mayYield ?? 0),
      0,
    ),
    broken: found.broken.reduce((sum, one) => {
      const firm = constraints[one]?.firm
      return sum + (firm?.soft ?? firm?.mayYield ?? 0)
    }, 0),
    travel: travelMinutes * (problem.travel?.costs?.minute ?? 0),
    unknownTravel: unknown.length * (problem.travel?.costs?.unknown ?? 0),
  }
  return {
    choice: Object.fromEntries(placed.map(({ id, alternative }) => [id, alternative?.id ?? ''])),
    leftOut: out.map(({ id }) => id),
    costs: { ...costs, total: Object.values(costs).reduce((sum, cost) => sum + cost, 0) },
    broken: found.broken.flatMap((one) => constraints[one]?.demand ?? []),
    load: loadOf(chosen),
    limits: (problem.limits ?? []).map(({ id, parts }) => ({
      id,
      ...loadOf(named.filter((value) => parts?.includes(value.id) ?? true)),
    })),
    days,
    travelMinutes,
    unknownTravel: unknown.map(({ minutes: _, ...rest }) => rest),
  }
}
