import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import type { Identity, NumberKind, PersonId, PersonTables } from '../person/index.ts'
import { identityKeys, type KnownFact, type KnownPerson, sourceOf } from './compare-row.ts'

type Db = Kysely<unknown>

export type ImportedFact = {
  readonly person: string
  readonly field: string
  readonly tbl: string
  readonly fact: string
  readonly version: number
}

/** What earlier imports of this organisation wrote about these persons and was not taken back. */
const importedFacts = async (db: Db, persons: readonly string[]): Promise<readonly ImportedFact[]> =>
  (
    await sql<ImportedFact>`select person, field, table_name as tbl, fact, version from startlijn.import_fact
      where person = any(${persons}::uuid[]) and not undone and table_name in ('identity', 'episode', 'milestone')`.execute(
      db,
    )
  ).rows

type IdentityRow = {
  person: PersonId
  fact: string
  version: number
  given_name: string
  family_name: string
  birth_date: IsoDate | null
  origin: string | null
  language: string | null
  phone: string | null
  email: string | null
}
const identityOf = (row: IdentityRow): Identity => ({
  givenName: row.given_name,
  familyName: row.family_name,
  birthDate: row.birth_date,
  origin: row.origin,
  language: row.language,
  phone: row.phone,
  email: row.email,
})

type FactRow = {
  tbl: KnownFact['table']
  person: string | null
  household: string | null
  fact: string
  version: number
  kind: string
  on: IsoDate
  ends_on: IsoDate | null
  hours: number | null
  words: string | null
  organisation: string | null
  retracted: boolean
}

/** Facts of these persons and of the households that they are in now, taken-away ones too. */
const factRows = async (
  db: Db,
  persons: readonly string[],
  households: readonly string[],
): Promise<readonly FactRow[]> => {
  const ours = sql`superseded_at is null and (person = any(${persons}::uuid[]) or household = any(${households}::uuid[]))`
  return (
    await sql<FactRow>`select 'episode' as tbl, person, household, fact, version, kind, starts_on as "on", ends_on, hours,
        label as words, provider as organisation, retracted from startlijn.episode where ${ours}
      union all select 'milestone', person, household, fact, version, kind, on_day, null, null, detail, organisation, retracted
        from startlijn.milestone where ${ours}`.execute(db)
  ).rows
}

const groups = <Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> => {
  const found = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = found.get(keyOf(row))
    if (group) group.push(row)
    else found.set(keyOf(row), [row])
  }
  return found
}

/** Of each field, who gave it the value that it has. */
const sourcesOf = (rows: readonly IdentityRow[], written: ReadonlySet<string>): KnownPerson['source'] => {
  const imported = new Set(
    rows.filter((row) => written.has(`${row.fact} ${row.version}`)).map((row) => row.version),
  )
  const versions = rows.map((row) => ({ version: row.version, identity: identityOf(row) }))
  return Object.fromEntries(
    identityKeys.map((key) => [
      key,
      sourceOf(
        versions.map(({ version, identity }) => ({ version, value: identity[key] })),
        imported,
      ),
    ]),
  ) as KnownPerson['source']
}

/** What is known of these persons, as far as the visitor may see them; who may not be seen is not in it. */
export const loadKnown = async (
  db: Db,
  persons: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> => {
  if (persons.length === 0) return new Map()
  const q = db.withTables<PersonTables>()
  const chosen = sql<boolean>`person = any(${persons}::uuid[])`
  const current = await q
    .selectFrom('startlijn.identity')
    .selectAll()
    .where(chosen)
    .where('superseded_at', 'is', null)
    .where('retracted', '=', false)
    .execute()
  const imported = await importedFacts(db, persons)
  const written = new Set(imported.map((one) => `${one.fact} ${one.version}`))
  const versions = groups(
    (await sql<IdentityRow>`select * from startlijn.identity where ${chosen} order by version`.execute(db))
      .rows,
    (row) => row.person as string,
  )
  const numbers = groups(
    await q
      .selectFrom('startlijn.person_number')
      .select(['person', 'kind', 'blind_index'])
      .where(chosen)
      .execute(),
    (row) => row.person as string,
  )
  const memberships = await q
    .selectFrom('startlijn.membership')
    .select(['person', 'household', 'starts_on'])
    .where(chosen)
    .where('superseded_at', 'is', null)
    .where('retracted', '=', false)
    .where(sql<boolean>`coalesce(ends_on, 'infinity') >= (select access.today())`)
    .orderBy('starts_on')
    .execute()
  const householdOf = new Map(memberships.map((row) => [row.person as string, row.household as string]))
  const rows = await factRows(db, persons, [...new Set(householdOf.values())])
  const ofPerson = groups(rows, (row) => row.person)
  const ofHousehold = groups(rows, (row) => row.household)
  const importedOf = groups(imported, (row) => row.person)
  return new Map(
    current.map((row) => {
      const household = householdOf.get(row.person) ?? null
      const own = [
        ...(ofPerson.get(row.person) ?? []),
        ...(household === null ? [] : (ofHousehold.get(household) ?? [])),
      ]
      const gone = new Set(own.filter((one) => one.retracted).map((one) => one.fact))
      const known: KnownPerson = {
        person: row.person,
        identity: { ...identityOf(row), fact: row.fact, version: row.version },
        source: sourcesOf(versions.get(row.person) ?? [], written),
        numbers: Object.fromEntries(
          (numbers.get(row.person) ?? []).map((one) => [
            one.kind as NumberKind,
            one.blind_index.toString('hex'),
          ]),
        ),
        household,
        facts: own
          .filter((one) => !one.retracted)
          .map((one) => ({
            table: one.tbl,
            fact: one.fact,
            version: one.version,
            kind: one.kind,
            on: one.on,
            endsOn: one.ends_on,
            hours: one.hours,
            words: one.words,
            organisation: one.organisation,
            imported: written.has(`${one.fact} ${one.version}`),
          })),
        removed: new Set(
          (importedOf.get(row.person) ?? []).filter((one) => gone.has(one.fact)).map((one) => one.field),
        ),
      }
      return [row.person as string, known]
    }),
  )
}

/** Everybody whom the visitor may see, by name, to find who may be meant. */
export const everybody = async (db: Db) =>
  (
    await db
      .withTables<PersonTables>()
      .selectFrom('startlijn.identity')
      .select(['person', 'given_name as givenName', 'family_name as familyName', 'birth_date as birthDate'])
      .where('superseded_at', 'is', null)
      .where('retracted', '=', false)
      .execute()
  ).map((row) => ({ ...row, person: row.person as string }))

/** Who has these numbers, by blind index in hexadecimal, among whom the visitor may see. */
export const holdersOf = async (db: Db, indexes: readonly Buffer[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .withTables<PersonTables>()
    .selectFrom('startlijn.person_number')
    .select(['person', 'blind_index'])
    .where(sql<boolean>`blind_index = any(${indexes}::bytea[])`)
    .execute()
  return new Map(rows.map((row) => [row.blind_index.toString('hex'), row.person as string]))
}

/** Who was imported under these references of the organisation. */
export const holdersOfReferences = async (
  db: Db,
  indexes: readonly Buffer[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{
    person: string
    blind_index: Buffer
  }>`select person, blind_index from startlijn.import_reference
    where blind_index = any(${indexes}::bytea[])`.execute(db)
  return new Map(
    [...groups(rows, (row) => row.blind_index.toString('hex'))].map(([key, group]) => [
      key,
      group.map((row) => row.person),
    ]),
  )
}
