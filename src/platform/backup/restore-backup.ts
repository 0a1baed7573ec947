import type pg from 'pg'
import { actAsOwner, applyMigrations, inTransaction, storeVersion } from '../database/migrate.ts'
import { findMigrations, type Migration } from '../database/migrations.ts'
import type { Secrets } from '../database/secrets.ts'
import { type Job, prepareJobs } from '../job/job.ts'
import { readBackupFile } from './backup-file.ts'
import {
  Begin,
  End,
  jobsTable,
  keyFingerprints,
  Manifest,
  makeTally,
  readLine,
  WaitingJob,
} from './backup-line.ts'
import { BackupProblem } from './backup-problem.ts'
import {
  type BackupTable,
  backupTables,
  insertRows,
  rowsOfTable,
  setCounters,
  tableName,
  textForms,
} from './backup-tables.ts'

type Lines = AsyncIterator<string>
const perInsert = 1000

/** The migrations of the backup, which this version must all know as they are; and those that came after it. */
const splitMigrations = (
  manifest: Manifest,
): { readonly before: readonly Migration[]; readonly since: readonly Migration[] } => {
  const stored = new Map(manifest.migrations.map(({ name, checksum }) => [name, checksum]))
  const known = findMigrations()
  for (const [name, checksum] of stored) {
    if (known.find((one) => one.name === name)?.checksum !== checksum) throw new BackupProblem('newer', name)
  }
  return {
    before: known.filter(({ name }) => stored.has(name)),
    since: known.filter(({ name }) => !stored.has(name)),
  }
}

/** A database in which nobody has done anything yet; what a first start leaves there makes room for the backup. */
const makeRoom = async (client: pg.Client): Promise<void> => {
  for (const table of ['startlijn.person', 'access.account', 'startlijn.journal']) {
    const { rows } = await client.query('select to_regclass($1) is not null as there', [table])
    if (rows[0]?.there && (await client.query(`select 1 from ${table} limit 1`)).rowCount) {
      throw new BackupProblem('not-empty', table)
    }
  }
  await client.query('drop schema if exists startlijn, access cascade')
  await client.query('delete from migration.done')
}

