import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { loadKnowledge } from '../src/app/load-knowledge.ts'
import { backupTables, leftOut, rowsOfTable, textForms } from '../src/platform/backup/backup-tables.ts'
import { restoreBackup } from '../src/platform/backup/restore-backup.ts'
import { writeBackup } from '../src/platform/backup/write-backup.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { findMigrations } from '../src/platform/database/migrations.ts'
import { enqueueIn, type Job, prepareJobs } from '../src/platform/job/job.ts'
import { makeDatabase, testSecrets } from './database.ts'
import { openHandoverHouse } from './handover-house.ts'

const { house, coupled, meet, manager, open } = await openHandoverHouse()
const reminder: Job<{ person: string }> = { name: 'reminder', data: z.object({ person: z.string() }) }
const jobs = [reminder as unknown as Job]

let folder: string
let file: string
/** what is refused leaves nothing, so that one database is enough for all of it */
let untouched: string
const drops: (() => Promise<unknown>)[] = []

const emptyDatabase = async (): Promise<string> => {
  const { url, drop } = await makeDatabase(inject('adminUrl'))
  drops.push(drop)
  return url
}

const backup = (extra: { file?: string; passphrase?: string } = {}) =>
  writeBackup({ adminUrl: house.adminUrl, secrets: testSecrets, file, ...extra })
const restore = (
  adminUrl: string,
  extra: { file?: string; passphrase?: string; secrets?: typeof testSecrets } = {},
) => restoreBackup({ adminUrl, secrets: testSecrets, file, jobs, ...extra })

/** Every table of the two schemas as lines, in the form that a backup has. */
const contents = async (url: string): Promise<Record<string, readonly string[]>> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(textForms)
    const all: Record<string, readonly string[]> = {}
    for (const table of await backupTables(client)) {
      const lines: string[] = []
      for await (const rows of rowsOfTable(client, table)) lines.push(...rows)
      all[table.name] = lines
    }
    return all
  } finally {
    await client.end()
  }
}

