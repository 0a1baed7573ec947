import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import type { FactId } from '../person/index.ts'
import { Certificate } from './certificate.ts'

export type RecordedCertificate = Certificate & { readonly fact: FactId; readonly version: number }

/** The certificates of somebody, the newest first, as far as the visitor may see them. */
export const listCertificates = async (
  db: Kysely<unknown>,
  person: string,
): Promise<readonly RecordedCertificate[]> => {
  const { rows } = await sql<{ fact: FactId; version: number; content: unknown }>`
    select fact, version, content from startlijn.certificate
    where person = ${person} and superseded_at is null and not retracted
    order by content->>'issuedOn' desc, fact`.execute(db)
  return rows.map(({ fact, version, content }) => ({ fact, version, ...Certificate.parse(content) }))
}

export const insertCertificate = async (
  db: Kysely<unknown>,
  person: string,
  content: Certificate,
): Promise<FactId> => {
  const fact = newIdentifier<FactId>()
  await sql`insert into startlijn.certificate (fact, person, content)
    values (${fact}, ${person}, ${JSON.stringify(content)}::jsonb)`.execute(db)
  return fact
}

/** A new version that says that it was wrong; earlier versions stay. */
export const retractCertificate = async (
  db: Kysely<unknown>,
  person: string,
  { fact, version, ...content }: RecordedCertificate,
): Promise<void> => {
  await sql`insert into startlijn.certificate (fact, version, person, content, retracted)
    values (${fact}, ${version + 1}, ${person}, ${JSON.stringify(content)}::jsonb, true)`.execute(db)
}
