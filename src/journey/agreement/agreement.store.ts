import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { AgreementContent, AgreementId, AgreementState, Party, Signature } from './agreement.ts'

export type Agreement = {
  readonly id: AgreementId
  readonly person: string
  readonly employer: string
  readonly employerName: string
  readonly municipalityName: string
  readonly content: AgreementContent
  readonly state: AgreementState
  readonly proposedOn: IsoDate
  readonly endedOn: IsoDate | null
  readonly episode: string | null
  readonly version: number
  /** of this version only: any change clears them */
  readonly signatures: readonly Signature[]
  /** the name as far as the visitor may see it */
  readonly personName: string | null
}

const select = sql`select a.id, a.person, a.employer, e.name as "employerName", g.name as "municipalityName", a.content, a.state,
    a.proposed_on as "proposedOn", a.ended_on as "endedOn", a.episode, a.version,
    coalesce((select jsonb_agg(jsonb_build_object('party', s.party, 'on', s.on_day) order by s.on_day) from startlijn.signature s
      where s.agreement = a.id and s.version = a.version), '[]') as signatures,
    (select i.given_name || ' ' || i.family_name from startlijn.identity i where i.person = a.person and i.superseded_at is null) as "personName"
  from startlijn.agreement a join startlijn.organisation e on e.id = a.employer join startlijn.organisation g on g.id = a.municipality`

/** @throws Problem not-found when the visitor is no party and has no duty for the person. */
export const getAgreement = async (db: Kysely<unknown>, id: string): Promise<Agreement> => {
  const { rows } = await sql<Agreement>`${select} where a.id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export const listAgreements = async (
  db: Kysely<unknown>,
  person: string | null,
): Promise<readonly Agreement[]> =>
  (
    await sql<Agreement>`${select} where ${person}::uuid is null or a.person = ${person}::uuid order by a.proposed_on desc, a.id desc limit 200`.execute(
      db,
    )
  ).rows

export const insertAgreement = async (
  db: Kysely<unknown>,
  agreement: {
    person: string
    employer: string
    municipality: string
    content: AgreementContent
    proposedOn: IsoDate
  },
): Promise<AgreementId> => {
  const id = newIdentifier<AgreementId>()
  await sql`insert into startlijn.agreement (id, person, employer, municipality, content, state, proposed_on)
    values (${id}, ${agreement.person}, ${agreement.employer}, ${agreement.municipality}, ${JSON.stringify(agreement.content)}::jsonb, 'proposed', ${agreement.proposedOn})`.execute(
    db,
  )
  return id
}

/** @throws Problem changed-meanwhile when `version` is no longer the last. */
export const updateContent = async (
  db: Kysely<unknown>,
  id: string,
  version: number,
  content: AgreementContent,
): Promise<void> => {
  const changed =
    await sql`update startlijn.agreement set content = ${JSON.stringify(content)}::jsonb, version = version + 1
    where id = ${id} and version = ${version}`.execute(db)
  if (changed.numAffectedRows !== 1n) throw changedMeanwhile()
}

export const updateState = async (
  db: Kysely<unknown>,
  id: string,
  state: AgreementState,
  endedOn: IsoDate | null,
): Promise<boolean> =>
  (
    await sql`update startlijn.agreement set state = ${state}, ended_on = ${endedOn} where id = ${id}`.execute(
      db,
    )
  ).numAffectedRows === 1n

export const insertSignature = async (
  db: Kysely<unknown>,
  id: string,
  party: Party,
  version: number,
): Promise<void> => {
  await sql`insert into startlijn.signature (agreement, party, version) values (${id}, ${party}, ${version})`.execute(
    db,
  )
}

/** Makes it an agreement when the third has signed; says whether it did. */
export const conclude = async (db: Kysely<unknown>, id: string): Promise<boolean> =>
  (
    await sql<{
      concluded: boolean
    }>`select access.conclude_agreement(${id}, ${newIdentifier()}, ${newIdentifier()}, ${newIdentifier()}) as concluded`.execute(
      db,
    )
  ).rows[0]?.concluded ?? false
