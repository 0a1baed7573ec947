// Everything that must be there before the program runs: the packages of the lock file, and a build of the sources.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export class Explained extends Error {
  isExplained = true
}

const packagesOf = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)

const fits = (wanted, own) =>
  wanted === undefined || wanted.includes(own) || (wanted[0]?.startsWith('!') && !wanted.includes(`!${own}`))

/**
 * Whether a package must be there: an optional one when it is named for this machine. Which of the others are needed (for
 * another C library, or below a package that is left out) npm knows better than we do.
 */
const isForHere = ({ optional, os, cpu, libc }) =>
  !optional ||
  ((os ?? cpu) !== undefined && libc === undefined && fits(os, process.platform) && fits(cpu, process.arch))

/** Whether node_modules holds exactly what the lock file names for this machine. */
const isInstalled = () => {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const there = new Map(packagesOf(installed).map(([path, { version }]) => [path, version]))
  const wanted = packagesOf(join(root, 'package-lock.json')).filter(([path]) => path !== '')
  const names = new Set(wanted.map(([path]) => path))
  return (
    wanted.every(([path, entry]) => !isForHere(entry) || there.get(path) === entry.version) &&
    [...there.keys()].every((path) => names.has(path))
  )
}

const npm = (args, quiet) => {
  const given = process.env.npm_execpath ?? ''
  const isNpm = /npm-cli\.[cm]?js$/.test(given)
  return spawnSync(isNpm ? process.execPath : 'npm', isNpm ? [given, ...args] : args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: !isNpm && process.platform === 'win32',
  })
}

export const install = (quiet) => {
  if (isInstalled()) return
  const began = Date.now()
  if (!quiet) console.error('Pakketten installeren …')
  const { status, signal } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], quiet)
  if (signal) throw new Explained('Het installeren is afgebroken.')
  if (status !== 0) {
    throw new Explained(
      'De pakketten konden niet worden geïnstalleerd; npm zegt hierboven waarom. Controleer de verbinding met het pakketregister en probeer het opnieuw. (npm ci failed.)',
    )
  }
  if (!quiet) console.error(`Pakketten geïnstalleerd in ${Math.round((Date.now() - began) / 1000)} s.`)
}

/** Installs and builds what is not there yet. */
export const prepare = async (quiet) => {
  install(quiet)
  const { build } = await import('./build.mjs')
  await build(quiet)
}
