import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { guard } from './embedded-guard.ts'
import type { Address, Place } from './embedded-place.ts'
import { EmbeddedProblem } from './embedded-problem.ts'
import { isAlive, postgresOn, recordedServer } from './running-process.ts'

export const dataOf = (place: Place): string => join(place.folder, 'data')
const logOf = (place: Place): string => join(place.folder, 'log')

/** The last lines that the server wrote, as one line. */
export const lastWords = async (place: Place): Promise<string> =>
  (await readFile(logOf(place), 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' ')

/** Settings of PostgreSQL in our own environment are meant for other servers. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

const launch = async (
  place: Place,
  program: 'initdb' | 'postgres' | 'pg_ctl',
  args: readonly string[],
): Promise<ChildProcess> => {
  const log = await open(logOf(place), 'a', 0o600)
  try {
    const child = spawn(join(place.binaries, 'bin', program), args, {
      stdio: ['ignore', log.fd, log.fd],
      cwd: place.folder,
      env: environment(),
      // a group of its own: Ctrl-C in a terminal reaches us first, and we stop it when our connections are closed
      detached: program === 'postgres',
      windowsHide: true,
      ...place.user,
    })
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', reject)
    })
    return child
  } finally {
    await log.close()
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

/**
 * Makes a new cluster in `data`. Locale: the built-in C.UTF-8, which PostgreSQL brings itself: the same order (by code
 * point) and the same upper and lower case of every script on every machine, whatever languages it has installed.
 */
export const initialise = async (
  place: Place,
  { data, admin, passwordFile }: { data: string; admin: string; passwordFile: string },
): Promise<void> => {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${admin}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const child = await launch(place, 'initdb', ['--no-instructions', `--pgdata=${data}`, ...locale, ...access])
  const letGo = guard(child)
  await ended(child)
  letGo()
  if (child.exitCode !== 0) {
    throw new EmbeddedProblem('start-failed', `the database could not be made: ${await lastWords(place)}`)
  }
}

/** Starts the server; it does not answer yet. Its log holds no values of rows, for they are about persons. */
export const startServer = async (place: Place, address: Address): Promise<ChildProcess> => {
  const size = await stat(logOf(place)).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 5_000_000) await rename(logOf(place), `${logOf(place)}.before`)
  const settings = {
    ...(address.kind === 'socket'
      ? { listen_addresses: '', port: 5432, unix_socket_directories: address.folder }
      : { listen_addresses: '127.0.0.1', port: address.port }),
    max_connections: 60,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // a refused value stands in the message of its error
    log_min_messages: 'log',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return launch(place, 'postgres', ['-D', dataOf(place), ...options])
}

/** A fast and clean stop: open transactions are rolled back, everything committed is written. */
export const stopServer = async (place: Place, child: ChildProcess): Promise<void> => {
  if (process.platform === 'win32') await stopByControl(place)
  else child.kill('SIGINT')
  const timer = new AbortController()
  const late = wait(60_000, 'late', { signal: timer.signal, ref: false }).catch(() => 'in time')
  // at once, without the last checkpoint: the next start replays the log
  if ((await Promise.race([ended(child), late])) === 'late') child.kill('SIGQUIT')
  timer.abort()
  await ended(child)
}

const stopByControl = async (place: Place): Promise<void> =>
  ended(await launch(place, 'pg_ctl', ['stop', '-D', dataOf(place), '-m', 'fast', '-w']))

/**
 * Ends what an owner that was killed has left behind: its server, or processes of a server that was killed itself.
 * Gives whether there was anything.
 */
export const stopLeftover = async (place: Place): Promise<boolean> => {
  const found = () => postgresOn(dataOf(place))
  const all = await found()
  if (all.length === 0) return false
  if (process.platform === 'win32') {
    await stopByControl(place)
    return true
  }
  const server = await recordedServer(dataOf(place))
  if (server !== undefined && all.includes(server)) {
    // the server ends the others, and writes what is committed
    process.kill(server, 'SIGINT')
    if (await within(10_000, found)) return true
  }
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of (await found()).filter(isAlive)) process.kill(pid, signal)
    if (await within(10_000, found)) return true
  }
  throw new EmbeddedProblem('start-failed', `an earlier database (process ${all[0]}) does not stop`)
}

const within = async (milliseconds: number, found: () => Promise<readonly number[]>): Promise<boolean> => {
  const last = Date.now() + milliseconds
  while (Date.now() < last) {
    if ((await found()).length === 0) return true
    await wait(50)
  }
  return false
}
