import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { ProviderAgreement, type StoredAgreement } from './provider-agreement.ts'

type Row = Pick<StoredAgreement, 'fact' | 'version' | 'organisation' | 'provider' | 'providerName'> & {
  readonly content: unknown
}
const select = sql`select a.fact, a.version, a.organisation, a.provider, a.content, o.name as "providerName"
  from startlijn.provider_agreement a join startlijn.organisation o on o.id = a.provider
  where a.superseded_at is null and not a.retracted`
const read = ({ content, ...row }: Row): StoredAgreement => ({ ...row, ...ProviderAgreement.parse(content) })

/** The contracts of a municipality, the newest first within each provider. */
export const listAgreements = async (
  db: Kysely<unknown>,
  organisation: string,
): Promise<readonly StoredAgreement[]> =>
  (
    await sql<Row>`${select} and a.organisation = ${organisation}
      order by o.name, a.content->>'startsOn' desc, a.fact`.execute(db)
  ).rows.map(read)

/** @throws Problem not-found */
export const getAgreement = async (db: Kysely<unknown>, fact: string): Promise<StoredAgreement> => {
  const { rows } = await sql<Row>`${select} and a.fact = ${fact}`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

/** A contract, or a version on top of the one that was seen. @throws Problem changed-meanwhile */
export const writeAgreement = async (
  db: Kysely<unknown>,
  { organisation, provider, content }: { organisation: string; provider: string; content: ProviderAgreement },
  on: { readonly fact: string; readonly version: number } | null,
): Promise<string> => {
  const fact = on?.fact ?? newIdentifier<string>()
  if (on !== null && (await getAgreement(db, fact)).version !== on.version) throw changedMeanwhile()
  await sql`insert into startlijn.provider_agreement (fact, version, organisation, provider, content)
    values (${fact}, ${(on?.version ?? 0) + 1}, ${organisation}, ${provider}, ${JSON.stringify(content)}::jsonb)`.execute(
    db,
  )
  return fact
}
