import type { Alternative, Block, Choice, Problem } from '../../../lib/timetable/index.ts'
import type { RegionLibrary } from '../../catalogue/region/index.ts'
import { minutesBetween, type Spot } from './travel.ts'
import type { WayToDo } from './ways.ts'
import { coverKinds, dayNumber, type PartKind, type StoredTime, type WeekBlock } from './week-time.ts'

export type PlannedPart = {
  readonly time: StoredTime & { kind: PartKind }
  readonly ways: readonly WayToDo[]
}

export const homeId = 'home'
export const careId = 'care'
export const fullWeekId = 'full-week'

/** How much less wanted: a way that can be had goes before one to be asked for, and that before a guess. */
const cost = ({ way, standing }: WayToDo): number =>
  way === 'now' ? 0 : { known: 1, ask: 2, guess: 6 }[standing] + (way === 'evening' ? 1 : 0)
const restYields = 4
const overfull = 5
/** Somebody else who looks after the children can be asked for, after other times for a part. */
const careYields = 8

const engineBlocks = (blocks: readonly WeekBlock[]): readonly Block[] =>
  blocks.map(({ weekday, from, until }) => ({ day: dayNumber(weekday), from, to: until }))

type Where = {
  readonly municipality: string | null
  readonly place: string | null
  readonly travelMinutes: number | null
}
const spotId = ({ municipality, place }: Where): string =>
  `${municipality ?? ''}|${place?.toLowerCase() ?? ''}`
const spotOf = (where: Where): Spot | null =>
  where.municipality === null && where.place === null && where.travelMinutes === null
    ? null
    : { id: spotId(where), municipality: where.municipality, fromHome: where.travelMinutes }

const alternativeOf = (way: WayToDo, elsewhere: boolean): Alternative => {
  const spot = spotOf(way)
  return {
    id: way.id,
    blocks: engineBlocks(way.blocks),
    cost: cost(way),
    reserve: way.way !== 'now' && way.standing !== 'known',
    ...(spot ? { place: spot.id } : elsewhere ? { place: `unknown|${way.id}` } : {}),
  }
}

export type WeekFacts = {
  readonly parts: readonly PlannedPart[]
  /** care, cover and own times that stand on the day that is asked */
  readonly others: readonly StoredTime[]
  readonly home: string | null
  readonly regions: RegionLibrary
}

/** The week of a person as the engine asks for it; ids are those of the facts. */
export const problemOf = ({ parts, others, home, regions }: WeekFacts): Problem => {
  const ofKind = (...kinds: readonly string[]) => others.filter(({ kind }) => kinds.includes(kind))
  const fixed = ofKind('rest', 'fixed')
  const alternatives = parts.map(({ ways }) => ways.map((way) => alternativeOf(way, true)))
  const known = [
    ...(home === null ? [] : [{ id: homeId, municipality: home, fromHome: null }]),
    ...[...parts.flatMap(({ ways }) => ways), ...fixed].flatMap((one) => spotOf(one) ?? []),
  ]
  const ids = new Set([
    ...alternatives.flat().flatMap(({ place }) => place ?? []),
    ...known.map(({ id }) => id),
    homeId,
  ])
  const spots = [...ids].map(
    (id): Spot => known.find((spot) => spot.id === id) ?? { id, municipality: null, fromHome: null },
  )
  const minutes = minutesBetween(regions, homeId)
  const care = ofKind('care').flatMap(({ blocks }) => engineBlocks(blocks))
  const cover = ofKind(...coverKinds).flatMap(({ blocks }) => engineBlocks(blocks))
  return {
    parts: parts.map(({ time }, index) => ({
      id: time.fact,
      alternatives: alternatives[index] ?? [],
      current: time.fact,
    })),
    fixed: fixed.map((one) => {
      const spot = spotOf(one)
      return {
        id: one.fact,
        blocks: engineBlocks(one.blocks),
        ...(one.kind === 'rest' && { soft: restYields }),
        ...(spot && { place: spot.id }),
      }
    }),
    duties:
      care.length > 0
        ? [{ id: careId, blocks: joined(care), coveredElsewhere: joined(cover), mayYield: careYields }]
        : [],
    limits: parts.length > 0 ? [{ id: fullWeekId, maxHalfDays: 10, soft: overfull }] : [],
    places: spots.map(({ id }) => ({ id })),
    travel: {
      // every journey stands in the table or is unknown: see minutesBetween
      factor: 1,
      kilometresPerHour: 1,
      home: homeId,
      table: spots.flatMap((from) =>
        spots.flatMap((to) => {
          const length = minutes(from, to)
          return from.id === to.id || length === undefined
            ? []
            : [{ from: from.id, to: to.id, minutes: length }]
        }),
      ),
      costs: { minute: 0.01, unknown: 0 },
    },
  }
}

/** Blocks of several rows may touch or lie over each other; the engine asks for blocks apart. */
const joined = (blocks: readonly Block[]): readonly Block[] => {
  const apart: Block[] = []
  for (const block of blocks.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const last = apart.at(-1)
    if (last && last.day === block.day && block.from <= last.to)
      apart[apart.length - 1] = { ...last, to: Math.max(last.to, block.to) }
    else apart.push(block)
  }
  return apart
}

/** What stands now. */
export const choiceNow = (parts: readonly PlannedPart[]): Choice =>
  Object.fromEntries(parts.map(({ time }) => [time.fact, time.fact]))
