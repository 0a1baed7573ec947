import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { FactId, type PersonId } from '../person/index.ts'
import { DecisionContent } from './decision.ts'

export type Decision = {
  readonly fact: FactId
  readonly version: number
  readonly on: IsoDate
  readonly content: DecisionContent
}

type Row = { fact: string; version: number; on: IsoDate; content: unknown }

/** Decisions that stand, the newest first, as far as the visitor may see them. */
export const decisionsOf = async (db: Kysely<unknown>, person: PersonId): Promise<readonly Decision[]> =>
  (
    await sql<Row>`select fact, version, on_day as "on", content from startlijn.integration_decision
      where person = ${person} and superseded_at is null and not retracted order by on_day desc, fact desc`.execute(
      db,
    )
  ).rows.map(({ fact, content, ...row }) => ({
    ...row,
    fact: FactId.parse(fact),
    content: DecisionContent.parse(content),
  }))

export const recordDecision = async (
  db: Kysely<unknown>,
  person: PersonId,
  on: IsoDate,
  content: z.input<typeof DecisionContent>,
): Promise<FactId> => {
  const fact = newIdentifier<FactId>()
  await sql`insert into startlijn.integration_decision (fact, person, kind, on_day, content)
    values (${fact}, ${person}, ${content.kind}, ${on}, ${JSON.stringify(DecisionContent.parse(content))}::jsonb)`.execute(
    db,
  )
  return fact
}

/**
 * Takes a decision back by a new version; the old one stays readable.
 * @throws Problem changed-meanwhile when `version` is no longer the last.
 */
export const retractDecision = async (
  db: Kysely<unknown>,
  person: PersonId,
  seen: { readonly fact: FactId; readonly version: number },
): Promise<Decision> => {
  const found = (await decisionsOf(db, person)).find((one) => one.fact === seen.fact)
  if (!found) throw notFound()
  if (found.version !== seen.version) throw changedMeanwhile()
  await sql`insert into startlijn.integration_decision (fact, version, person, kind, on_day, content, retracted)
    values (${found.fact}, ${found.version + 1}, ${person}, ${found.content.kind}, ${found.on},
      ${JSON.stringify(found.content)}::jsonb, true)`.execute(db)
  return found
}
