import type { Kysely } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { FactId, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Adds an amount to the line: it adds up with the others of its kind. */
export const recordAmount = async (
  db: Kysely<unknown>,
  amount: {
    readonly person: PersonId
    readonly kind: string
    readonly on: IsoDate
    readonly value: number
    readonly organisation?: string | null
  },
): Promise<FactId> => {
  const kind = (await vocabulary()).amountKinds.get(amount.kind)
  if (!kind) throw new Error(`amount kind ${amount.kind} is not in the vocabulary`)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.amount')
    .values({
      fact,
      version: 1,
      person: amount.person,
      track: kind.track,
      kind: amount.kind,
      on_day: amount.on,
      value: amount.value,
      organisation: amount.organisation ?? null,
    })
    .execute()
  return fact
}

/**
 * Takes an amount back: a new version that says so; the old one stays readable.
 * @throws Problem changed-meanwhile when `version` is no longer the last.
 */
export const retractAmount = async (
  db: Kysely<unknown>,
  person: PersonId,
  fact: FactId,
  version: number,
): Promise<void> => {
  const q = db.withTables<PersonTables>()
  const last = await q
    .selectFrom('startlijn.amount')
    .selectAll()
    .where('fact', '=', fact)
    .where('person', '=', person)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!last || last.retracted) throw notFound()
  if (last.version !== version) throw changedMeanwhile()
  const { recorded_at: _at, recorded_by: _by, superseded_at: _end, ...content } = last
  await q
    .insertInto('startlijn.amount')
    .values({ ...content, version: version + 1, retracted: true })
    .execute()
}
