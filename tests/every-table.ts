import type pg from 'pg'

/** Tables of the domain with a row per person or per household, asked of the database and never listed by hand. */
export const tablesOfPersons = `
  select c.relname as name from pg_class c
  where c.relnamespace = 'startlijn'::regnamespace and c.relkind = 'r'
    and (c.relname in ('person', 'household') or exists (select 1 from pg_attribute a where a.attrelid = c.oid
      and not a.attisdropped and a.attname in ('person', 'household')))
  order by 1`

const valueFor = (column: string, type: string, subject: { person: string; household: string }): string => {
  if (column === 'person') return `'${subject.person}'`
  if (column === 'household') return `'${subject.household}'`
  if (column === 'track') return "'work'"
  if (type.endsWith('[]')) return "'{}'"
  const values: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    date: "'2026-01-12'",
    integer: '1',
    smallint: '1',
    bigint: '1',
    boolean: 'false',
    jsonb: "'{}'",
    bytea: "'\\x00'",
    'timestamp with time zone': 'now()',
  }
  return values[type] ?? (type.startsWith('numeric') ? '1' : "'x'")
}

type Column = { readonly name: string; readonly type: string }

/**
 * One row about this person in every table that has none yet, whatever its columns are; the tables' own checks and links
 * are taken away for it. Policies stay as they are. For a database that is thrown away.
 */
export const fillEveryTable = async (
  client: pg.Client,
  tables: readonly string[],
  subject: { person: string; household: string },
): Promise<void> => {
  const { rows: checks } = await client.query<{ text: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as text from pg_constraint
    where connamespace = 'startlijn'::regnamespace and contype in ('c', 'f') order by contype desc`)
  for (const { text } of checks) await client.query(text)
  for (const table of tables) {
    const name = `startlijn.${table}`
    const { rows: there } = await client.query(`select 1 from ${name} limit 1`)
    if (there.length > 0) continue
    const { rows: columns } = await client.query<Column>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
         and (attnotnull or attname in ('person', 'household'))`,
      [name],
    )
    await client.query(`alter table ${name} disable trigger user`)
    await client.query(
      `insert into ${name} (${columns.map((one) => `"${one.name}"`).join(', ')})
       values (${columns.map((one) => valueFor(one.name, one.type, subject)).join(', ')})`,
    )
    await client.query(`alter table ${name} enable trigger user`)
  }
}