const query = async <Row extends object>(url: string, statement: string): Promise<Row[]> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'startlijn-backup-'))
  file = join(folder, 'whole.backup')
  const person = await coupled({ vNumber: '1234567890', familyName: 'Ünï "quote" \\ back\nline' })
  await coupled({ givenName: 'Rima' })
  await meet(person)
  await open(person, manager)
  await prepareJobs(house.adminUrl, jobs)
  await house.kernel.db.transaction().execute((tx) => enqueueIn(tx, reminder, { person }))
  await backup()
  untouched = await emptyDatabase()
})
afterAll(async () => {
  for (const drop of drops) await drop()
  await rm(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  test('holds every table but those that are left out for a reason', async () => {
    const stored = await house.asOwner<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('startlijn', 'access') order by 1`,
    )
    const held = Object.keys(await contents(house.adminUrl))
    expect([...held, ...Object.keys(leftOut)].sort()).toEqual(stored.map(({ name }) => name))
  })

  test('is for its owner only, and holds no number, no secret and no session', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const text = gunzipSync(await readFile(file)).toString()
    expect(text).toContain('Rima')
    for (const secret of ['1234567890', ...Object.values(testSecrets)]) expect(text).not.toContain(secret)
  })

  test('does not write over a file', async () => {
    await expect(backup()).rejects.toMatchObject({ code: 'file-exists' })
  })
})

describe('put back', () => {
  test('into an empty database: every table is equal, and the house works on', async () => {
    const target = await emptyDatabase()
    const { rows, migrated } = await restore(target)
    const [before, after] = [await contents(house.adminUrl), await contents(target)]
    expect(Object.keys(after).length).toBeGreaterThan(25)
    expect(after).toEqual(before)
    expect(rows).toBe(Object.values(before).flat().length)
    expect(rows).toBeGreaterThan(30)
    expect(migrated).toEqual([])
    const guards = `select c.relname, c.relrowsecurity, c.relforcerowsecurity, (select count(*) from pg_constraint where conrelid = c.oid) as links,
      (select string_agg(tgname || ' ' || tgenabled::text, ',' order by tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
      from pg_class c where relnamespace in ('startlijn'::regnamespace, 'access'::regnamespace) and relkind = 'r' order by relname`
    expect(await query(target, guards)).toEqual(await query(house.adminUrl, guards))
    expect(await query(target, 'select name, data from job.job')).toEqual(
      await query(house.adminUrl, 'select name, data from job.job'),
    )
    const counters = `select sequencename, last_value from pg_sequences where schemaname in ('startlijn', 'access') order by 1`
    const counted = await query<{ last_value: string | null }>(house.adminUrl, counters)
    expect(counted.filter((one) => one.last_value !== null)).not.toEqual([])
    expect(await query(target, counters)).toEqual(counted)
    expect(await migrate(target, testSecrets)).toEqual([])
  })

  test('into an installation that was started and never used', async () => {
    const target = await emptyDatabase()
    await migrate(target, testSecrets)
    await loadKnowledge(target)
    await restore(target)
    expect(await contents(target)).toEqual(await contents(house.adminUrl))
  })

  test('from an older version: the migrations since are carried out after it', async () => {
    const older = await emptyDatabase()
    await migrate(older, testSecrets)
    const [last] = findMigrations()
      .map(({ name }) => name)
      .filter((name) => name.endsWith('own-duties'))
    await query(older, 'drop policy giving on startlijn.responsibility')
    await query(older, 'drop policy joining on startlijn.membership')
    await query(older, 'drop function access.reaches_household(uuid)')
    await query(older, `delete from migration.done where name = '${last}'`)
    await prepareJobs(older, jobs)
    const from = join(folder, 'older.backup')
    await writeBackup({ adminUrl: older, secrets: testSecrets, file: from })
    const target = await emptyDatabase()
    expect((await restore(target, { file: from })).migrated).toEqual([last])
    expect(await query(target, "select 1 from pg_policies where policyname = 'joining'")).toHaveLength(1)
  })

  test('with a passphrase: unreadable without it, and whole with it', async () => {
    const sealed = join(folder, 'sealed.backup')
    const passphrase = 'twaalf of meer tekens'
    await backup({ file: sealed, passphrase })
    await expect(restore(untouched, { file: sealed })).rejects.toMatchObject({ code: 'passphrase-needed' })
    await expect(
      restore(untouched, { file: sealed, passphrase: 'een heel andere zin' }),
    ).rejects.toMatchObject({
      code: 'damaged',
    })
    await expect(backup({ file: join(folder, 'short'), passphrase: 'kort' })).rejects.toMatchObject({
      code: 'passphrase-short',
    })
    const opened = await emptyDatabase()
    await restore(opened, { file: sealed, passphrase })
    expect(await contents(opened)).toEqual(await contents(house.adminUrl))
  })
})

describe('refused in one sentence, with nothing changed', () => {
  const refused = async (change: (bytes: Buffer) => Buffer, passphrase?: string) => {
    const source = join(folder, `source-${crypto.randomUUID()}`)
    await backup({ file: source, ...(passphrase && { passphrase }) })
    await writeFile(`${source}.changed`, change(await readFile(source)))
    const code = await restore(untouched, {
      file: `${source}.changed`,
      ...(passphrase && { passphrase }),
    }).then(
      () => 'restored',
      (error: { code?: string }) => error.code,
    )
    expect(await query(untouched, `select 1 from pg_namespace where nspname = 'startlijn'`)).toEqual([])
    return code
  }
  const edited = (change: (text: string) => string) => (bytes: Buffer) =>
    gzipSync(change(gunzipSync(bytes).toString()))

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 400)],
    [
      'a byte changed',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)) as Buffer,
    ],
    ['a value changed', edited((text) => text.replace('Rima', 'Rina'))],
    ['a row taken away', edited((text) => text.replace(/^\[.*Rima.*\n/m, ''))],
    ['a table taken away', edited((text) => text.replace(/^\{"table":"startlijn.episode"\}\n/m, ''))],
    ['the end taken away', edited((text) => text.replace(/\{"end":"startlijn-backup".*\n/, ''))],
    ['something after the end', edited((text) => `${text}{}\n`)],
    ['no manifest', edited((text) => text.slice(text.indexOf('\n') + 1))],
  ])('%s', async (_, change) => {
    expect(await refused(change)).toBe('damaged')
  })

  test('an encrypted file in which one byte was changed', async () => {
    const flip = (bytes: Buffer) =>
      bytes.map((byte, at) => (at === bytes.length - 200 ? byte ^ 1 : byte)) as Buffer
    expect(await refused(flip, 'twaalf of meer tekens')).toBe('damaged')
  })

  test('something that is no backup, or is not there', async () => {
    expect(await refused(() => Buffer.from('given_name;family_name\n'))).toBe('not-a-backup')
    await expect(restore(untouched, { file: join(folder, 'absent') })).rejects.toMatchObject({
      code: 'file-away',
    })
  })

  test('a migration that this version does not know, or knows otherwise', async () => {
    const change = (from: RegExp, to: string) => refused(edited((text) => text.replace(from, to)))
    expect(await change(/"name":"20\d{10}-person"/, '"name":"209912310000-later"')).toBe('newer')
    expect(await change(/"checksum":"[0-9a-f]{64}"/, `"checksum":"${'0'.repeat(64)}"`)).toBe('newer')
  })

  test('other keys: the numbers could not be read', async () => {
    await expect(
      restore(untouched, { secrets: { ...testSecrets, personKey: 'e'.repeat(64) } }),
    ).rejects.toMatchObject({ code: 'other-keys' })
  })

  test('a target in which somebody has done something', async () => {
    const before = await contents(house.adminUrl)
    await expect(restore(house.adminUrl)).rejects.toMatchObject({ code: 'not-empty' })
    expect(await contents(house.adminUrl)).toEqual(before)
  })
})
