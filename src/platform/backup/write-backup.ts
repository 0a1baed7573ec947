import pg from 'pg'
import type { Secrets } from '../database/secrets.ts'
import { writeBackupFile } from './backup-file.ts'
import { jobsTable, keyFingerprints, type Manifest, makeTally } from './backup-line.ts'
import { BackupProblem } from './backup-problem.ts'
import {
  type BackupTable,
  backupTables,
  rowsOfTable,
  tableName,
  textForms,
  textRows,
} from './backup-tables.ts'

const waitingJobs = `select json_build_object('name', name, 'data', data, 'priority', priority, 'start_after', start_after)::text as line
  from job.job where state in ('created', 'retry', 'active') order by created_on, id`

const countOf = async (client: pg.Client, from: string): Promise<number> =>
  Number((await client.query<{ rows: string }>(`select count(*) as rows from ${from}`)).rows[0]?.rows)

const makeManifest = async (
  client: pg.Client,
  secrets: Secrets,
  { tables, jobs }: { readonly tables: readonly BackupTable[]; readonly jobs: number },
): Promise<Manifest> => {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration.done order by name',
  )
  const counted = []
  for (const { name, columns } of tables) {
    counted.push({
      name,
      columns: columns.map((one) => one.name),
      rows: await countOf(client, tableName(name)),
    })
  }
  const { rows: server } = await client.query<{ server_version: string }>('show server_version')
  return {
    format: 'startlijn-backup',
    version: 1,
    madeAt: new Date().toISOString(),
    server: server[0]?.server_version ?? '',
    migrations,
    keys: keyFingerprints(secrets),
    tables: counted,
    waitingJobs: jobs,
  }
}

async function* section(name: string, rows: AsyncIterable<readonly string[]>): AsyncIterable<string> {
  yield `${JSON.stringify({ table: name })}\n`
  const tally = makeTally()
  for await (const lines of rows) {
    tally.add(lines)
    yield `${lines.join('\n')}\n`
  }
  yield `${JSON.stringify(tally.end(name))}\n`
}

async function* everything(
  client: pg.Client,
  manifest: Manifest,
  tables: readonly BackupTable[],
  onTable: (name: string) => void,
): AsyncIterable<string> {
  yield `${JSON.stringify(manifest)}\n`
  for (const table of tables) {
    onTable(table.name)
    yield* section(table.name, rowsOfTable(client, table))
  }
  // the jobs belong to whoever connects, not to the owner of the other tables
  await client.query('reset role')
  yield* section(jobsTable, textRows(client, waitingJobs))
  yield `${JSON.stringify({ end: manifest.format, rows: tables.length, sha256: '' })}\n`
}

const isThere = async (client: pg.Client, table: string): Promise<boolean> =>
  (await client.query('select to_regclass($1) is not null as there', [table])).rows[0]?.there === true

/**
 * Writes all that is stored to one file, as it was at one moment, while others go on writing. Encrypted numbers stay
 * encrypted; the secrets of the installation are not in it.
 */
export const writeBackup = async ({
  adminUrl,
  secrets,
  file,
  passphrase,
  onTable = () => undefined,
}: {
  readonly adminUrl: string
  readonly secrets: Secrets
  readonly file: string
  readonly passphrase?: string | undefined
  readonly onTable?: (name: string) => void
}): Promise<Manifest> => {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(textForms)
    if (!(await isThere(client, 'migration.done'))) throw new BackupProblem('no-installation')
    const jobs = await countOf(client, `(${waitingJobs}) as waiting`)
    await client.query('set local role startlijn_owner')
    const tables = await backupTables(client)
    const manifest = await makeManifest(client, secrets, { tables, jobs })
    await writeBackupFile(file, passphrase, everything(client, manifest, tables, onTable))
    await client.query('commit')
    return manifest
  } finally {
    await client.end()
  }
}
