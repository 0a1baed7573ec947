import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { ProgrammeId } from './programme-content.ts'
import { type Audience, SessionContent, type SessionId } from './training.ts'

export type StoredSession = {
  readonly id: SessionId
  readonly version: number
  readonly organisation: string
  readonly programme: ProgrammeId
  readonly content: SessionContent
}

const select = sql`select fact as id, version, organisation, programme, content from startlijn.training_session
  where superseded_at is null and not retracted`
const read = (row: StoredSession): StoredSession => ({ ...row, content: SessionContent.parse(row.content) })

/** @throws Problem not-found, also for a session of another organisation */
export const getSession = async (db: Kysely<unknown>, id: string): Promise<StoredSession> => {
  const { rows } = await sql<StoredSession>`${select} and fact = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

export type SessionVersion = {
  readonly version: number
  readonly recordedAt: string
  readonly content: SessionContent
}

/** Every version of a session, the newest first. */
export const historyOfSession = async (
  db: Kysely<unknown>,
  id: SessionId,
): Promise<readonly SessionVersion[]> =>
  (
    await sql<SessionVersion>`select version, recorded_at as "recordedAt", content
      from startlijn.training_session where fact = ${id} and not retracted order by version desc`.execute(db)
  ).rows.map((row) => ({ ...row, content: SessionContent.parse(row.content) }))

/** Sessions of a programme of the own organisation, by day. */
export const sessionsOfProgramme = async (
  db: Kysely<unknown>,
  programme: string,
): Promise<readonly StoredSession[]> =>
  (
    await sql<StoredSession>`${select} and programme = ${programme}
      order by content->>'on', content->>'from', fact`.execute(db)
  ).rows.map(read)

/** A first version, or one on top of the version that was seen. @throws Problem changed-meanwhile */
export const writeSession = async (
  db: Kysely<unknown>,
  { organisation, programme, content }: Pick<StoredSession, 'organisation' | 'programme' | 'content'>,
  on: { readonly id: SessionId; readonly version: number } | null,
): Promise<SessionId> => {
  const id = on?.id ?? newIdentifier<SessionId>()
  if (on !== null && (await getSession(db, id)).version !== on.version) throw changedMeanwhile()
  await sql`insert into startlijn.training_session (fact, version, organisation, programme, content)
    values (${id}, ${(on?.version ?? 0) + 1}, ${organisation}, ${programme}, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  )
  return id
}

/** Numbers for one audience; null is unknown, or not told where the group is small (`hidden`). */
export type TrainingCount = {
  readonly audience: Audience
  readonly planned: number
  readonly held: number
  readonly evaluated: number
  readonly came: number | null
  readonly useful: number | null
  readonly partly: number | null
  readonly notUseful: number | null
  readonly hidden: boolean
}

export const countTraining = async (
  db: Kysely<unknown>,
  programme: string,
): Promise<readonly TrainingCount[]> =>
  (
    await sql<TrainingCount>`select audience, planned, held, evaluated, came, useful::int, partly::int,
        not_useful::int as "notUseful", hidden from access.training_counts(${programme})`.execute(db)
  ).rows.map((row) => ({
    ...row,
    ...(row.held === 0 && { came: null }),
    ...(row.evaluated === 0 && { useful: null, partly: null, notUseful: null }),
  }))
