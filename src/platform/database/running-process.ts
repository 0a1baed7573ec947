import { execFile } from 'node:child_process'
import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'

/** Whether a process with this number runs, ours or somebody else's. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const ps = async (pid: number, column: 'lstart' | 'command'): Promise<string> => {
  const asked = promisify(execFile)('ps', ['-o', `${column}=`, '-p', String(pid)], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
}

/**
 * When a process began, in whatever form the system says it: a number that was given out again to another process has
 * another beginning. Empty where the system does not say it (Windows) and for a process that has ended.
 */
export const beginningOf = async (pid: number): Promise<string> => {
  if (process.platform === 'win32') return ''
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // proc(5): fields 3 and 22; counted from after the name, which may hold spaces and brackets itself
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const hasEnded = fields[0] === 'Z'
  return hasEnded ? '' : (fields[19] ?? '')
}

const isPostgresOn = async (pid: number, data: string): Promise<boolean> => {
  if (process.platform === 'win32') return isAlive(pid)
  if (process.platform !== 'linux') {
    const command = await ps(pid, 'command')
    return command.includes('postgres') && command.includes(data)
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const program = basename(command.split('\0')[0]?.split(':')[0] ?? '')
  return program === 'postgres' && (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data
}

/** The number that postmaster.pid names, whether or not that process still runs. */
export const recordedServer = async (data: string): Promise<number | undefined> => {
  const pid = Number((await readFile(`${data}/postmaster.pid`, 'utf8').catch(() => '')).split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/** The processes of a PostgreSQL on this data folder; outside Linux only the server itself is found. */
export const postgresOn = async (data: string): Promise<readonly number[]> => {
  const folder = await realpath(data).catch(() => data)
  const recorded = await recordedServer(data)
  const listed = process.platform === 'linux' ? (await readdir('/proc')).map(Number) : []
  const candidates = [...new Set([recorded ?? 0, ...listed])].filter(
    (pid) => Number.isInteger(pid) && pid > 0,
  )
  const theirs = await Promise.all(candidates.map((pid) => isPostgresOn(pid, folder)))
  return candidates.filter((_, index) => theirs[index])
}
