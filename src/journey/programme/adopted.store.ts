import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { AdoptedContent, type ProgrammeId } from './programme-content.ts'

export type Adopted = {
  readonly id: ProgrammeId
  readonly version: number
  readonly organisation: string
  readonly organisationName: string
  readonly content: AdoptedContent
}

const select = sql`select p.fact as id, p.version, p.organisation, o.name as "organisationName", p.content
  from startlijn.adopted_programme p join startlijn.organisation o on o.id = p.organisation`

const read = (row: Adopted): Adopted => ({ ...row, content: AdoptedContent.parse(row.content) })

/** The present version, or the one that an enrolment began with. @throws Problem not-found */
export const getAdopted = async (
  db: Kysely<unknown>,
  id: string,
  version: number | null = null,
): Promise<Adopted> => {
  const { rows } = await sql<Adopted>`${select} where p.fact = ${id} and not p.retracted
    and (${version}::int is null and p.superseded_at is null or p.version = ${version}::int)`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

/** Every programme that organisations carry out; those of the own organisation first. */
export const listAdopted = async (db: Kysely<unknown>, own: string | null): Promise<readonly Adopted[]> =>
  (
    await sql<Adopted>`${select} where p.superseded_at is null and not p.retracted
      order by p.organisation is distinct from ${own}::uuid, lower(p.content->>'name'), p.fact`.execute(db)
  ).rows.map(read)

/** A first version, or one on top of the version that was seen. @throws Problem changed-meanwhile */
export const writeAdopted = async (
  db: Kysely<unknown>,
  { organisation, content }: Pick<Adopted, 'organisation' | 'content'>,
  on: { readonly id: ProgrammeId; readonly version: number } | null,
): Promise<ProgrammeId> => {
  const id = on?.id ?? newIdentifier<ProgrammeId>()
  if (on !== null && (await getAdopted(db, id)).version !== on.version) throw changedMeanwhile()
  await sql`insert into startlijn.adopted_programme (fact, version, organisation, practice, content)
    values (${id}, ${(on?.version ?? 0) + 1}, ${organisation}, ${content.practice}, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  )
  return id
}
