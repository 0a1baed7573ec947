import { type Kysely, type RawBuilder, sql } from 'kysely'
import { notFound } from '../../platform/problem.ts'
import type { FactId, HouseholdId, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Facts of which the versions can be read, with the columns that say something about them. */
export const factColumns = {
  episode: ['kind', 'starts_on', 'ends_on', 'state', 'half_days', 'hours', 'provider', 'label'],
  milestone: ['kind', 'on_day', 'organisation', 'detail'],
  interruption: ['starts_on', 'ends_on'],
  membership: ['role', 'starts_on', 'ends_on'],
  identity: ['given_name', 'family_name', 'birth_date', 'origin', 'language', 'phone', 'email'],
} as const
export type FactTable = keyof typeof factColumns
export const factTables = Object.keys(factColumns) as [FactTable, ...FactTable[]]

export type FactVersion = {
  readonly version: number
  readonly recordedAt: string
  readonly retracted: boolean
  /** a colleague by name; of another organisation only the organisation and the task */
  readonly name: string | null
  readonly role: string | null
  readonly organisation: string | null
  readonly content: Readonly<Record<string, string | number | null>>
}

const shared = (table: FactTable): boolean => table === 'episode' || table === 'milestone'

/** Of this person, or of a household that the person is or was a member of. */
const ofPerson = (table: FactTable, person: PersonId): RawBuilder<boolean> =>
  shared(table)
    ? sql`(f.person = ${person} or f.household in (select m.household from startlijn.membership m where m.person = ${person}))`
    : sql`f.person = ${person}`

/** Every version of a fact, the newest first. @throws Problem not-found when the visitor may see none of them. */
export const getHistory = async (
  db: Kysely<unknown>,
  table: FactTable,
  person: PersonId,
  fact: FactId,
): Promise<readonly FactVersion[]> => {
  const { rows } = await sql<
    Omit<FactVersion, 'recordedAt' | 'content'> & {
      recorded_at: string
      content: Record<string, string | number | null>
    }
  >`
    select f.version, f.recorded_at, f.retracted, to_jsonb(f) as content, r.name, r.role, r.organisation
    from ${sql.table(`startlijn.${table}`)} f left join lateral access.recorder(f.recorded_by) r on true
    where f.fact = ${fact} and ${ofPerson(table, person)} order by f.version desc`.execute(db)
  if (rows.length === 0) throw notFound()
  return rows.map(({ recorded_at: recordedAt, content, ...row }) => ({
    ...row,
    recordedAt,
    content: Object.fromEntries(factColumns[table].map((column) => [column, content[column] ?? null])),
  }))
}

/** Whom a fact on the line concerns: the person, or everybody who is or was in the household. */
const personsOf = async (
  db: Kysely<unknown>,
  person: PersonId,
  household: HouseholdId | null,
): Promise<readonly PersonId[]> => {
  if (household === null) return [person]
  const rows = await db
    .withTables<PersonTables>()
    .selectFrom('startlijn.membership')
    .select('person')
    .distinct()
    .where('household', '=', household)
    .where('superseded_at', 'is', null)
    .where('retracted', '=', false)
    .execute()
  return rows.map((row) => row.person)
}

/**
 * An episode as it is stored, not cut to the membership of one person, with everybody whom it concerns.
 * @throws Problem not-found when it is not on the line of this person.
 */
export const getStoredEpisode = async (db: Kysely<unknown>, person: PersonId, fact: FactId) => {
  const row = await db
    .withTables<PersonTables>()
    .selectFrom('startlijn.episode as f')
    .selectAll()
    .where('f.fact', '=', fact)
    .where('f.superseded_at', 'is', null)
    .where(ofPerson('episode', person))
    .executeTakeFirst()
  if (!row) throw notFound()
  return { row, persons: await personsOf(db, person, row.household) }
}

/** The same for a milestone. */
export const getStoredMilestone = async (db: Kysely<unknown>, person: PersonId, fact: FactId) => {
  const row = await db
    .withTables<PersonTables>()
    .selectFrom('startlijn.milestone as f')
    .selectAll()
    .where('f.fact', '=', fact)
    .where('f.superseded_at', 'is', null)
    .where(ofPerson('milestone', person))
    .executeTakeFirst()
  if (!row) throw notFound()
  return { row, persons: await personsOf(db, person, row.household) }
}

const restored = {
  episode: ['person', 'household', 'track', ...factColumns.episode],
  milestone: ['person', 'household', 'track', ...factColumns.milestone],
  interruption: ['person', ...factColumns.interruption],
} as const
export type RestoredTable = keyof typeof restored

/** Writes what an earlier version said as the newest version, on top of the one that was seen. */
export const insertRestored = async (
  db: Kysely<unknown>,
  {
    table,
    person,
    fact,
    seen,
    version,
  }: { table: RestoredTable; person: PersonId; fact: FactId; seen: number; version: number },
): Promise<void> => {
  const columns = sql.join(restored[table].map((column) => sql.ref(column)))
  const of = sql.table(`startlijn.${table}`)
  const { numAffectedRows } = await sql`
    insert into ${of} (fact, version, ${columns}, retracted)
    select f.fact, ${seen + 1}::int, ${sql.join(restored[table].map((column) => sql.ref(`f.${column}`)))}, false
    from ${of} f where f.fact = ${fact} and f.version = ${version} and ${ofPerson(table, person)}`.execute(db)
  if (numAffectedRows !== 1n) throw notFound()
}
