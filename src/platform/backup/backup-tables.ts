import type pg from 'pg'
import { BackupProblem } from './backup-problem.ts'

/** What is not in a backup, each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'access.secret': 'a secret of the installation, stored anew at every start',
  'access.role': 'code, stored anew at every start',
  'access.role_exercises': 'code, stored anew at every start',
  'access.role_organisation': 'code, stored anew at every start',
  'access.duty_sees': 'code, stored anew at every start',
  'access.session': 'who was signed in signs in again',
}

export type BackupTable = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** the primary key, in which order the rows come */
  readonly key: readonly string[]
}

/** The tables that belong in a backup, with the columns that are stored, by name. */
export const backupTables = async (client: pg.Client): Promise<readonly BackupTable[]> => {
  const { rows } = await client.query<BackupTable & { hidden: boolean }>(`
    select format('%s.%s', n.nspname, c.relname) as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(a.attname order by a.attname), '[]') from pg_index i join pg_attribute a on a.attrelid = c.oid
        and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
      c.relforcerowsecurity and not exists (select 1 from pg_policy p where p.polrelid = c.oid
        and p.polroles = array['startlijn_owner'::regrole::oid] and pg_get_expr(p.polqual, c.oid) = 'true') as hidden
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('startlijn', 'access') and c.relkind in ('r', 'p') and not c.relispartition
    order by 1`)
  const kept = rows.filter(({ name }) => !(name in leftOut))
  // a policy that hides rows from the owner would make a backup that looks whole and is not
  const hidden = kept.find((table) => table.hidden)
  if (hidden) throw new BackupProblem('no-owner-policy', hidden.name)
  return kept.map(({ name, columns, key }) => ({ name, columns, key }))
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const tableName = (name: string): string => name.split('.').map(quoted).join('.')

/** The text forms of values that every server reads back the same. */
export const textForms = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`

const perFetch = 2000

/** Every row of a query that gives one text per row, through a cursor. */
export async function* textRows(client: pg.Client, query: string): AsyncIterable<readonly string[]> {
  await client.query(`declare backup_rows no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${perFetch} from backup_rows`)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await client.query('close backup_rows')
}

/** Each row of a table as one JSON array of texts, null where there is nothing, in the order of its key. */
export const rowsOfTable = (client: pg.Client, { name, columns, key }: BackupTable) =>
  textRows(
    client,
    `select to_json(array[${columns.map((one) => `${quoted(one.name)}::text`).join(', ')}])::text as line
     from ${tableName(name)} order by ${key.length > 0 ? key.map((one) => `${quoted(one)}::text collate "C"`).join(', ') : '1'}`,
  )

/** Puts rows of `rowsOfTable` back. */
export const insertRows = async (
  client: pg.Client,
  { name, columns }: BackupTable,
  lines: readonly string[],
): Promise<void> => {
  const values = columns.map(({ type }, index) => `(v->>${index})::${type}`)
  await client.query(
    `insert into ${tableName(name)} (${columns.map((one) => quoted(one.name)).join(', ')})
     overriding system value select ${values.join(', ')} from unnest($1::text[]) with ordinality as sent(line, place), lateral (select line::json as v) read
     order by place`,
    [lines],
  )
}

/** A column that counts by itself goes on after the highest number that was put back. */
export const setCounters = async (client: pg.Client, { name }: BackupTable): Promise<void> => {
  const { rows } = await client.query<{ column: string }>(
    "select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> '' and not attisdropped",
    [tableName(name)],
  )
  for (const { column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), max(${quoted(column)})) from ${tableName(name)} having max(${quoted(column)}) is not null`,
      [tableName(name), column],
    )
  }
}
