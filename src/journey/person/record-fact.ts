import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, invalidField, notFound } from '../../platform/problem.ts'
import type {
  Duty,
  EpisodeContent,
  FactId,
  HouseholdId,
  HouseholdRole,
  MilestoneContent,
  PersonId,
  Subject,
  Track,
} from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Which track a milestone is stored and shown under, by the strand that it moves. */
const trackOfStrand = {
  'reception-and-housing': 'living',
  'civic-integration': 'language',
  income: 'income',
  'work-and-education': 'work',
  closure: 'status',
} as const satisfies Record<string, Track>

const columnsOf = (subject: Subject): { person: PersonId | null; household: HouseholdId | null } =>
  'person' in subject
    ? { person: subject.person, household: null }
    : { person: null, household: subject.household }

const openPeriod = (startsOn: IsoDate, endsOn: IsoDate | null): void => {
  if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
}

const episodeRow = (content: EpisodeContent) => ({
  track: content.track,
  kind: content.kind,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  state: content.state,
  half_days: content.halfDays,
  hours: content.hours,
  provider: content.provider,
  label: content.label,
})

/** An episode with everything unknown that is not said; its track is that of its kind. */
export type NewEpisode = Pick<EpisodeContent, 'kind' | 'startsOn' | 'state'> & Partial<EpisodeContent>

const completeEpisode = async (episode: NewEpisode): Promise<EpisodeContent> => {
  const kind = (await vocabulary()).episodeKinds.get(episode.kind)
  if (!kind) throw new Error(`episode kind ${episode.kind} is not in the vocabulary`)
  openPeriod(episode.startsOn, episode.endsOn ?? null)
  return {
    endsOn: null,
    halfDays: null,
    hours: null,
    provider: null,
    label: null,
    ...episode,
    track: kind.track,
  }
}

/** Puts an episode on the line of a person or a household. */
export const recordEpisode = async (
  db: Kysely<unknown>,
  subject: Subject,
  episode: NewEpisode,
): Promise<FactId> => {
  const fact = newIdentifier<FactId>()
  const content = await completeEpisode(episode)
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.episode')
    .values({ fact, version: 1, ...columnsOf(subject), ...episodeRow(content) })
    .execute()
  return fact
}

/**
 * Corrects an episode: a new version on top of `version`, the old one stays readable.
 * @throws Problem changed-meanwhile when `version` is no longer the last.
 */
export const changeEpisode = async (
  db: Kysely<unknown>,
  fact: FactId,
  version: number,
  changes: Partial<EpisodeContent> & { readonly retracted?: boolean },
): Promise<void> => {
  const q = db.withTables<PersonTables>()
  const last = await q
    .selectFrom('startlijn.episode')
    .selectAll()
    .where('fact', '=', fact)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!last) throw notFound()
  if (last.version !== version) throw changedMeanwhile()
  const { retracted = false, ...content } = changes
  const next = await completeEpisode({
    kind: last.kind,
    startsOn: last.starts_on,
    endsOn: last.ends_on,
    state: last.state,
    halfDays: last.half_days,
    hours: last.hours,
    provider: last.provider as EpisodeContent['provider'],
    label: last.label,
    ...content,
  })
  await q
    .insertInto('startlijn.episode')
    .values({
      fact,
      version: version + 1,
      person: last.person,
      household: last.household,
      ...episodeRow(next),
      retracted,
    })
    .execute()
}

export type NewMilestone = Pick<MilestoneContent, 'kind' | 'on'> & Partial<MilestoneContent>

/** Puts a dated fact on the line. */
export const recordMilestone = async (
  db: Kysely<unknown>,
  subject: Subject,
  milestone: NewMilestone,
): Promise<FactId> => {
  const kind = (await vocabulary()).milestoneKinds.get(milestone.kind)
  if (!kind) throw new Error(`milestone kind ${milestone.kind} is not in the vocabulary`)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.milestone')
    .values({
      fact,
      version: 1,
      ...columnsOf(subject),
      track: trackOfStrand[kind.strand],
      kind: milestone.kind,
      on_day: milestone.on,
      organisation: milestone.organisation ?? null,
      detail: milestone.detail ?? null,
    })
    .execute()
  return fact
}

/** Makes an organisation responsible for a duty; access to the file follows from it, from the first day to the last. */
export const startResponsibility = async (
  db: Kysely<unknown>,
  responsibility: {
    person: PersonId
    organisation: string
    duty: Duty
    startsOn: IsoDate
    endsOn?: IsoDate | null
  },
): Promise<FactId> => {
  openPeriod(responsibility.startsOn, responsibility.endsOn ?? null)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.responsibility')
    .values({
      fact,
      version: 1,
      person: responsibility.person,
      organisation: responsibility.organisation,
      duty: responsibility.duty,
      starts_on: responsibility.startsOn,
      ends_on: responsibility.endsOn ?? null,
    })
    .execute()
  return fact
}

/**
 * Ends the responsibility of whoever has this duty now (of one organisation when named); the last day is included.
 * End your own last: after it, the file is closed to you. Returns how many were ended.
 */
export const endResponsibility = async (
  db: Kysely<unknown>,
  {
    person,
    duty,
    organisation,
    endsOn,
  }: { person: PersonId; duty: Duty; organisation?: string; endsOn: IsoDate },
): Promise<number> => {
  const q = db.withTables<PersonTables>()
  const open = await q
    .selectFrom('startlijn.responsibility')
    .selectAll()
    .where('person', '=', person)
    .where('duty', '=', duty)
    .where('superseded_at', 'is', null)
    .where('retracted', '=', false)
    .where('starts_on', '<=', endsOn)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', endsOn)]))
    .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation ?? ''))
    .execute()
  for (const row of open) {
    await q
      .insertInto('startlijn.responsibility')
      .values({
        fact: row.fact,
        version: row.version + 1,
        person,
        organisation: row.organisation,
        duty,
        starts_on: row.starts_on,
        ends_on: endsOn,
      })
      .execute()
  }
  return open.length
}

/** Makes somebody a member of a household from a day on. */
export const joinHousehold = async (
  db: Kysely<unknown>,
  membership: {
    household: HouseholdId
    person: PersonId
    role: HouseholdRole
    startsOn: IsoDate
    endsOn?: IsoDate | null
  },
): Promise<FactId> => {
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.membership')
    .values({
      fact,
      version: 1,
      household: membership.household,
      person: membership.person,
      role: membership.role,
      starts_on: membership.startsOn,
      ends_on: membership.endsOn ?? null,
    })
    .execute()
  return fact
}

/** A time in which nothing could go on; the reason is stored apart, and read only by the person and by named people. */
export const recordInterruption = async (
  db: Kysely<unknown>,
  interruption: { person: PersonId; startsOn: IsoDate; endsOn: IsoDate | null },
): Promise<FactId> => {
  openPeriod(interruption.startsOn, interruption.endsOn)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.interruption')
    .values({
      fact,
      version: 1,
      person: interruption.person,
      starts_on: interruption.startsOn,
      ends_on: interruption.endsOn,
    })
    .execute()
  return fact
}
