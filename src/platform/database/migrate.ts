import { createHash } from 'node:crypto'
import pg from 'pg'
import { categories, dutySees, roles } from '../access/role.ts'
import { closePrivileges } from './close-privileges.ts'
import { findMigrations } from './migrations.ts'
import type { Secrets } from './secrets.ts'

/** A stored migration that is not the one of this version; nothing was changed. */
export class MigrationProblem extends Error {}

const roleExists = async (client: pg.Client, role: string): Promise<boolean> =>
  (await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 1

/** Owner without login, application login without any way round the policies, and the role that may erase. */
const ensureRoles = async (client: pg.Client, secrets: Secrets): Promise<void> => {
  for (const [role, options] of [
    ['startlijn_owner', 'nologin'],
    ['startlijn_app', 'login'],
    ['startlijn_retention', 'nologin'],
  ] as const) {
    if (!(await roleExists(client, role))) {
      await client.query(`create role ${role} ${options} nosuperuser nocreatedb nocreaterole nobypassrls`)
    }
  }
  await client.query(`alter role startlijn_app password ${client.escapeLiteral(secrets.applicationPassword)}`)
  await client.query('alter role startlijn_app set search_path = startlijn, access')
  await client.query('alter role startlijn_app set statement_timeout = 30000')
  await client.query('grant startlijn_owner to current_user')
}

const storeTable = async (client: pg.Client, table: string, columns: string, rows: readonly string[][]) => {
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

/**
 * Brings a database to this version: roles, then each migration that it does not have, all in one transaction.
 * A stored migration whose text has changed since is refused (`MigrationProblem`): history is not rewritten.
 */
export const migrate = async (adminUrl: string, secrets: Secrets): Promise<readonly string[]> => {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query('begin')
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
    const done = new Map(
      (
        await client.query<{ name: string; checksum: string }>('select name, checksum from migration.done')
      ).rows.map((row) => [row.name, row.checksum]),
    )
    const migrations = findMigrations()
    const unknown = [...done.keys()].find((name) => !migrations.some((migration) => migration.name === name))
    if (unknown)
      throw new MigrationProblem(
        `the database has migration ${unknown}, which this version does not know: it is newer`,
      )
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
    await client.query(closePrivileges)
    await storeAccess(client, secrets)
    await client.query('commit')
    return fresh
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}
