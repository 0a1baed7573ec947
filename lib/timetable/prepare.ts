import { halfDaysOf } from './half-day.ts'
import { clash, type Stop } from './meet.ts'
import {
  type Alternative,
  type Block,
  type Bound,
  bounds,
  type Demand,
  type Firmness,
  type Limit,
  type Part,
  type Problem,
  usualHalfDays,
} from './problem.ts'
import { bitsOf, cut, join, openTime, subtract } from './segment.ts'
import { travelMinutes } from './travel.ts'

/** One way to decide a part: an alternative, or leaving it out. */
export type Value = {
  readonly part: number
  readonly alternative: Alternative | undefined
  readonly stops: readonly Stop[]
  /** Index of the place; -1 is anywhere. */
  readonly place: number
  readonly minutes: number
  readonly perDay: readonly number[]
  readonly halfDays: number
  /** Constraints that this value breaks by itself. */
  readonly breaks: readonly number[]
  readonly need: Int32Array
  readonly cover: Int32Array
}

export type Constraint = { readonly demand: Demand; readonly firm: Firmness }
export type LimitCheck = {
  readonly constraint: number
  readonly limit: Limit
  readonly bound: Bound
  readonly amount: number
  readonly members: readonly boolean[]
}
export type DutyCheck = { readonly constraint: number; readonly words: Int32Array }

/** A problem made ready to be searched: values as bits, conflicts as rows of bits. */
export type Timetable = {
  readonly problem: Problem
  /** Sparse: part p has the bits of the words from firstWord[p] up to firstWord[p + 1]. */
  readonly values: readonly (Value | undefined)[]
  readonly ofPart: readonly (readonly number[])[]
  readonly leftOut: readonly number[]
  readonly firstWord: readonly number[]
  readonly words: number
  readonly conflicts: Int32Array
  readonly constraints: readonly Constraint[]
  readonly limits: readonly LimitCheck[]
  readonly duties: readonly DutyCheck[]
  readonly dutyWords: number
  readonly minutes: (from: number, to: number) => number | undefined
  readonly home: number
  /** Hard fixed times with a place, which the person travels to as well. */
  readonly anchors: readonly { readonly place: number; readonly stop: Stop }[]
}

const stopsOf = ({ blocks, handovers = [] }: Alternative): readonly Stop[] => [
  ...blocks,
  ...handovers.map(({ day, at }) => ({ day, from: at, to: at })),
]

const perDayOf = (blocks: readonly Block[]): readonly number[] => {
  const minutes = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const { day, from, to } of blocks) minutes[day] = (minutes[day] ?? 0) + to - from
  return minutes
}

/** What of an alternative falls outside the opening hours of its place. */
export const outsideOpening = (
  { blocks, covers = [], handovers = [] }: Alternative,
  opening: readonly Block[],
): readonly Stop[] => {
  const open = join(opening)
  const moments = handovers.filter(
    ({ day, at }) => !open.some((block) => block.day === day && block.from <= at && at <= block.to),
  )
  return [
    ...subtract([...blocks, ...covers], open),
    ...moments.map(({ day, at }) => ({ day, from: at, to: at })),
  ]
}

const layOut = (parts: readonly Part[]) => {
  const firstWord = [0]
  for (const { alternatives } of parts)
    firstWord.push((firstWord.at(-1) ?? 0) + Math.ceil((alternatives.length + 1) / 32))
  const ofPart = parts.map(({ alternatives }, part) =>
    [...alternatives, undefined].map((_, index) => (firstWord[part] ?? 0) * 32 + index),
  )
  return { firstWord, ofPart, words: firstWord.at(-1) ?? 0 }
}

const conflictRows = (
  values: readonly (Value | undefined)[],
  words: number,
  minutes: Timetable['minutes'],
): Int32Array => {
  const rows = new Int32Array(words * 32 * words)
  const placed = values.flatMap((value, index) =>
    value && value.stops.length > 0
      ? [{ value, index, days: value.stops.reduce((days, { day }) => days | (1 << day), 0) }]
      : [],
  )
  for (const [at, one] of placed.entries())
    for (let next = at + 1; next < placed.length; next += 1) {
      const other = placed[next]
      if (!other || !(one.days & other.days) || one.value.part === other.value.part) continue
      if (!clash(one.value.stops, one.value.place, other.value.stops, other.value.place, minutes)) continue
      const [row, column] = [one.index * words + (other.index >>> 5), other.index * words + (one.index >>> 5)]
      rows[row] = (rows[row] ?? 0) | (1 << (other.index & 31))
      rows[column] = (rows[column] ?? 0) | (1 << (one.index & 31))
    }
  return rows
}

