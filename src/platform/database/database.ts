import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

const { types } = pg
const oids = { date: 1082, timestamptz: 1184, numeric: 1700, int8: 20, dateArray: 1182 }
const parsers: Record<number, (text: string) => unknown> = {
  [oids.date]: (text) => text,
  [oids.timestamptz]: (text) => new Date(text).toISOString(),
  [oids.numeric]: Number,
  [oids.int8]: Number,
}

/** Days stay `YYYY-MM-DD`, moments become ISO strings in UTC, counts and decimals numbers. */
const typeParsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

export type Database = {
  readonly db: Kysely<unknown>
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/** The address of the same server and database for the application's own login. */
export const applicationUrl = (adminUrl: string, password: string): string => {
  const url = new URL(adminUrl)
  url.username = 'startlijn_app'
  url.password = password
  return url.href
}

/** A pool of connections; a connection that breaks is replaced, and the action that had it is refused as unavailable. */
export const openDatabase = (url: string, connections = 10): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: typeParsers,
    connectionTimeoutMillis: 10_000,
  })
  // an idle connection that the server closes is no error of anybody's request
  pool.on('error', () => undefined)
  // nor one that closes while an action has it: the query in hand is refused
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
