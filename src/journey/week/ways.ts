import type { Weekday } from '../../catalogue/place/index.ts'
import { dayNumber, type StoredTime, type Way, type WeekBlock, weekdayOfNumber } from './week-time.ts'

/** A way to do a part: the one that stands, one that was written down, one that a group or provider offers, or a question. */
export type WayToDo = {
  readonly id: string
  readonly way: Way | 'now'
  /** what it is called, where it has a name of its own */
  readonly name: string | null
  readonly blocks: readonly WeekBlock[]
  readonly municipality: StoredTime['municipality']
  readonly place: string | null
  readonly travelMinutes: number | null
  /** `known`: it can be had; `ask`: it exists, somebody has to ask; `guess`: nobody knows whether it exists */
  readonly standing: 'known' | 'ask' | 'guess'
}

/** An offer of elsewhere that could take the place of a lesson. */
export type Offer = {
  readonly id: string
  readonly name: string
  readonly way: Way
  readonly blocks: readonly WeekBlock[]
  readonly place: string | null
  readonly standing: 'known' | 'ask'
}

const evening = 18 * 60
/** Evening lessons as they mostly are: from seven. */
const eveningFrom = 19 * 60
const latest = 22 * 60 + 30

/** The same length in the evening; undefined where it is in the evening already or would end too late. */
const atNight = (blocks: readonly WeekBlock[]): readonly WeekBlock[] | undefined => {
  const moved = blocks.map((block) => ({
    ...block,
    from: eveningFrom,
    until: eveningFrom + block.until - block.from,
  }))
  const fits = blocks.some(({ from }) => from < evening) && moved.every(({ until }) => until <= latest)
  return fits && new Set(blocks.map(({ weekday }) => weekday)).size === blocks.length ? moved : undefined
}

/** The same hours, as many days further on. */
const daysLater = (blocks: readonly WeekBlock[], days: number): readonly WeekBlock[] =>
  blocks.map((block) => ({
    ...block,
    weekday: weekdayOfNumber(((dayNumber(block.weekday) - 1 + days) % 5) + 1),
  }))

const onWorkdays = (blocks: readonly WeekBlock[]): boolean =>
  blocks.every(({ weekday }) => dayNumber(weekday as Weekday) <= 5)

/** Lessons and courses are asked for at another time; nobody knows yet whether they exist then. */
const questions = (time: StoredTime): readonly WayToDo[] => {
  if (time.kind !== 'lesson' && time.kind !== 'course') return []
  const same = {
    name: null,
    municipality: time.municipality,
    place: time.place,
    travelMinutes: time.travelMinutes,
  }
  const night = atNight(time.blocks)
  const days = onWorkdays(time.blocks) ? [1, 2, 3, 4] : []
  return [
    ...(night
      ? [{ ...same, id: 'evening', way: 'evening' as const, blocks: night, standing: 'guess' as const }]
      : []),
    ...days.map((later) => ({
      ...same,
      id: `day-${later}`,
      way: 'day' as const,
      blocks: daysLater(time.blocks, later),
      standing: 'guess' as const,
    })),
  ]
}

/** Every way to do a part that stands, what stands first. */
export const waysOf = (
  time: StoredTime,
  all: readonly StoredTime[],
  offers: readonly Offer[],
): readonly WayToDo[] => {
  const { blocks, municipality, place, travelMinutes } = time
  const written = all
    .filter(({ instead }) => instead === time.fact)
    .map(
      (one): WayToDo => ({
        id: one.fact,
        way: one.way ?? 'day',
        name: one.label,
        blocks: one.blocks,
        municipality: one.municipality,
        place: one.place,
        travelMinutes: one.travelMinutes,
        standing: one.arranged ? 'known' : 'ask',
      }),
    )
  const offered = offers.map((offer): WayToDo => ({ ...offer, municipality, travelMinutes }))
  const evenings = [...written, ...offered].some(({ way }) => way === 'evening')
  return [
    { id: time.fact, way: 'now', name: null, blocks, municipality, place, travelMinutes, standing: 'known' },
    ...written,
    ...offered,
    // a real evening group makes the question whether there is one idle
    ...questions(time).filter(({ way }) => way !== 'evening' || !evenings),
  ]
}
