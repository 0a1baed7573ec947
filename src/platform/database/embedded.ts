import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { choosePlace, type Place } from './embedded-place.ts'
import { EmbeddedProblem } from './embedded-problem.ts'
import { lockFolder } from './folder-lock.ts'

export { EmbeddedProblem } from './embedded-problem.ts'

export type Embedded = { readonly adminUrl: string; readonly stop: () => Promise<void> }

const admin = 'startlijn_admin'
const database = 'startlijn'

const exists = (path: string): boolean => existsSync(path)

const ownedBy = async (place: Place, path: string, mode: number): Promise<void> => {
  await mkdir(path, { recursive: true, mode })
  if (place.user) await chown(path, place.user.uid, place.user.gid)
  await chmod(path, mode)
}

const run = (place: Place, program: string, args: readonly string[], logFile: string): Promise<number> =>
  new Promise((resolve, reject) => {
    void open(logFile, 'a').then(async (log) => {
      const child = spawn(join(place.binaries, 'bin', program), args, {
        stdio: ['ignore', log.fd, log.fd],
        cwd: place.folder,
        ...place.user,
      })
      child.on('error', reject)
      child.on('exit', (code) => resolve(code ?? 1))
      await new Promise((done) => child.once('spawn', done))
      await log.close()
    }, reject)
  })

const lastLines = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' ')

/** A password of its own, in a file that only its user reads. */
const keepPassword = async (place: Place): Promise<string> => {
  const file = join(place.folder, 'password')
  if (exists(file)) return (await readFile(file, 'utf8')).trim()
  const password = randomBytes(24).toString('hex')
  await writeFile(file, password, { mode: 0o600 })
  if (place.user) await chown(file, place.user.uid, place.user.gid)
  return password
}

/** Made beside its place and then moved, so that an interrupted first start leaves nothing half. */
const initialise = async (place: Place, log: string): Promise<void> => {
  const made = join(place.folder, 'data.new')
  await rm(made, { recursive: true, force: true })
  const code = await run(
    place,
    'initdb',
    // locale C: the same order on every machine, whatever languages it has installed
    [
      '-D',
      made,
      '-U',
      admin,
      `--pwfile=${join(place.folder, 'password')}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
    ],
    log,
  )
  if (code !== 0)
    throw new EmbeddedProblem('start-failed', `initdb stopped with ${code}: ${await lastLines(log)}`)
  await rename(made, join(place.folder, 'data'))
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The server of an owner that was killed goes on without it: it is stopped before the folder is opened again. */
const stopOrphan = async (place: Place): Promise<void> => {
  const file = join(place.folder, 'data', 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (!isAlive(pid) || (exists('/proc') && !command.includes(join(place.folder, 'data')))) {
    await rm(file, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  for (let tenths = 0; tenths < 200 && isAlive(pid); tenths += 1) await wait(100)
  if (isAlive(pid))
    throw new EmbeddedProblem('start-failed', `an earlier database (process ${pid}) does not stop`)
}

const urlOf = (place: Place, password: string, name: string): string =>
  place.socket
    ? `postgresql://${admin}:${password}@localhost/${name}?host=${encodeURIComponent(place.socket)}`
    : `postgresql://${admin}:${password}@127.0.0.1:${place.port}/${name}`

const connects = async (url: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    await client.end().catch(() => undefined)
    return undefined
  }
}

const startServer = async (place: Place, log: string): Promise<ChildProcess> => {
  const address = place.socket
    ? ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${place.socket}`]
    : ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${place.port}`]
  const handle = await open(log, 'a')
  const child = spawn(
    join(place.binaries, 'bin', 'postgres'),
    [
      '-D',
      join(place.folder, 'data'),
      ...address,
      '-c',
      'max_connections=60',
      '-c',
      'timezone=UTC',
      '-c',
      'jit=off',
    ],
    // a group of its own: Ctrl-C in a terminal reaches us first, and we stop it when our connections are closed
    { stdio: ['ignore', handle.fd, handle.fd], cwd: place.folder, detached: true, ...place.user },
  )
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', () => resolve())
    child.once('error', (error) => reject(new EmbeddedProblem('start-failed', error.message)))
  })
  await handle.close()
  return child
}

const untilReady = async (
  place: Place,
  child: ChildProcess,
  password: string,
  log: string,
): Promise<void> => {
  // recovery after a hard stop may take a while
  for (let tenths = 0; tenths < 900; tenths += 1) {
    if (child.exitCode !== null) throw new EmbeddedProblem('start-failed', await lastLines(log))
    const client = await connects(urlOf(place, password, 'postgres'))
    if (client) {
      const known = await client.query('select 1 from pg_database where datname = $1', [database])
      if (known.rowCount === 0) await client.query(`create database ${database}`)
      await client.end()
      return
    }
    await wait(tenths < 20 ? 20 : 100)
  }
  throw new EmbeddedProblem('start-failed', `the database did not answer: ${await lastLines(log)}`)
}

const stopServer = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const stopped = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const inTime = await Promise.race([stopped.then(() => true), wait(20_000, false, { ref: false })])
  if (!inTime) child.kill('SIGQUIT')
  await stopped
}

/**
 * Starts the PostgreSQL that comes with the npm package on a data folder of its own (made at the first start), reachable
 * only through a Unix socket (on Windows: loopback) and with its own password.
 * As root it runs as the user `nobody`; below a folder that only root may enter, binaries and data move to /var/lib/startlijn.
 * @throws EmbeddedProblem in one sentence: folder in use, no binaries for this machine, or a start that failed.
 */
export const startEmbedded = async ({ folder }: { readonly folder: string }): Promise<Embedded> => {
  const place = await choosePlace(folder)
  await ownedBy(place, place.folder, 0o700)
  const unlock = await lockFolder(place.folder)
  try {
    const log = join(place.folder, 'log')
    const password = await keepPassword(place)
    if (place.socket) await ownedBy(place, place.socket, 0o700)
    if (!exists(join(place.folder, 'data', 'PG_VERSION'))) await initialise(place, log)
    await stopOrphan(place)
    const child = await startServer(place, log)
    try {
      await untilReady(place, child, password, log)
    } catch (error) {
      await stopServer(child)
      throw error
    }
    return {
      adminUrl: urlOf(place, password, database),
      stop: async () => {
        await stopServer(child)
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}
