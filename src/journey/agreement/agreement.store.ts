import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, conflict, notFound } from '../../platform/problem.ts'
import { type EpisodeState, PersonId } from '../person/index.ts'
import { AgreementContent, type AgreementId, type Signature } from './agreement.ts'
import type { AgreementState } from './agreement-lifecycle.ts'

export type Agreement = {
  readonly id: AgreementId
  readonly person: PersonId
  readonly employer: string
  readonly employerName: string
  readonly municipality: string
  readonly municipalityName: string
  readonly content: AgreementContent
  readonly state: AgreementState
  readonly proposedOn: IsoDate
  readonly endedOn: IsoDate | null
  readonly reason: string | null
  readonly episode: string | null
  /** state of the placement on the line, as far as the visitor may see it */
  readonly placement: EpisodeState | null
  readonly version: number
  /** of this version only: any change clears them */
  readonly signatures: readonly Signature[]
  /** the name as far as the visitor may see it */
  readonly personName: string | null
  /** day of the last visit that the visitor may see */
  readonly visitedOn: IsoDate | null
}

const select = sql`select a.id, a.person, a.employer, e.name as "employerName", a.municipality, g.name as "municipalityName",
    a.content, a.state, a.proposed_on as "proposedOn", a.ended_on as "endedOn", a.reason, a.episode, a.version,
    (select ep.state from startlijn.episode ep where ep.fact = a.episode and ep.superseded_at is null and not ep.retracted) as placement,
    coalesce((select jsonb_agg(jsonb_build_object('party', s.party, 'on', s.on_day, 'onPaper', s.on_paper) order by s.on_day)
      from startlijn.signature s where s.agreement = a.id and s.version = a.version), '[]') as signatures,
    coalesce((select i.given_name || ' ' || i.family_name from startlijn.identity i where i.person = a.person
      and i.superseded_at is null), access.name_in_agreement(a.id)) as "personName",
    (select max(v.on_day) from startlijn.placement_visit v where v.agreement = a.id and v.superseded_at is null
      and not v.retracted) as "visitedOn"
  from startlijn.agreement a join startlijn.organisation e on e.id = a.employer join startlijn.organisation g on g.id = a.municipality`

const read = (row: Agreement): Agreement => ({
  ...row,
  person: PersonId.parse(row.person),
  content: AgreementContent.parse(row.content),
})

/** @throws Problem not-found when the visitor is no party and has no duty for the person. */
export const getAgreement = async (db: Kysely<unknown>, id: string): Promise<Agreement> => {
  const { rows } = await sql<Agreement>`${select} where a.id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

/** The most that one list shows. */
export const mostListed = 200

/** Agreements that the visitor may see, of one person or of all: what waits or runs first, then by first day. */
export const listAgreements = async (
  db: Kysely<unknown>,
  person: string | null,
): Promise<readonly Agreement[]> =>
  (
    await sql<Agreement>`${select} where ${person}::uuid is null or a.person = ${person}::uuid
      order by a.state not in ('proposed', 'signed'), a.content->>'startsOn' desc, a.id desc limit ${mostListed}`.execute(
      db,
    )
  ).rows.map(read)

export const insertAgreement = async (
  db: Kysely<unknown>,
  agreement: Pick<Agreement, 'person' | 'employer' | 'municipality' | 'content' | 'proposedOn'>,
): Promise<AgreementId> => {
  const id = newIdentifier<AgreementId>()
  await sql`insert into startlijn.agreement (id, person, employer, municipality, content, state, proposed_on)
    values (${id}, ${agreement.person}, ${agreement.employer}, ${agreement.municipality},
      ${JSON.stringify(agreement.content)}::jsonb, 'proposed', ${agreement.proposedOn})`.execute(db)
  return id
}

/** @throws Problem changed-meanwhile when `version` is no longer the last, or it was signed or withdrawn meanwhile. */
export const updateContent = async (
  db: Kysely<unknown>,
  { id, version }: Pick<Agreement, 'id' | 'version'>,
  content: AgreementContent,
): Promise<void> => {
  const changed =
    await sql`update startlijn.agreement set content = ${JSON.stringify(content)}::jsonb, version = version + 1
      where id = ${id} and version = ${version} and state = 'proposed'`.execute(db)
  if (changed.numAffectedRows !== 1n) throw changedMeanwhile()
}

/** @throws Problem changed-meanwhile when it is no longer in the state that was seen. */
export const updateState = async (
  db: Kysely<unknown>,
  { id, state }: Pick<Agreement, 'id' | 'state'>,
  next: { state: AgreementState; endedOn: IsoDate | null; reason: string | null },
): Promise<void> => {
  const changed =
    await sql`update startlijn.agreement set state = ${next.state}, ended_on = ${next.endedOn}, reason = ${next.reason}
      where id = ${id} and state = ${state}`.execute(db)
  if (changed.numAffectedRows !== 1n) throw changedMeanwhile()
}

/**
 * Signs the version that was read, and makes it an agreement when the third has signed; says whether it did.
 * @throws Problem when this party signed before, or the words changed while signing.
 */
export const sign = async (
  db: Kysely<unknown>,
  { id, version }: Pick<Agreement, 'id' | 'version'>,
  signature: Signature,
): Promise<boolean> => {
  const inserted = await sql`insert into startlijn.signature (agreement, party, version, on_day, on_paper)
    values (${id}, ${signature.party}, ${version}, ${signature.on}, ${signature.onPaper})
    on conflict do nothing`.execute(db)
  if (inserted.numAffectedRows !== 1n) throw conflict('agreement.signed-before')
  const { rows } = await sql<{
    concluded: boolean
  }>`select access.conclude_agreement(${id}, ${newIdentifier()}, ${newIdentifier()}, ${newIdentifier()}) as concluded`.execute(
    db,
  )
  const after = await getAgreement(db, id)
  if (after.version !== version || after.state === 'withdrawn') throw changedMeanwhile()
  return rows[0]?.concluded ?? false
}
