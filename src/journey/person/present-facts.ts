import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import type { Duty, EpisodeContent, MilestoneContent, PersonId, Responsibility } from './line.ts'

/** The persons for whom an organisation has a duty today. */
export const personsUnder = async (
  db: Kysely<unknown>,
  { organisation, duty, today }: { organisation: string; duty: Duty; today: IsoDate },
): Promise<readonly PersonId[]> =>
  (
    await sql<{ person: PersonId }>`select distinct person from startlijn.responsibility
      where organisation = ${organisation} and duty = ${duty} and superseded_at is null and not retracted
        and starts_on <= ${today} and coalesce(ends_on, 'infinity') >= ${today} order by person`.execute(db)
  ).rows.map(({ person }) => person)

/** What stands on the lines of many persons now, without their history and households. */
export type PresentFacts = {
  readonly episodes: readonly EpisodeContent[]
  /** the asked kinds, the oldest first */
  readonly milestones: readonly MilestoneContent[]
  readonly responsibilities: readonly Pick<Responsibility, 'organisation' | 'duty'>[]
}

type Of<Fact> = Fact & { readonly person: string }
const byPerson = <Fact>(rows: readonly Of<Fact>[]): ReadonlyMap<string, readonly Of<Fact>[]> => {
  const groups = new Map<string, Of<Fact>[]>()
  for (const row of rows) {
    const group = groups.get(row.person)
    if (group) group.push(row)
    else groups.set(row.person, [row])
  }
  return groups
}

/**
 * Episodes of some tracks that run or are planned, the milestones of some kinds, and present responsibilities, of many persons in three
 * queries. What the visitor may not see is not there.
 */
export const presentFacts = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  {
    tracks,
    milestones: kinds,
    today,
  }: { tracks: readonly string[]; milestones: readonly string[]; today: IsoDate },
): Promise<ReadonlyMap<string, PresentFacts>> => {
  const episodes = byPerson(
    (
      await sql<
        Of<EpisodeContent>
      >`select person, track, kind, starts_on as "startsOn", ends_on as "endsOn", state,
        half_days as "halfDays", hours, provider, label from startlijn.episode
      where person = any(${persons}::uuid[]) and superseded_at is null and not retracted
        and state in ('planned', 'running')
        and track = any(${tracks}::text[])`.execute(db)
    ).rows,
  )
  const milestones = byPerson(
    (
      await sql<
        Of<MilestoneContent>
      >`select person, kind, on_day as "on", organisation, detail from startlijn.milestone
      where person = any(${persons}::uuid[]) and kind = any(${kinds}::text[]) and superseded_at is null and not retracted
      order by on_day, fact`.execute(db)
    ).rows,
  )
  const responsibilities = byPerson(
    (
      await sql<Of<PresentFacts['responsibilities'][number]>>`select person, organisation, duty
      from startlijn.responsibility where person = any(${persons}::uuid[]) and superseded_at is null and not retracted
        and starts_on <= ${today} and coalesce(ends_on, 'infinity') >= ${today}`.execute(db)
    ).rows,
  )
  return new Map(
    persons.map((person) => [
      person,
      {
        episodes: episodes.get(person) ?? [],
        milestones: milestones.get(person) ?? [],
        responsibilities: responsibilities.get(person) ?? [],
      },
    ]),
  )
}

/** Names of several persons, in one query. */
export const namesOf = async (
  db: Kysely<unknown>,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await sql<{ person: string; name: string }>`select person, given_name || ' ' || family_name as name
      from startlijn.identity where person = any(${persons}::uuid[]) and superseded_at is null and not retracted`.execute(
        db,
      )
    ).rows.map(({ person, name }) => [person, name]),
  )
