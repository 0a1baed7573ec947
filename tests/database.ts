import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { jobs } from '../src/app/steps.ts'
import type { AccountId, Visitor } from '../src/platform/access/actor.ts'
import type { Role } from '../src/platform/access/role.ts'
import type { Kernel } from '../src/platform/action/perform.ts'
import { applicationUrl, type Database, openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { findMigrations } from '../src/platform/database/migrations.ts'
import type { Secrets } from '../src/platform/database/secrets.ts'
import { date, fixedClock, type IsoDate } from '../src/platform/date.ts'
import { newIdentifier } from '../src/platform/identifier.ts'
import { prepareJobs } from '../src/platform/job/job.ts'
import { makeVault } from '../src/platform/vault/vault.ts'

/** The same secrets for every test database: roles and their passwords belong to the whole server. */
export const testSecrets: Secrets = {
  seal: 'a'.repeat(64),
  serviceToken: 'service-token-of-the-tests-000000000000',
  applicationPassword: 'password-of-the-tests-0000',
  personKey: 'b'.repeat(64),
  indexKey: 'c'.repeat(64),
  cookieKey: 'd'.repeat(64),
}

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

const onServer = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One migrated template per server and set of migrations; each test file gets a copy of its own. */
const ensureTemplate = (adminUrl: string): Promise<string> =>
  onServer(adminUrl, async (client) => {
    const contents = findMigrations().map((migration) => migration.checksum)
    const name = `template_${createHash('sha256').update(contents.join()).digest('hex').slice(0, 16)}`
    await client.query("select pg_advisory_lock(hashtext('startlijn.template'))")
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) {
      await client.query(`create database building_${name}`)
      await migrate(withDatabase(adminUrl, `building_${name}`), testSecrets)
      await prepareJobs(
        withDatabase(adminUrl, `building_${name}`),
        jobs.map(({ job }) => job),
      )
      await client.query(`alter database building_${name} rename to ${name}`)
    }
    await client.query("select pg_advisory_unlock(hashtext('startlijn.template'))")
    return name
  })

/** An empty database of its own on the server of the run. */
export const makeDatabase = async (
  server: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<unknown> }> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, (client) => client.query(`create database ${name}`))
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, (client) => client.query(`drop database ${name} with (force)`)),
  }
}

export type TestHouse = {
  readonly kernel: Kernel
  readonly database: Database
  readonly adminUrl: string
  readonly applicationUrl: string
  /** the same house on another day */
  readonly on: (day: IsoDate | string) => Kernel
  readonly organisation: (
    kind: string,
    name?: string,
    municipality?: string,
    region?: string,
  ) => Promise<string>
  readonly account: (role: Role, organisation: string | null, person?: string) => Promise<AccountId>
  /** a new account of a role in a new organisation (or a given one), as a visitor */
  readonly visitor: (
    role: Role,
    organisation?: string | null,
    person?: string,
  ) => Promise<Visitor & { account: AccountId }>
  /** past every policy, to see what is really stored */
  readonly asOwner: <Row extends object>(statement: string, values?: unknown[]) => Promise<Row[]>
}

export const testDay = date('2026-12-01')

/** A database of its own for a test file, as the application sees it. Call once at the top of a file. */
export const openTestHouse = async (): Promise<TestHouse> => {
  const server = inject('adminUrl')
  const template = await ensureTemplate(server)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`))
  const adminUrl = withDatabase(server, name)
  const url = applicationUrl(adminUrl, testSecrets.applicationPassword)
  const database = openDatabase(url, 5)
  const owner = openDatabase(adminUrl, 2)
  const kernel: Kernel = {
    db: database.db,
    clock: fixedClock(testDay),
    serviceToken: testSecrets.serviceToken,
    vault: makeVault(testSecrets),
  }
  afterAll(async () => {
    await database.close()
    await owner.close()
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`))
  })
  const organisation: TestHouse['organisation'] = async (
    kind,
    orgName = `${kind} ${randomUUID()}`,
    municipality,
    region,
  ) => {
    const id = newIdentifier<string>()
    await sql`insert into startlijn.organisation (id, kind, name, municipality, region, synthetic)
      values (${id}, ${kind}, ${orgName}, ${municipality ?? null}, ${region ?? null}, true)`.execute(owner.db)
    return id
  }
  const account: TestHouse['account'] = async (role, org, person) => {
    const id = newIdentifier<AccountId>()
    // a person has one account
    const { rows } = await sql<{ id: AccountId }>`insert into access.account
        (id, login, name, role, organisation, person, synthetic)
      values (${id}, ${id}, ${`${role} (test)`}, ${role}, ${org}, ${person ?? null}, true)
      on conflict (person) where person is not null do update set name = excluded.name returning id`.execute(
      owner.db,
    )
    return rows[0]?.id ?? id
  }
  const kindOf: Partial<Record<Role, string>> = {
    'coa-screener': 'coa',
    'coa-coupler': 'coa',
    'coa-case-manager': 'coa',
    'social-guide': 'social-guidance',
    'regional-coordinator': 'region',
    employer: 'employer',
    'employer-service-point': 'employer-service-point',
    'language-provider': 'language-provider',
  }
  return {
    kernel,
    database,
    adminUrl,
    applicationUrl: url,
    on: (day) => ({ ...kernel, clock: fixedClock(date(day)) }),
    organisation,
    account,
    visitor: async (role, org, person) => ({
      by: 'account',
      account: await account(
        role,
        org !== undefined ? org : await organisation(kindOf[role] ?? 'municipality'),
        person,
      ),
    }),
    asOwner: async <Row extends object>(statement: string, values: unknown[] = []) =>
      (await owner.pool.query<Row>(statement, values)).rows,
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
  }
}
