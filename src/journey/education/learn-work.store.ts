import { type Kysely, sql } from 'kysely'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { LearnWorkContract, type LearnWorkSignature } from './learn-work.ts'

export const learnWorkContracts = versionedRecord('learn_work_contract', LearnWorkContract)

/** The present words of a contract with who signed them, as far as the visitor may see it. */
export type SignedContract = {
  readonly id: string
  readonly version: number
  readonly person: PersonId
  /** the name as far as the visitor may see it */
  readonly personName: string | null
  readonly schoolName: string
  readonly employerName: string
  readonly content: LearnWorkContract
  readonly signatures: readonly LearnWorkSignature[]
}

const select = sql`select c.fact as id, c.version, c.person, c.content, s.name as "schoolName", e.name as "employerName",
    coalesce((select i.given_name || ' ' || i.family_name from startlijn.identity i where i.person = c.person
      and i.superseded_at is null and not i.retracted), access.name_in_learn_work(c.fact)) as "personName",
    coalesce((select jsonb_agg(jsonb_build_object('signer', g.signer, 'on', g.on_day, 'onPaper', g.on_paper, 'note', g.note)
      order by g.recorded_at) from startlijn.learn_work_signature g
      where g.contract = c.fact and g.version = c.version), '[]') as signatures
  from startlijn.learn_work_contract c join startlijn.organisation s on s.id = (c.content->>'school')::uuid
    join startlijn.organisation e on e.id = (c.content->>'employer')::uuid
  where c.superseded_at is null and not c.retracted`

const read = (row: SignedContract): SignedContract => ({
  ...row,
  person: PersonId.parse(row.person),
  content: LearnWorkContract.parse(row.content),
})

/** @throws Problem not-found when the visitor is no party and has no duty for the person. */
export const getContract = async (db: Kysely<unknown>, id: string): Promise<SignedContract> => {
  const { rows } = await sql<SignedContract>`${select} and c.fact = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

export const findContract = async (
  db: Kysely<unknown>,
  person: string,
): Promise<SignedContract | undefined> => {
  const { rows } = await sql<SignedContract>`${select} and c.person = ${person}`.execute(db)
  return rows[0] && read(rows[0])
}

/** Contracts in which the visitor's organisation is named, those that wait for its signature first. */
export const contractsOf = async (
  db: Kysely<unknown>,
  organisation: string,
): Promise<readonly SignedContract[]> => {
  const { rows } = await sql<SignedContract>`${select}
    and (c.content->>'employer' = ${organisation} or c.content->>'school' = ${organisation})
    order by c.content->>'startsOn' desc, c.fact limit 200`.execute(db)
  return rows.map(read)
}

/** Whether words that all three signed stand on the line with these facts, whatever was changed since. */
export const holdsOnLine = async (
  db: Kysely<unknown>,
  { id, content }: Pick<SignedContract, 'id' | 'content'>,
): Promise<LearnWorkContract | undefined> => {
  const { rows } = await sql<{ content: unknown }>`select c.content from startlijn.learn_work_contract c
    where c.fact = ${id} and c.content->'line'->>'work' = ${content.line.work} and (select count(*)
      from startlijn.learn_work_signature g where g.contract = c.fact and g.version = c.version) = 3
    order by c.version desc limit 1`.execute(db)
  return rows[0] && LearnWorkContract.parse(rows[0].content)
}

/**
 * Signs the version that was read; says whether it was the third, after which the contract holds on the line.
 * @throws Problem when this party signed before.
 */
export const signContract = async (
  db: Kysely<unknown>,
  { id, version, person }: Pick<SignedContract, 'id' | 'version' | 'person'>,
  { signer, on, onPaper, note }: LearnWorkSignature,
): Promise<boolean> => {
  const inserted =
    await sql`insert into startlijn.learn_work_signature (contract, version, person, signer, on_day, on_paper, note)
    values (${id}, ${version}, ${person}, ${signer}, ${on}, ${onPaper}, ${note}) on conflict do nothing`.execute(
      db,
    )
  if (inserted.numAffectedRows !== 1n) throw conflict('education.signed-before')
  const { rows } = await sql<{ concluded: boolean }>`
    select access.conclude_learn_work(${id}, ${newIdentifier()}) as concluded`.execute(db)
  return rows[0]?.concluded === true
}
