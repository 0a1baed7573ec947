import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { PersonId } from '../person/index.ts'
import { Enrolment, type EnrolmentId } from './enrolment.ts'
import type { ProgrammeId } from './programme-content.ts'

export type StoredEnrolment = {
  readonly id: EnrolmentId
  readonly version: number
  readonly person: PersonId
  readonly programme: ProgrammeId
  readonly programmeVersion: number
  readonly content: Enrolment
}

const select = sql`select fact as id, version, person, programme, programme_version as "programmeVersion", content
  from startlijn.enrolment where superseded_at is null and not retracted`

const read = (row: StoredEnrolment): StoredEnrolment => ({ ...row, content: Enrolment.parse(row.content) })

/** @throws Problem not-found when the visitor has no duty for the person. */
export const getEnrolment = async (db: Kysely<unknown>, id: string): Promise<StoredEnrolment> => {
  const { rows } = await sql<StoredEnrolment>`${select} and fact = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

export const enrolmentsOf = async (
  db: Kysely<unknown>,
  person: PersonId,
): Promise<readonly StoredEnrolment[]> =>
  (
    await sql<StoredEnrolment>`${select} and person = ${person}
      order by content->'ended' <> 'null', content->>'startsOn' desc, fact desc`.execute(db)
  ).rows.map(read)

export type Participant = {
  readonly id: EnrolmentId
  readonly person: PersonId
  readonly name: string
  readonly content: Enrolment
}

/** Participants of a programme whom the visitor may see. */
export const participantsOf = async (
  db: Kysely<unknown>,
  programme: string,
): Promise<readonly Participant[]> =>
  (
    await sql<Participant>`select e.fact as id, e.person, e.content, i.given_name || ' ' || i.family_name as name
      from startlijn.enrolment e join startlijn.identity i on i.person = e.person and i.superseded_at is null
      where e.programme = ${programme} and e.superseded_at is null and not e.retracted
      order by e.content->'ended' <> 'null', lower(i.family_name), e.fact limit 200`.execute(db)
  ).rows.map((row) => ({ ...row, content: Enrolment.parse(row.content) }))

export const insertEnrolment = async (
  db: Kysely<unknown>,
  enrolment: Omit<StoredEnrolment, 'id' | 'version'>,
): Promise<EnrolmentId> => {
  const id = newIdentifier<EnrolmentId>()
  await sql`insert into startlijn.enrolment (fact, version, person, programme, programme_version, content)
    values (${id}, 1, ${enrolment.person}, ${enrolment.programme}, ${enrolment.programmeVersion},
      ${JSON.stringify(enrolment.content)}::jsonb)`.execute(db)
  return id
}

/** The next version, on top of the one that was seen. @throws Problem changed-meanwhile */
export const changeEnrolment = async (
  db: Kysely<unknown>,
  before: StoredEnrolment,
  seen: number,
  content: Enrolment,
): Promise<void> => {
  if (before.version !== seen) throw changedMeanwhile()
  await sql`insert into startlijn.enrolment (fact, version, person, programme, programme_version, content)
    values (${before.id}, ${before.version + 1}, ${before.person}, ${before.programme}, ${before.programmeVersion},
      ${JSON.stringify(content)}::jsonb)`.execute(db)
}
