import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { OrganisationId } from '../../catalogue/organisation/index.ts'
import { notFound } from '../../platform/problem.ts'
import { cutToMembership, isMemberOn } from './line/membership.ts'
import type { Episode, FactId, HouseholdId, Line, Membership, Milestone, PersonId, Subject } from './line.ts'
import type { PersonTables } from './person.tables.ts'

type Versioned =
  | 'startlijn.episode'
  | 'startlijn.milestone'
  | 'startlijn.amount'
  | 'startlijn.interruption'
  | 'startlijn.membership'
  | 'startlijn.responsibility'
  | 'startlijn.identity'

/** The version that was known at a moment; without a moment, the present one. Retracted facts are left out. */
const knownAt = (asOf: Date | undefined) => (eb: ExpressionBuilder<PersonTables, Versioned>) =>
  asOf
    ? eb.and([
        eb('recorded_at', '<=', asOf.toISOString()),
        eb.or([eb('superseded_at', 'is', null), eb('superseded_at', '>', asOf.toISOString())]),
        eb('retracted', '=', false),
      ])
    : eb.and([eb('superseded_at', 'is', null), eb('retracted', '=', false)])

const subjectOf = (row: { person: PersonId | null; household: HouseholdId | null }): Subject => {
  if (row.person) return { person: row.person }
  if (row.household) return { household: row.household }
  throw new Error('a fact without a subject')
}

const versionOf = (row: { fact: FactId; version: number; recorded_at: string }) => ({
  fact: row.fact,
  version: row.version,
  recordedAt: row.recorded_at,
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
 * The lines of some persons as they were known at `asOf` (default: now), in eight queries however many there are. A person
 * who does not exist for the visitor has no line in the answer.
 */
export const getLines = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
  asOf?: Date,
): Promise<ReadonlyMap<PersonId, Line>> => {
  const q = db.withTables<PersonTables>()
  const ids = sql<PersonId>`any(${[...persons]}::uuid[])`
  const who = await q.selectFrom('startlijn.person').selectAll().where('id', '=', ids).execute()
  if (who.length === 0) return new Map()
  const identities = byPerson(
    await q
      .selectFrom('startlijn.identity')
      .select(['person', 'birth_date'])
      .where('person', '=', ids)
      .where(knownAt(asOf))
      .execute(),
  )
  const memberships = byPerson(
    (
      await q
        .selectFrom('startlijn.membership')
        .selectAll()
        .where('person', '=', ids)
        .where(knownAt(asOf))
        .execute()
    ).map(
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
  const households = [...memberships.values()].flat().map((membership) => membership.household)
  const shared = sql<boolean>`(person = ${ids} or household = any(${households}::uuid[]))`
  const episodes = concerning(
    await q.selectFrom('startlijn.episode').selectAll().where(shared).where(knownAt(asOf)).execute(),
  )
  const milestones = concerning(
    await q.selectFrom('startlijn.milestone').selectAll().where(shared).where(knownAt(asOf)).execute(),
  )
  const amounts = byPerson(
    await q
      .selectFrom('startlijn.amount')
      .selectAll()
      .where('person', '=', ids)
      .where(knownAt(asOf))
      .orderBy('on_day')
      .execute(),
  )
  const interruptions = byPerson(
    await q
      .selectFrom('startlijn.interruption')
      .selectAll()
      .where('person', '=', ids)
      .where(knownAt(asOf))
      .execute(),
  )
  const responsibilities = byPerson(
    await q
      .selectFrom('startlijn.responsibility')
      .selectAll()
      .where('person', '=', ids)
      .where(knownAt(asOf))
      .orderBy('starts_on')
      .execute(),
  )
  const lineOf = ({ id, arrived_as_family: arrivedAsFamily }: (typeof who)[number]): Line => {
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
  return new Map(who.map((row) => [row.id, lineOf(row)]))
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
