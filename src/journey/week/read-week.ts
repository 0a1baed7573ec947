import { regions } from '../../catalogue/knowledge.ts'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import {
  holdsOn,
  listProviderAgreements,
  type StoredAgreement,
} from '../../catalogue/provider-agreement/index.ts'
import { MunicipalityCode } from '../../catalogue/region/index.ts'
import type { ActionContext } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { planTracks } from '../plan/index.ts'
import { type GroupContent, type LessonTimes, lastDayOf, lessonTimesOf } from '../programme/index.ts'
import type { Offer } from './ways.ts'
import { waysOf } from './ways.ts'
import { listReasons, listTimes } from './week.store.ts'
import type { PlannedPart } from './week-problem.ts'
import { isPart, runsOn, type StoredTime, type WeekBlock, type WeekTime } from './week-time.ts'

const minuteOf = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}
const blocksOf = (blocks: LessonTimes['blocks']): readonly WeekBlock[] =>
  blocks.map(({ weekday, from, until }) => ({ weekday, from: minuteOf(from), until: minuteOf(until) }))

/** The lessons of a group as a time in somebody's week. */
export const lessonContent = (
  lesson: Pick<GroupContent, 'blocks' | 'place' | 'startsOn' | 'weeks'>,
): WeekTime => ({
  kind: 'lesson',
  label: null,
  episode: null,
  instead: null,
  seat: null,
  way: null,
  arranged: true,
  blocks: [...blocksOf(lesson.blocks)],
  municipality: null,
  place: lesson.place?.slice(0, 80) ?? null,
  travelMinutes: null,
  startsOn: lesson.startsOn,
  endsOn: lastDayOf(lesson),
})

/** Lessons of a group stand in the week by themselves, until somebody writes down another time for them. */
const timeOfSeat = (lesson: LessonTimes): StoredTime => ({
  ...lessonContent(lesson),
  fact: lesson.group,
  version: 0,
  label: lesson.name.slice(0, 80),
  seat: lesson.group,
})

const evening = 18 * 60
const offersOfGroups = (others: readonly LessonTimes[]): readonly Offer[] =>
  others.map((one) => {
    const blocks = blocksOf(one.blocks)
    return {
      id: `group-${one.group}`,
      name: one.name,
      way: blocks.every(({ from }) => from >= evening) ? 'evening' : 'group',
      blocks,
      place: one.place,
      standing: 'ask',
    }
  })

/** What a contracted provider offers: for lessons of that provider, or of nobody yet. */
const offersOfContracts = (
  agreements: readonly StoredAgreement[],
  provider: string | null,
  day: IsoDate,
): readonly Offer[] =>
  agreements
    .filter((one) => holdsOn(one, day) && (provider === null || one.provider === provider))
    .flatMap(({ fact, groups }) =>
      groups.map(
        (group, index): Offer => ({
          id: `offer-${fact}-${index}`,
          name: group.name,
          way: group.from >= evening ? 'evening' : 'group',
          blocks: group.weekdays.map((weekday) => ({ weekday, from: group.from, until: group.until })),
          place: null,
          standing: 'ask',
        }),
      ),
    )

const holderOf = (line: Line, day: IsoDate): string | undefined =>
  (['civic-integration', 'housing', 'work', 'income'] as const)
    .flatMap((duty) => line.responsibilities.filter((one) => one.duty === duty && runsOn(one, day)))
    .at(0)?.organisation

/** Where somebody lives: the municipality of the own home, else the one that is responsible; null is unknown. */
const homeOf = async (db: ActionContext['db'], line: Line, day: IsoDate) => {
  const dwelling = line.episodes.find(({ kind, ...one }) => kind === 'own-home' && runsOn(one, day))?.provider
  const holder = dwelling ?? holderOf(line, day)
  const code = holder ? (await findOrganisation(db, holder))?.municipality : null
  return code ? MunicipalityCode.parse(code) : null
}

const sameBlocks = (a: readonly WeekBlock[], b: readonly WeekBlock[]): boolean =>
  JSON.stringify(a.map(({ weekday, from, until }) => [weekday, from, until])) ===
  JSON.stringify(b.map(({ weekday, from, until }) => [weekday, from, until]))

/** Everything of the week that stands on a day. */
export const readWeek = async ({ db }: Pick<ActionContext, 'db'>, line: Line, day: IsoDate) => {
  const { person } = line
  const stored = await listTimes(db, person)
  const seated = await lessonTimesOf(db, person)
  const free = seated.filter(
    ({ seat }) => !stored.some((one) => one.instead === null && one.seat === seat.group),
  )
  const all = [...stored, ...free.map(({ seat }) => timeOfSeat(seat))]
  const standing = all.filter((one) => one.instead === null && runsOn(one, day))
  const municipality = holderOf(line, day)
  const agreements = municipality ? await listProviderAgreements(db, municipality) : []
  const offersFor = (time: StoredTime): readonly Offer[] => {
    const others = seated.find(({ seat }) => seat.group === time.seat)?.others ?? []
    const provider = line.episodes.find(({ fact }) => fact === time.episode)?.provider ?? null
    const contracts = time.kind === 'lesson' ? offersOfContracts(agreements, provider, day) : []
    return [...offersOfGroups(others), ...contracts].filter(({ blocks }) => !sameBlocks(blocks, time.blocks))
  }
  const parts = standing.flatMap((time): readonly PlannedPart[] => {
    const { kind } = time
    return isPart(kind) ? [{ time: { ...time, kind }, ways: waysOf(time, stored, offersFor(time)) }] : []
  })
  const timed = new Set(all.filter(({ instead }) => instead === null).map(({ episode }) => episode))
  return {
    facts: {
      parts,
      others: standing.filter(({ kind }) => !isPart(kind)),
      home: await homeOf(db, line, day),
      regions: await regions(),
    },
    all,
    reasons: await listReasons(db, person),
    /** parts of the plan that run or are planned on the day, and of which nobody said when in the week */
    withoutTime: line.episodes.filter(
      (one) =>
        planTracks.includes(one.track) &&
        (one.state === 'planned' || one.state === 'running') &&
        (one.endsOn === null || one.endsOn >= day) &&
        !timed.has(one.fact),
    ),
    /** days after this one on which the week changes */
    changesOn: [
      ...new Set(
        all
          .filter(({ instead, startsOn }) => instead === null && startsOn > day)
          .map(({ startsOn }) => startsOn),
      ),
    ].toSorted(),
  }
}
