import { type Kysely, sql } from 'kysely'
import type { ImportId } from './import.ts'

type Db = Kysely<unknown>

/** The columns of a versioned table that a version says something with. */
const tables = {
  episode: 'person, household, track, kind, starts_on, ends_on, state, half_days, hours, provider, label',
  milestone: 'person, household, track, kind, on_day, organisation, detail',
  identity: 'person, given_name, family_name, birth_date, origin, language, phone, email',
  membership: 'household, person, role, starts_on, ends_on',
  responsibility: 'person, organisation, duty, starts_on, ends_on',
} as const
type Table = keyof typeof tables

/**
 * Takes back the versions that an import wrote and that are still the last: a first version is retracted, a later one gets
 * the content of the one before it. Returns the facts that were taken back.
 */
const takeBackTable = async (
  db: Db,
  table: Table,
  { id, rows }: { id: ImportId; rows: readonly number[] },
  persons: readonly string[] | 'all',
): Promise<readonly string[]> => {
  const columns = tables[table]
  const content = (alias: string) =>
    sql.raw(
      columns
        .split(', ')
        .map((column) => `${alias}.${column}`)
        .join(', '),
    )
  const { rows: taken } = await sql<{ fact: string }>`
    insert into ${sql.raw(`startlijn.${table}`)} (fact, version, retracted, ${sql.raw(columns)})
    select last.fact, last.version + 1, last.version = 1 or before.retracted, ${content('before')}
    from startlijn.import_fact f
    join ${sql.raw(`startlijn.${table}`)} last on last.fact = f.fact and last.version = f.version and last.superseded_at is null
    join ${sql.raw(`startlijn.${table}`)} before on before.fact = f.fact and before.version = greatest(f.version - 1, 1)
    where f.import = ${id} and f.number = any(${rows}::int[]) and f.table_name = ${table} and not f.undone
      ${persons === 'all' ? sql`` : sql`and f.person = any(${persons}::uuid[])`}
    returning fact`.execute(db)
  return taken.map(({ fact }) => fact)
}

export type TakenBack = { readonly number: number; readonly undone: 'withdrawn' | 'restored' | 'kept' }

/**
 * Takes back what some rows of an import wrote. A person whom the import made and nobody touched since is withdrawn; of
 * anybody else only what is still as the import left it goes, and who they are, their household and duties stay.
 */
export const takeBack = async (
  db: Db,
  id: ImportId,
  rows: readonly number[],
): Promise<readonly TakenBack[]> => {
  const { rows: wrote } = await sql<{
    number: number
    person: string
    table_name: string
    fact: string
  }>`select number, person, table_name, fact from startlijn.import_fact
    where import = ${id} and number = any(${rows}::int[]) and not undone`.execute(db)
  const persons = [...new Set(wrote.map(({ person }) => person))]
  const made = wrote.filter(({ table_name }) => table_name === 'person')
  const madeHere = new Set(made.map(({ person }) => person))
  const { rows: untouched } = await sql<{
    person: string
  }>`select person from access.import_untouched(${id}, ${persons}::uuid[]) as person`.execute(db)
  const withdrawn = new Set(untouched.map(({ person }) => person))
  const which = { id, rows }
  const taken = new Set<string>()
  for (const table of ['episode', 'milestone'] as const)
    for (const fact of await takeBackTable(db, table, which, 'all')) taken.add(fact)
  const identities = persons.filter((person) => withdrawn.has(person) || !madeHere.has(person))
  for (const fact of await takeBackTable(db, 'identity', which, identities)) taken.add(fact)
  const numbers = wrote
    .filter(({ table_name, person }) => table_name.startsWith('number-') && identities.includes(person))
    .map(({ table_name, person }) => ({ person, kind: table_name.slice('number-'.length) }))
  const { rows: forgotten } = await sql<{ person: string; kind: string }>`
    select person, kind from access.forget_import_numbers(${id}, ${JSON.stringify(numbers)}::jsonb)`.execute(
    db,
  )
  for (const { person, kind } of forgotten) taken.add(`number-${kind} ${person}`)
  if (withdrawn.size > 0) {
    await sql`select access.forget_import_references(${id}, ${[...withdrawn]}::uuid[])`.execute(db)
    for (const fact of await takeBackTable(db, 'membership', which, [...withdrawn])) taken.add(fact)
    // the last, because with the duties the file closes
    for (const fact of await takeBackTable(db, 'responsibility', which, [...withdrawn])) taken.add(fact)
  }
  const isTaken = (one: (typeof wrote)[number]) =>
    taken.has(one.fact) ||
    taken.has(`${one.table_name} ${one.person}`) ||
    (one.table_name === 'person' && withdrawn.has(one.person))
  const staying = wrote.filter((one) => !isTaken(one))
  await sql`update startlijn.import_fact f set undone = true
    where f.import = ${id} and f.number = any(${rows}::int[]) and not f.undone and not exists (
      select 1 from jsonb_to_recordset(${JSON.stringify(staying)}::jsonb) as r(table_name text, fact uuid)
      where r.table_name = f.table_name and r.fact = f.fact)`.execute(db)
  const left = new Set(staying.map(({ number }) => number))
  return rows.map((number) => {
    if (left.has(number)) return { number, undone: 'kept' }
    return { number, undone: made.some((one) => one.number === number) ? 'withdrawn' : 'restored' }
  })
}
