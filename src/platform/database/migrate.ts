import { createHash } from 'node:crypto'
import pg from 'pg'
import { categories, dutySees, roles } from '../access/role.ts'
import { closePrivileges } from './close-privileges.ts'
import { findMigrations, type Migration } from './migrations.ts'
import type { Secrets } from './secrets.ts'

/** A stored migration that is not the one of this version; nothing was changed. */
export class MigrationProblem extends Error {}

const roleExists = async (client: pg.Client, role: string): Promise<boolean> =>
  (await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 1

const oldestServer = 15

/** A server that is too old, or a login that may not make roles; nothing was changed. */
export class ServerProblem extends Error {
  constructor(
    readonly code: 'server-too-old' | 'server-no-roles',
    readonly found = '',
  ) {
    super(code)
    this.name = 'ServerProblem'
  }
}

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: string; major: number; may: boolean }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
       rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`,
  )
  const [server] = rows
  if (!server || server.major < oldestServer) throw new ServerProblem('server-too-old', server?.version)
  if (!server.may) throw new ServerProblem('server-no-roles')
}

/** Roles belong to the whole server: another database on it may be changing the same one at this moment. */
const changeRole = async (client: pg.Client, statement: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    await client.query('savepoint role')
    try {
      await client.query(statement)
      await client.query('release savepoint role')
      return
    } catch (error) {
      const { code = '' } = error as { code?: string }
      // XX000: tuple concurrently updated; the other two: the role was made in this very moment
      if (!['XX000', '42710', '23505'].includes(code) || attempt === 5) throw error
      await client.query('rollback to savepoint role')
      if (code !== 'XX000') return
    }
  }
}

/** Owner without login, application login without any way round the policies, and the role that may erase. */
const ensureRoles = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  for (const [role, options] of [
    ['startlijn_owner', 'nologin'],
    ['startlijn_app', 'login'],
    ['startlijn_retention', 'nologin'],
  ] as const) {
    if (!(await roleExists(client, role))) {
      await changeRole(
        client,
        `create role ${role} ${options} nosuperuser nocreatedb nocreaterole nobypassrls`,
      )
    }
  }
  await changeRole(
    client,
    `alter role startlijn_app password ${client.escapeLiteral(secrets.applicationPassword)}`,
  )
  await changeRole(client, 'alter role startlijn_app set search_path = startlijn, access')
  await changeRole(client, 'alter role startlijn_app set statement_timeout = 30000')
  await changeRole(client, 'grant startlijn_owner to current_user')
}

const storeTable = async (client: pg.Client, table: string, columns: string, rows: readonly string[][]) => {
  // a backup of an older version is put back into the tables of that version first
  const { rowCount } = await client.query('select 1 where to_regclass($1) is not null', [`access.${table}`])
  if (rowCount === 0) return
  await client.query(`delete from access.${table}`)
  for (const row of rows) {
    await client.query(
      `insert into access.${table} (${columns}) values (${row.map((_, index) => `$${index + 1}`).join(', ')})`,
      row,
    )
  }
}

/** The access tables are code (reviewed there, generated into docs/access.md) and are stored anew at every migration. */
const storeAccess = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  for (const role of Object.keys(roles)) {
    await client.query('insert into access.role values ($1) on conflict do nothing', [role])
  }
  await storeTable(
    client,
    'role_exercises',
    'role, duty',
    Object.entries(roles).flatMap(([role, { exercises }]) => exercises.map((duty) => [role, duty])),
  )
  await storeTable(
    client,
    'role_organisation',
    'role, kind',
    Object.entries(roles).flatMap(([role, { organisation }]) => (organisation ? [[role, organisation]] : [])),
  )
  await storeTable(
    client,
    'duty_sees',
    'duty, category',
    Object.entries(dutySees).flatMap(([duty, seen]) =>
      categories
        .filter((category) => (seen as readonly string[]).includes(category))
        .map((category) => [duty, category]),
    ),
  )
  const service = createHash('sha256').update(secrets.serviceToken).digest()
  for (const [name, value] of [
    ['seal', Buffer.from(secrets.seal, 'hex')],
    ['service', service],
  ] as const) {
    await client.query(
      'insert into access.secret values ($1, $2) on conflict (name) do update set value = excluded.value',
      [name, value],
    )
  }
}

const storedMigrations = async (client: pg.Client): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await client.query<{ name: string; checksum: string }>('select name, checksum from migration.done')
    ).rows.map((row) => [row.name, row.checksum]),
  )

/** Carries out those migrations that the database does not have, in the order of time. Gives their names. */
export const applyMigrations = async (
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  const done = await storedMigrations(client)
  const fresh: string[] = []
  for (const migration of migrations) {
    const stored = done.get(migration.name)
    if (stored === migration.checksum) continue
    if (stored)
      throw new MigrationProblem(`migration ${migration.name} was changed after it had been carried out`)
    await client.query(migration.sql)
    await client.query('insert into migration.done (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    fresh.push(migration.name)
  }
  return fresh
}

/** Roles, and the schema in which migrations are noted; from then on the transaction acts as the owner. */
export const actAsOwner = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  await checkServer(client)
  await client.query("select pg_advisory_xact_lock(hashtext('startlijn.migrate'))")
  await ensureRoles(client, secrets)
  const database =
    (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? ''
  await client.query(
    `grant create, connect on database ${client.escapeIdentifier(database)} to startlijn_owner`,
  )
  await client.query('set local role startlijn_owner')
  await client.query('create schema if not exists migration')
  await client.query(
    'create table if not exists migration.done (name text primary key, checksum text not null, at timestamptz not null default now())',
  )
}

/** What each version stores anew: privileges closed, and the access tables of the code. */
export const storeVersion = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  await client.query(closePrivileges)
  await storeAccess(client, secrets)
}

/** Work in one transaction on a connection of its own: all of it is stored, or nothing. */
export const inTransaction = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

/**
 * Brings a database to this version: roles, then each migration that it does not have, all in one transaction.
 * A stored migration whose text has changed since is refused (`MigrationProblem`): history is not rewritten.
 */
export const migrate = (adminUrl: string, secrets: Secrets): Promise<readonly string[]> =>
  inTransaction(adminUrl, async (client) => {
    await actAsOwner(client, secrets)
    const migrations = findMigrations()
    const unknown = [...(await storedMigrations(client)).keys()].find(
      (name) => !migrations.some((migration) => migration.name === name),
    )
    if (unknown)
      throw new MigrationProblem(
        `the database has migration ${unknown}, which this version does not know: it is newer`,
      )
    const fresh = await applyMigrations(client, migrations)
    await storeVersion(client, secrets)
    return fresh
  })
