import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { guard } from './embedded-guard.ts'
import {
  type Address,
  chooseAddress,
  choosePlace,
  giveTo,
  makeOwnFolder,
  type Place,
} from './embedded-place.ts'
import { EmbeddedProblem } from './embedded-problem.ts'
import { dataOf, initialise, lastWords, startServer, stopLeftover, stopServer } from './embedded-server.ts'
import { lockFolder } from './folder-lock.ts'
import { postgresOn } from './running-process.ts'

export { EmbeddedProblem } from './embedded-problem.ts'

export type Embedded = { readonly adminUrl: string; readonly stop: () => Promise<void> }

/** What takes a while at a start, as the key of a message. */
export type EmbeddedStep =
  | 'database-copy'
  | 'database-create'
  | 'database-take-over'
  | 'database-revive'
  | 'database-lost'

const admin = 'startlijn_admin'
const database = 'startlijn'

const passwordFileOf = (place: Place): string => join(place.folder, 'password')

/** A password of its own, in a file that only its user reads. */
const keepPassword = async (place: Place): Promise<string> => {
  const file = passwordFileOf(place)
  if (!existsSync(file)) {
    await writeFile(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (place.user) await chown(`${file}.new`, place.user.uid, place.user.gid)
    await rename(`${file}.new`, file)
  }
  return (await readFile(file, 'utf8')).trim()
}

/** Made beside its place and then moved, so that an interrupted first start leaves nothing half. */
const ensureCluster = async (place: Place, onCreate: () => void): Promise<void> => {
  const data = dataOf(place)
  if (existsSync(join(data, 'PG_VERSION'))) {
    if (place.user && statSync(data).uid !== place.user.uid) await giveTo(data, place.user)
    return
  }
  onCreate()
  const made = `${data}.new`
  await rm(made, { recursive: true, force: true })
  await initialise(place, { data: made, admin, passwordFile: passwordFileOf(place) })
  await rename(made, data)
}

const urlOf = (address: Address, password: string, name: string): string =>
  address.kind === 'socket'
    ? `postgresql://${admin}:${password}@localhost:5432/${name}?sslmode=disable&host=${encodeURIComponent(address.folder)}`
    : `postgresql://${admin}:${password}@127.0.0.1:${address.port}/${name}?sslmode=disable`

/** Undefined while the server is still starting. */
const connect = async (url: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    if ((error as { code?: string }).code !== '28P01') return undefined
    throw new EmbeddedProblem('start-failed', 'the password file is not the one of this database')
  }
}

const untilReady = async (place: Place, child: ChildProcess, url: string): Promise<void> => {
  // recovery after a hard stop may take minutes
  const last = Date.now() + 300_000
  for (let pause = 10; Date.now() < last; pause = Math.min(100, pause + 5)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new EmbeddedProblem('start-failed', `the database ended at once: ${await lastWords(place)}`)
    }
    const client = await connect(url)
    if (client) {
      const known = await client.query('select 1 from pg_database where datname = $1', [database])
      if (known.rowCount === 0) await client.query(`create database ${database}`)
      await client.end()
      return
    }
    await wait(pause)
  }
  throw new EmbeddedProblem('start-failed', `the database does not answer: ${await lastWords(place)}`)
}

/** Starts the server on what is left in the folder, and waits until it answers. Gives what stops it. */
const launch = async (
  place: Place,
  address: Address,
  password: string,
): Promise<{ readonly child: ChildProcess; readonly stop: () => Promise<void> }> => {
  await rm(join(dataOf(place), 'postmaster.pid'), { force: true })
  const child = await startServer(place, address)
  const letGo = guard(child)
  const stop = () => stopServer(place, child).finally(letGo)
  try {
    await untilReady(place, child, urlOf(address, password, 'postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  return { child, stop }
}

const open = async (place: Place, progress: (step: EmbeddedStep) => void): Promise<Embedded> => {
  const password = await keepPassword(place)
  await ensureCluster(place, () => progress('database-create'))
  if (await stopLeftover(place)) progress('database-take-over')
  const address = await chooseAddress(place)
  let server = await launch(place, address, password)
  let isWanted = true
  let reviving: Promise<void> = Promise.resolve()
  /** A server that ends although nobody asked (killed, out of memory) is started again on the same address. */
  const watch = (): void => {
    server.child.once('exit', () => {
      if (!isWanted) return
      progress('database-revive')
      reviving = revive().catch(() => progress('database-lost'))
    })
  }
  const revive = async (): Promise<void> => {
    await server.stop()
    await stopLeftover(place)
    server = await launch(place, address, password)
    watch()
  }
  watch()
  return {
    adminUrl: urlOf(address, password, database),
    stop: async () => {
      isWanted = false
      await reviving
      await server.stop()
      if (address.kind === 'socket' && address.isTemporary)
        await rm(address.folder, { recursive: true, force: true })
    },
  }
}

/**
 * The address of the embedded database that another process runs on this folder, for work beside it.
 * Undefined when none runs there.
 */
export const findRunningEmbedded = async (folder: string): Promise<string | undefined> => {
  const place = await choosePlace(resolve(folder), () => undefined)
  const record = (await readFile(join(dataOf(place), 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid = '', , , port = '', socket = ''] = record
  if (!(await postgresOn(dataOf(place))).includes(Number(pid))) return undefined
  const password = (await readFile(passwordFileOf(place), 'utf8')).trim()
  const address: Address =
    socket === ''
      ? { kind: 'loopback', port: Number(port) }
      : { kind: 'socket', folder: socket, isTemporary: false }
  return urlOf(address, password, database)
}

/**
 * Starts the PostgreSQL that comes with the npm package on a data folder of its own (made at the first start), reachable
 * only through a Unix socket (on Windows: loopback) and with its own password.
 * As root it runs as the user `nobody`; below a folder that only root may enter, binaries and data move to /var/lib/startlijn.
 * @throws EmbeddedProblem in one sentence: folder in use, no binaries for this machine, or a start that failed.
 */
export const startEmbedded = async ({
  folder,
  progress = () => undefined,
}: {
  readonly folder: string
  readonly progress?: (step: EmbeddedStep) => void
}): Promise<Embedded> => {
  try {
    const place = await choosePlace(resolve(folder), () => progress('database-copy'))
    await makeOwnFolder(place.folder, place.user)
    const unlock = await lockFolder(place.folder)
    try {
      const { adminUrl, stop } = await open(place, progress)
      return { adminUrl, stop: () => stop().finally(unlock) }
    } catch (error) {
      await unlock()
      throw error
    }
  } catch (error) {
    if (error instanceof EmbeddedProblem) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new EmbeddedProblem('start-failed', `the database in ${folder} can not be started: ${reason}`)
  }
}
