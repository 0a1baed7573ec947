import type { Kysely } from 'kysely'
import type { OrganisationId } from '../../catalogue/organisation/index.ts'
import { notFound } from '../../platform/problem.ts'
import { cutToMembership, isMemberOn } from './line/membership.ts'
import type { Episode, FactId, HouseholdId, Line, Membership, Milestone, PersonId, Subject } from './line.ts'
import { findLineRows, type LineRows } from './line-rows.store.ts'

const subjectOf = (row: { person: PersonId | null; household: HouseholdId | null }): Subject => {
  if (row.person) return { person: row.person }
  if (row.household) return { household: row.household }
  throw new Error('a fact without a subject')
}

const versionOf = (row: { fact: FactId; version: number; recorded_at: string }) => ({
  fact: row.fact,
  version: row.version,
  recordedAt: new Date(row.recorded_at).toISOString(),
})

const grouped = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> => {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** Rows by the person they belong to, in the order in which they came. */
const byPerson = <Row extends { person: PersonId }>(rows: readonly Row[]): ReadonlyMap<PersonId, Row[]> =>
  grouped(rows, (row) => row.person)

/** The rows of one kind that concern a person: those of the person, and those of the households given. */
const concerning = <Row extends { person: PersonId | null; household: HouseholdId | null }>(
  rows: readonly Row[],
) => {
  const own = grouped(rows, (row) => row.person ?? row.household)
  return (person: PersonId, households: ReadonlySet<HouseholdId>, order: (row: Row) => string): Row[] =>
    [person, ...households]
      .flatMap((subject) => own.get(subject) ?? [])
      .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}

/**
 * The lines of some persons as they were known at `asOf` (default: now), in one statement however many there are. A person
 * who does not exist for the visitor has no line in the answer.
 */
export const getLines = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
  asOf?: Date,
): Promise<ReadonlyMap<PersonId, Line>> => {
  if (persons.length === 0) return new Map()
  const rows = await findLineRows(db, persons, asOf)
  const identities = byPerson(rows.identities)
  const memberships = byPerson(
    rows.memberships.map(
      (row): Membership => ({
        ...versionOf(row),
        household: row.household,
        person: row.person,
        role: row.role,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      }),
    ),
  )
  const episodes = concerning(rows.episodes)
  const milestones = concerning(rows.milestones)
  const amounts = byPerson(rows.amounts)
  const interruptions = byPerson(rows.interruptions)
  const responsibilities = byPerson(rows.responsibilities)
  const lineOf = ({ id, arrived_as_family: arrivedAsFamily }: LineRows['persons'][number]): Line => {
    const own = memberships.get(id) ?? []
    const joined = new Set(own.map((membership) => membership.household))
    return {
      person: id,
      birthDate: identities.get(id)?.[0]?.birth_date ?? null,
      arrivedAsFamily,
      episodes: episodes(id, joined, (row) => row.starts_on).flatMap((row) => {
        const episode: Episode = {
          ...versionOf(row),
          subject: subjectOf(row),
          track: row.track,
          kind: row.kind,
          startsOn: row.starts_on,
          endsOn: row.ends_on,
          state: row.state,
          halfDays: row.half_days,
          hours: row.hours,
          provider: row.provider as OrganisationId | null,
          label: row.label,
        }
        return row.household ? cutToMembership(episode, row.household, own) : [episode]
      }),
      milestones: milestones(id, joined, (row) => row.on_day).flatMap((row) => {
        const milestone: Milestone = {
          ...versionOf(row),
          subject: subjectOf(row),
          kind: row.kind,
          on: row.on_day,
          organisation: row.organisation as OrganisationId | null,
          detail: row.detail,
        }
        return row.household && !isMemberOn(row.household, row.on_day, own) ? [] : [milestone]
      }),
      amounts: (amounts.get(id) ?? []).map((row) => ({
        ...versionOf(row),
        kind: row.kind,
        on: row.on_day,
        value: row.value,
      })),
      interruptions: (interruptions.get(id) ?? []).map((row) => ({
        ...versionOf(row),
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      })),
      memberships: own,
      responsibilities: (responsibilities.get(id) ?? []).map((row) => ({
        ...versionOf(row),
        person: row.person,
        organisation: row.organisation as OrganisationId,
        duty: row.duty,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      })),
    }
  }
  return new Map(rows.persons.map((row) => [row.id, lineOf(row)]))
}

/**
 * Everything on one person's line that the visitor may see, as it was known at `asOf` (default: now).
 * @throws Problem not-found when the person does not exist for this visitor.
 */
export const getLine = async (db: Kysely<unknown>, person: PersonId, asOf?: Date): Promise<Line> => {
  const line = (await getLines(db, [person], asOf)).get(person)
  if (!line) throw notFound()
  return line
}
