import { type Kysely, sql } from 'kysely'
import type { AccountId } from '../../platform/access/actor.ts'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'
import { HealthNote, HealthReader } from './health-note.ts'

export const healthNotes = versionedRecord('health_note', HealthNote)

/** Who was named for a file, each once, as last said. */
export const findReaders = async (
  db: Kysely<unknown>,
  person: PersonId,
): Promise<readonly HealthReader[]> => {
  const { rows } =
    await sql<unknown>`select distinct on (h.account) h.account, r.name, r.role, r.organisation, h.reason,
      h.named_on::text as "namedOn", h.until_day::text as until
    from startlijn.health_reader h cross join lateral access.recorder(h.account) r
    where h.person = ${person} order by h.account, h.id desc`.execute(db)
  return HealthReader.array().parse(rows)
}

export const insertReader = async (
  db: Kysely<unknown>,
  named: { person: PersonId; account: AccountId; reason: string; until: IsoDate },
): Promise<void> => {
  await sql`insert into startlijn.health_reader (person, account, reason, until_day)
    values (${named.person}, ${named.account}, ${named.reason}, ${named.until})`.execute(db)
}

/** Whether the visitor may read about this person's health: the person self, or who is named today. */
export const mayReadHealth = async (db: Kysely<unknown>, person: PersonId): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select ${person}::uuid is not distinct from access.person()
    or access.reads_health(${person}) as may`.execute(db)
  return rows[0]?.may === true
}

/** Client managers of an organisation, who can be named. */
export const findNameable = async (
  db: Kysely<unknown>,
  organisation: string | null,
): Promise<readonly { readonly account: string; readonly name: string }[]> =>
  (
    await sql<{ account: string; name: string }>`select a.id as account, a.name from access.account a
      where a.organisation = ${organisation} and a.disabled_at is null and a.role = 'client-manager'
      order by lower(a.name), a.id`.execute(db)
  ).rows
