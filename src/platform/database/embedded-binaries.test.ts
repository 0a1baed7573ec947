import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRoot } from './embedded.fixture.ts'
import { binariesFor, canEnter, findBinaries, linkLibraries, sharedFolder } from './embedded-binaries.ts'

const stranger = { uid: 65_534, gid: 65_534 }
const ourselves = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
const version = `test-${process.pid}`
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'startlijn-binaries-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
  if (isRoot) await rm(join(sharedFolder, `postgresql-${version}`), { recursive: true, force: true })
})

const says = async (native: string): Promise<string> =>
  (await promisify(execFile)(join(native, 'bin', 'postgres'), ['--version'], isRoot ? stranger : {})).stdout

test('binaries below a closed folder are copied once, and run as a user without rights', async () => {
  const native = join(folder, 'native')
  await cp(findBinaries().native, native, { recursive: true, verbatimSymlinks: true })
  // an installation under umask 077
  await chmod(join(native, 'bin', 'postgres'), 0o700)
  await chmod(join(native, 'lib'), 0o700)
  await chmod(folder, 0o700)
  let copies = 0
  const choose = () =>
    binariesFor(isRoot ? stranger : ourselves, { native, version }, () => {
      copies += 1
    })
  const chosen = await choose()
  expect(await choose()).toBe(chosen)
  expect(chosen).toBe(isRoot ? join(sharedFolder, `postgresql-${version}`) : native)
  expect(copies).toBe(isRoot ? 1 : 0)
  expect(await says(chosen)).toMatch(/^postgres \(PostgreSQL\) 18\./)
})

test('the links between libraries are made where they are missing, also over a link to nothing, and kept', async () => {
  const native = join(folder, 'native')
  await cp(findBinaries().native, native, { recursive: true, verbatimSymlinks: true })
  const links = async () => {
    const found = await Promise.all(
      (await readdir(join(native, 'lib'))).map(async (name) => ({
        name,
        isLink: (await lstat(join(native, 'lib', name))).isSymbolicLink(),
      })),
    )
    return found.filter(({ isLink }) => isLink).map(({ name }) => name)
  }
  const all = await links()
  for (const name of all) await rm(join(native, 'lib', name))
  await Promise.all([linkLibraries(native), linkLibraries(native)])
  await linkLibraries(native)
  expect((await links()).sort()).toEqual(all.sort())
  await chmod(folder, 0o755)
  expect(await says(native)).toMatch(/^postgres \(PostgreSQL\) 18\./)
})

test('a folder can be entered by a user when every folder above it can', async () => {
  await chmod(folder, 0o700)
  expect(canEnter(folder, ourselves)).toBe(true)
  expect(canEnter(folder, { uid: ourselves.uid + 1, gid: ourselves.gid + 1 })).toBe(false)
  await chmod(folder, 0o711)
  expect(canEnter(folder, { uid: ourselves.uid + 1, gid: ourselves.gid + 1 })).toBe(true)
})
