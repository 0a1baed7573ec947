import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

type Versioned = 'fact' | 'version' | 'recorded_at'
type Rows<
  Table extends keyof PersonTables,
  Column extends keyof Selectable<PersonTables[Table]>,
> = readonly Pick<Selectable<PersonTables[Table]>, Column>[]

/** What the tables hold of some lines, as far as the visitor may see it. */
export type LineRows = {
  readonly persons: Rows<'startlijn.person', 'id' | 'arrived_as_family'>
  readonly identities: Rows<'startlijn.identity', 'person' | 'birth_date'>
  readonly memberships: Rows<
    'startlijn.membership',
    Versioned | 'household' | 'person' | 'role' | 'starts_on' | 'ends_on'
  >
  readonly episodes: Rows<
    'startlijn.episode',
    | Versioned
    | 'person'
    | 'household'
    | 'track'
    | 'kind'
    | 'starts_on'
    | 'ends_on'
    | 'state'
    | 'half_days'
    | 'hours'
    | 'provider'
    | 'label'
  >
  readonly milestones: Rows<
    'startlijn.milestone',
    Versioned | 'person' | 'household' | 'kind' | 'on_day' | 'organisation' | 'detail'
  >
  readonly amounts: Rows<'startlijn.amount', Versioned | 'person' | 'kind' | 'on_day' | 'value'>
  readonly interruptions: Rows<'startlijn.interruption', Versioned | 'person' | 'starts_on' | 'ends_on'>
  readonly responsibilities: Rows<
    'startlijn.responsibility',
    Versioned | 'person' | 'organisation' | 'duty' | 'starts_on' | 'ends_on'
  >
}

/** The version that was known at a moment; without a moment, the present one. Retracted facts are left out. */
const knownAt = (asOf: Date | undefined): RawBuilder<boolean> =>
  asOf
    ? sql<boolean>`recorded_at <= ${asOf.toISOString()} and (superseded_at is null or superseded_at > ${asOf.toISOString()})
        and not retracted`
    : sql<boolean>`superseded_at is null and not retracted`

const list = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(found), '[]') from (${rows}) found)`

/** Everything that the lines of these persons are made of, in one statement however many there are. */
export const findLineRows = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
  asOf: Date | undefined,
): Promise<LineRows> => {
  const ids = sql`any(${[...persons]}::uuid[])`
  const known = knownAt(asOf)
  const version = sql`fact, version, recorded_at`
  const shared = sql`(person = ${ids} or household = any(array(select household from startlijn.membership
    where person = ${ids} and ${known})))`
  const { rows } = await sql<LineRows>`select
    ${list(sql`select id, arrived_as_family from startlijn.person where id = ${ids}`)} as persons,
    ${list(sql`select person, birth_date from startlijn.identity where person = ${ids} and ${known}`)} as identities,
    ${list(sql`select ${version}, household, person, role, starts_on, ends_on from startlijn.membership
      where person = ${ids} and ${known}`)} as memberships,
    ${list(sql`select ${version}, person, household, track, kind, starts_on, ends_on, state, half_days, hours, provider, label
      from startlijn.episode where ${shared} and ${known}`)} as episodes,
    ${list(sql`select ${version}, person, household, kind, on_day, organisation, detail from startlijn.milestone
      where ${shared} and ${known}`)} as milestones,
    ${list(sql`select ${version}, person, kind, on_day, value from startlijn.amount
      where person = ${ids} and ${known} order by on_day`)} as amounts,
    ${list(sql`select ${version}, person, starts_on, ends_on from startlijn.interruption
      where person = ${ids} and ${known}`)} as interruptions,
    ${list(sql`select ${version}, person, organisation, duty, starts_on, ends_on from startlijn.responsibility
      where person = ${ids} and ${known} order by starts_on`)} as responsibilities`.execute(db)
  const [found] = rows
  if (!found) throw new Error('a select without a row')
  return found
}