const limitChecks = ({ limits = [], parts }: Problem, constraints: Constraint[]): readonly LimitCheck[] =>
  limits.flatMap((limit) => {
    const named = limit.parts && new Set(limit.parts)
    const members = parts.map(({ id }) => named?.has(id) ?? true)
    return bounds.flatMap((bound) => {
      const amount = limit[bound]
      if (amount === undefined) return []
      constraints.push({ demand: { kind: 'limit', id: limit.id, bound }, firm: limit })
      return [{ constraint: constraints.length - 1, limit, bound, amount, members }]
    })
  })

/** Makes a problem without faults ready. */
export const prepare = (problem: Problem): Timetable => {
  const { parts, fixed = [], duties = [], places = [], travel, halfDays = usualHalfDays } = problem
  const placeIndex = new Map(places.map(({ id }, index) => [id, index]))
  const indexOf = (place: string | undefined): number =>
    place === undefined ? -1 : (placeIndex.get(place) ?? -1)
  const minutes = travelMinutes(places, travel)
  const constraints: Constraint[] = fixed.map((one) => ({ demand: { kind: 'fixed', id: one.id }, firm: one }))
  const openings = new Map<number, number>()
  for (const [index, { id, opening }] of places.entries())
    if (opening) {
      openings.set(index, constraints.length)
      constraints.push({ demand: { kind: 'opening', id }, firm: {} })
    }
  const breaksOf = (alternative: Alternative, stops: readonly Stop[], place: number): readonly number[] => {
    const broken = fixed.flatMap((one, index) =>
      clash(stops, place, one.blocks, indexOf(one.place), minutes) ? [index] : [],
    )
    const opening = openings.get(place)
    const closed = outsideOpening(alternative, places[place]?.opening ?? []).length > 0
    return opening !== undefined && closed ? [...broken, opening] : broken
  }
  const alternatives = parts.flatMap((part) => part.alternatives)
  const pieces = duties.map((duty) =>
    cut(
      openTime(duty),
      alternatives.flatMap(({ blocks, covers = [] }) => [...blocks, ...covers]),
    ),
  )
  const starts = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, one) => sum + one.length, 0))
  const dutyWords = Math.ceil(pieces.reduce((sum, one) => sum + one.length, 0) / 32)
  const bits = (blocks: (duty: string) => readonly Block[]): Int32Array => {
    const made = new Int32Array(dutyWords)
    for (const [index, { id }] of duties.entries())
      bitsOf(pieces[index] ?? [], blocks(id), starts[index] ?? 0, made)
    return made
  }
  const { firstWord, ofPart, words } = layOut(parts)
  const values: (Value | undefined)[] = new Array<Value | undefined>(words * 32)
  for (const [part, { alternatives: own }] of parts.entries())
    for (const [index, value] of (ofPart[part] ?? []).entries()) {
      const alternative = own[index]
      const place = indexOf(alternative?.place)
      const stops = alternative ? stopsOf(alternative) : []
      const blocks = alternative?.blocks ?? []
      const perDay = perDayOf(blocks)
      values[value] = {
        part,
        alternative,
        place,
        stops,
        perDay,
        minutes: perDay.reduce((sum, one) => sum + one, 0),
        halfDays: halfDaysOf(blocks, halfDays),
        breaks: alternative ? breaksOf(alternative, stops, place) : [],
        need: bits(() => blocks),
        cover: bits((duty) => (alternative?.covers ?? []).filter((cover) => cover.duty === duty)),
      }
    }
  const dutyChecks = duties.map((duty, index): DutyCheck => {
    constraints.push({ demand: { kind: 'duty', id: duty.id }, firm: duty })
    const own = new Int32Array(dutyWords)
    bitsOf(pieces[index] ?? [], pieces[index] ?? [], starts[index] ?? 0, own)
    return { constraint: constraints.length - 1, words: own }
  })
  return {
    problem,
    values,
    ofPart,
    leftOut: ofPart.map((own) => own.at(-1) ?? 0),
    firstWord,
    words,
    conflicts: conflictRows(values, words, minutes),
    limits: limitChecks(problem, constraints),
    duties: dutyChecks,
    constraints,
    dutyWords,
    minutes,
    home: indexOf(travel?.home),
    anchors: fixed.flatMap(({ blocks, place, soft }) =>
      place === undefined || soft !== undefined
        ? []
        : blocks.map((stop) => ({ place: indexOf(place), stop })),
    ),
  }
}