/** Takes the links between tables away, and gives back what puts them there again (each is checked then). */
const withoutLinks = async (client: pg.Client): Promise<() => Promise<void>> => {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and connamespace in ('startlijn'::regnamespace, 'access'::regnamespace)`)
  for (const { drop } of rows) await client.query(drop)
  return async () => {
    for (const { add } of rows) await client.query(add)
  }
}

/** The lines of one section, a thousand at a time, checked against what stands at its end. */
const readSection = async (
  lines: Lines,
  name: string,
  take: (rows: readonly string[]) => Promise<void>,
): Promise<number> => {
  if (readLine((await lines.next()).value, Begin).table !== name) throw new BackupProblem('damaged', name)
  const tally = makeTally()
  for (let rows: string[] = []; ; ) {
    const { value, done } = await lines.next()
    if (done) throw new BackupProblem('damaged', 'the file is cut off')
    const isRow = value.startsWith('[') || (name === jobsTable && !value.startsWith('{"end"'))
    if (isRow) rows.push(value)
    if (rows.length >= perInsert || !isRow) {
      tally.add(rows)
      if (rows.length > 0) await take(rows)
      rows = []
    }
    if (isRow) continue
    const found = tally.end(name)
    const said = readLine(value, End)
    if (JSON.stringify(found) !== JSON.stringify(said)) throw new BackupProblem('damaged', name)
    return found.rows
  }
}

/** What is stored now, read back the way the backup was written, is what the file held. */
const checkStored = async (client: pg.Client, table: BackupTable, held: string): Promise<void> => {
  const tally = makeTally()
  for await (const rows of rowsOfTable(client, table)) tally.add(rows)
  if (JSON.stringify(tally.end(table.name)) !== held)
    throw new BackupProblem('damaged', `${table.name} reads otherwise`)
}

const restoreTable = async (client: pg.Client, table: BackupTable, lines: Lines): Promise<number> => {
  const tally = makeTally()
  // the stamps and versions of the backup are kept as they were
  await client.query(`alter table ${tableName(table.name)} disable trigger user`)
  const rows = await readSection(lines, table.name, async (some) => {
    tally.add(some)
    await insertRows(client, table, some)
  })
  await client.query(`alter table ${tableName(table.name)} enable trigger user`)
  await setCounters(client, table)
  await checkStored(client, table, JSON.stringify(tally.end(table.name)))
  return rows
}

const restoreJobs = (client: pg.Client, lines: Lines): Promise<number> =>
  readSection(lines, jobsTable, async (rows) => {
    for (const row of rows) {
      const job = readLine(row, WaitingJob)
      await client.query(
        `insert into job.job (name, data, priority, start_after, retry_limit, retry_backoff) values ($1, $2, $3, $4, 3, true)`,
        [job.name, JSON.stringify(job.data), job.priority, job.start_after],
      )
    }
  })

const isSameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.join('\n') === right.join('\n')

/** The tables of the database at the level of the backup; their names and columns must be those that the backup has. */
const matchTables = async (client: pg.Client, manifest: Manifest): Promise<readonly BackupTable[]> => {
  const tables = await backupTables(client)
  const isSame =
    isSameList(
      tables.map(({ name }) => name),
      manifest.tables.map(({ name }) => name),
    ) &&
    tables.every(({ columns }, index) =>
      isSameList(
        columns.map(({ name }) => name),
        manifest.tables[index]?.columns ?? [],
      ),
    )
  if (!isSame) throw new BackupProblem('newer', 'tables and columns are others')
  return tables
}

export type Restored = {
  readonly manifest: Manifest
  readonly rows: number
  readonly migrated: readonly string[]
}

/** Reads the file to its end, so that its own sums are checked before anything in it is believed. */
const checkWhole = (file: string, passphrase: string | undefined): Promise<void> =>
  readBackupFile(file, passphrase, async (all) => {
    const lines = all[Symbol.asyncIterator]()
    let isRead = false
    while (!isRead) isRead = (await lines.next()).done === true
  })

/**
 * Puts a backup back into an empty installation of the same or a newer version, on whatever server: first the tables as they
 * were then, their rows, counted and read back, then the migrations since. All of it, or nothing.
 * @throws BackupProblem
 */
export const restoreBackup = async ({
  adminUrl,
  secrets,
  file,
  passphrase,
  jobs,
  onTable = () => undefined,
}: {
  readonly adminUrl: string
  readonly secrets: Secrets
  readonly file: string
  readonly passphrase?: string | undefined
  readonly jobs: readonly Job[]
  readonly onTable?: (name: string) => void
}): Promise<Restored> => {
  await checkWhole(file, passphrase)
  return readBackupFile(file, passphrase, async (all) => {
    const lines = all[Symbol.asyncIterator]()
    const manifest = readLine((await lines.next()).value, Manifest)
    const { before, since } = splitMigrations(manifest)
    const keys = keyFingerprints(secrets)
    if (keys.person !== manifest.keys.person || keys.index !== manifest.keys.index)
      throw new BackupProblem('other-keys', manifest.keys.person)
    await inTransaction(adminUrl, (client) => actAsOwner(client, secrets))
    await prepareJobs(adminUrl, jobs)
    return inTransaction(adminUrl, async (client) => {
      await actAsOwner(client, secrets)
      await client.query(textForms)
      await makeRoom(client)
      await applyMigrations(client, before)
      await storeVersion(client, secrets)
      const tables = await matchTables(client, manifest)
      const link = await withoutLinks(client)
      let rows = 0
      for (const [index, table] of tables.entries()) {
        onTable(table.name)
        const restored = await restoreTable(client, table, lines)
        if (restored !== manifest.tables[index]?.rows) throw new BackupProblem('damaged', table.name)
        rows += restored
      }
      await link()
      await client.query('reset role')
      const waiting = await restoreJobs(client, lines)
      await client.query('set local role startlijn_owner')
      if (waiting !== manifest.waitingJobs) throw new BackupProblem('damaged', jobsTable)
      if (readLine((await lines.next()).value, End).end !== manifest.format || !(await lines.next()).done)
        throw new BackupProblem('damaged', 'the end is not where it should be')
      const migrated = await applyMigrations(client, since)
      await storeVersion(client, secrets)
      return { manifest, rows, migrated }
    })
  })
}
