import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  binariesFor,
  canEnter,
  findBinaries,
  linkLibraries,
  type SystemUser,
  sharedFolder,
} from './embedded-binaries.ts'
import { EmbeddedProblem } from './embedded-problem.ts'

export type Place = {
  /** holds `bin/` and `lib/` */
  readonly binaries: string
  readonly folder: string
  /** whose the server is when we are root, which PostgreSQL refuses to be */
  readonly user: SystemUser | undefined
}

/** The path of a Unix socket may have 107 bytes (Linux) or 103 (macOS), with `/.s.PGSQL.5432.lock` in it. */
const longestSocketFolder = 80

const nobody = (): SystemUser => {
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/** Who runs the server for root: the user who made the data before, or else nobody. */
const userFor = (data: string): SystemUser => {
  const owner = existsSync(data) ? statSync(data) : undefined
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
}

const folderFor = (wanted: string, user: SystemUser): string => {
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const shared = join(sharedFolder, hash)
  if (existsSync(join(shared, 'data'))) return shared
  if (canEnter(dirname(wanted), user)) return wanted
  if (existsSync(join(wanted, 'data'))) {
    throw new EmbeddedProblem(
      'start-failed',
      `the database in ${wanted} can not be reached by user ${user.uid}: a folder above it is closed to others`,
    )
  }
  return shared
}

/** Where binaries and data lie for this machine and this user, and as whom the server runs. */
export const choosePlace = async (wanted: string, onCopy: () => void): Promise<Place> => {
  const found = findBinaries()
  if (process.platform !== 'win32') await linkLibraries(found.native)
  await mkdir(dirname(wanted), { recursive: true })
  if (process.getuid?.() !== 0) return { binaries: found.native, folder: wanted, user: undefined }
  const user = userFor(join(wanted, 'data'))
  const folder = folderFor(wanted, user)
  if (folder !== wanted) {
    await mkdir(sharedFolder, { recursive: true })
    await chmod(sharedFolder, 0o755)
  }
  return { binaries: await binariesFor(user, found, onCopy), folder, user }
}

/** Makes a folder that only the user of the server can enter. */
export const makeOwnFolder = async (path: string, user: SystemUser | undefined): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (user) await chown(path, user.uid, user.gid)
  await chmod(path, 0o700)
}

/** Data that root made, or copied back, becomes the server's. */
export const giveTo = async (path: string, user: SystemUser): Promise<void> => {
  await lchown(path, user.uid, user.gid)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  for (const entry of await readdir(path)) await giveTo(join(path, entry), user)
}

export type Address =
  | { readonly kind: 'socket'; readonly folder: string; readonly isTemporary: boolean }
  | { readonly kind: 'loopback'; readonly port: number }

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Where the server listens: a socket in the data folder, or in a fresh private folder where that path is too long
 * (fresh, so that nobody can have laid something else there), and loopback where there are no Unix sockets.
 */
export const chooseAddress = async ({ folder, user }: Place): Promise<Address> => {
  if (process.platform === 'win32') return { kind: 'loopback', port: await freePort() }
  const beside = join(folder, 'socket')
  if (Buffer.byteLength(beside) <= longestSocketFolder) {
    await makeOwnFolder(beside, user)
    return { kind: 'socket', folder: beside, isTemporary: false }
  }
  const reachable = !user || canEnter(tmpdir(), user)
  const base = reachable && Buffer.byteLength(tmpdir()) <= longestSocketFolder - 20 ? tmpdir() : '/tmp'
  const fresh = await mkdtemp(join(base, 'startlijn-'))
  await makeOwnFolder(fresh, user)
  return { kind: 'socket', folder: fresh, isTemporary: true }
}
