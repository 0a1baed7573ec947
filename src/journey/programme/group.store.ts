import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { PersonId } from '../person/index.ts'
import { type AttendanceState, GroupContent, type GroupId, type SeatState } from './group.ts'
import type { ProgrammeId } from './programme-content.ts'

export type StoredGroup = {
  readonly id: GroupId
  readonly version: number
  readonly organisation: string
  readonly programme: ProgrammeId
  readonly content: GroupContent
  /** of everybody, also of whom the visitor may not see; not told to a person, who reads 0 */
  readonly placed: number
  readonly waiting: number
}

const select = sql`select g.fact as id, g.version, g.organisation, g.programme, g.content, c.placed, c.waiting
  from startlijn.programme_group g, lateral access.group_counts(g.fact) c
  where g.superseded_at is null and not g.retracted`
const read = (row: StoredGroup): StoredGroup => ({ ...row, content: GroupContent.parse(row.content) })

/** @throws Problem not-found */
export const getGroup = async (db: Kysely<unknown>, id: string): Promise<StoredGroup> => {
  const { rows } = await sql<StoredGroup>`${select} and g.fact = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

export const groupsOf = async (db: Kysely<unknown>, programme: string): Promise<readonly StoredGroup[]> =>
  (
    await sql<StoredGroup>`${select} and g.programme = ${programme} order by g.content->>'startsOn', g.fact`.execute(
      db,
    )
  ).rows.map(read)

/** The groups with a seat left: told to everybody who sees the groups, also to whom the counts are not. */
export const groupsWithSeat = async (
  db: Kysely<unknown>,
  programme: string,
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`select fact as id from startlijn.programme_group
    where programme = ${programme} and superseded_at is null and not retracted and access.group_has_seat(fact)`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** A first version, or one on top of the version that was seen. */
export const writeGroup = async (
  db: Kysely<unknown>,
  { organisation, programme, content }: Pick<StoredGroup, 'organisation' | 'programme' | 'content'>,
  on: { readonly id: GroupId; readonly version: number } | null,
): Promise<GroupId> => {
  const id = on?.id ?? newIdentifier<GroupId>()
  if (on !== null && (await getGroup(db, id)).version !== on.version) throw changedMeanwhile()
  await sql`insert into startlijn.programme_group (fact, version, organisation, programme, content)
    values (${id}, ${(on?.version ?? 0) + 1}, ${organisation}, ${programme}, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  )
  return id
}

export type Seat = {
  readonly fact: string
  readonly version: number
  readonly group: GroupId
  readonly person: PersonId
  readonly name: string
  readonly state: SeatState
  readonly level: string | null
  readonly since: IsoDate
}

/** Seats and places on the waiting list of whom the visitor may see; who waits longest first. */
export const seatsOf = async (db: Kysely<unknown>, group: string): Promise<readonly Seat[]> =>
  (
    await sql<Seat>`select s.fact, s.version, s.programme_group as "group", s.person, s.state, s.level, s.since,
        i.given_name || ' ' || i.family_name as name
      from startlijn.group_seat s join startlijn.identity i on i.person = s.person and i.superseded_at is null
      where s.programme_group = ${group} and s.superseded_at is null and not s.retracted
      order by s.state, s.since, s.fact`.execute(db)
  ).rows

/** One at a time for a group: who comes second sees the seat that the first took. */
export const lockGroup = async (db: Kysely<unknown>, group: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${group}, 0))`.execute(db)
}

export const writeSeat = async (
  db: Kysely<unknown>,
  seat: Pick<Seat, 'group' | 'person' | 'state' | 'level' | 'since'>,
  on: { readonly fact: string; readonly version: number } | null,
): Promise<void> => {
  await sql`insert into startlijn.group_seat (fact, version, person, programme_group, state, level, since)
    values (${on?.fact ?? newIdentifier()}, ${(on?.version ?? 0) + 1}, ${seat.person}, ${seat.group}, ${seat.state},
      ${seat.level}, ${seat.since})`.execute(db)
}

export type Attended = {
  readonly fact: string
  readonly version: number
  readonly person: PersonId
  readonly on: IsoDate
  readonly state: AttendanceState
  readonly milestone: string | null
}

export const attendanceOf = async (db: Kysely<unknown>, group: string): Promise<readonly Attended[]> =>
  (
    await sql<Attended>`select fact, version, person, on_day as "on", state, milestone from startlijn.attendance
      where programme_group = ${group} and superseded_at is null and not retracted order by on_day, fact`.execute(
      db,
    )
  ).rows

export const writeAttendance = async (
  db: Kysely<unknown>,
  group: GroupId,
  attended: Pick<Attended, 'person' | 'on' | 'state' | 'milestone'>,
  before: Pick<Attended, 'fact' | 'version'> | null,
): Promise<void> => {
  await sql`insert into startlijn.attendance (fact, version, person, programme_group, on_day, state, milestone)
    values (${before?.fact ?? newIdentifier()}, ${(before?.version ?? 0) + 1}, ${attended.person}, ${group},
      ${attended.on}, ${attended.state}, ${attended.milestone})`.execute(db)
}
