import type pg from 'pg'

/** Rows of several tables, gathered to be stored together; tables in the order in which they were first named. */
export type RowSets = Map<string, object[]>

/** Adds a row; every row of a table has the same columns. */
export const addRow = (sets: RowSets, table: string, row: object): void => {
  const rows = sets.get(table)
  if (rows) rows.push(row)
  else sets.set(table, [row])
}

const isName = /^[a-z_]+(\.[a-z_]+)?$/

/**
 * Stores what was gathered, each table in one statement. Types, checks, keys and triggers of the tables hold as for any
 * other row; versions of one fact stand in their order. Returns the number of rows.
 */
export const storeSets = async (client: pg.ClientBase, sets: RowSets): Promise<number> => {
  let stored = 0
  for (const [table, rows] of sets) {
    const columns = Object.keys(rows[0] ?? {})
    if (![table, ...columns].every((name) => isName.test(name)))
      throw new Error(`no name of a table: ${table}`)
    const list = columns.join(', ')
    await client.query(
      `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
    stored += rows.length
  }
  return stored
}
