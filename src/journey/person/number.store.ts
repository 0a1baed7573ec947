import type { Kysely } from 'kysely'
import { conflict } from '../../platform/problem.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'
import type { NumberKind } from './person.ts'

/** Stores a number encrypted. @throws Problem conflict when somebody else already has it. */
export const insertNumber = async (
  db: Kysely<unknown>,
  vault: Vault,
  person: PersonId,
  kind: NumberKind,
  number: string,
): Promise<void> => {
  const known = await db
    .withTables<PersonTables>()
    .insertInto('startlijn.person_number')
    .values({ person, kind, ciphertext: vault.encrypt(number), blind_index: vault.blindIndex(kind, number) })
    .onConflict((conflicting) => conflicting.doNothing())
    .executeTakeFirst()
  if (known.numInsertedOrUpdatedRows !== 1n) throw conflict('person.number-known')
}

/** The person with this number, if the visitor may see that person. */
export const findByNumber = async (
  db: Kysely<unknown>,
  vault: Vault,
  kind: NumberKind,
  number: string,
): Promise<PersonId | undefined> => {
  const row = await db
    .withTables<PersonTables>()
    .selectFrom('startlijn.person_number')
    .select('person')
    .where('kind', '=', kind)
    .where('blind_index', '=', vault.blindIndex(kind, number))
    .executeTakeFirst()
  return row?.person
}

/** Which numbers are stored of a person, without reading them. */
export const listNumberKinds = async (
  db: Kysely<unknown>,
  person: PersonId,
): Promise<readonly NumberKind[]> =>
  (
    await db
      .withTables<PersonTables>()
      .selectFrom('startlijn.person_number')
      .select('kind')
      .where('person', '=', person)
      .orderBy('kind')
      .execute()
  ).map((row) => row.kind as NumberKind)

/** The numbers of a person, decrypted. */
export const readNumbers = async (
  db: Kysely<unknown>,
  vault: Vault,
  person: PersonId,
): Promise<readonly { readonly kind: NumberKind; readonly number: string }[]> =>
  (
    await db
      .withTables<PersonTables>()
      .selectFrom('startlijn.person_number')
      .selectAll()
      .where('person', '=', person)
      .orderBy('kind')
      .execute()
  ).map((row) => ({ kind: row.kind as NumberKind, number: vault.decrypt(row.ciphertext) }))
