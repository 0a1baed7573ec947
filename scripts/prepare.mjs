// Everything that must be there before the program runs. Plain JavaScript that an old Node can still read, so that it can
// say that it is too old.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const checkNode = () => {
  const parts = process.versions.node.split('.').map(Number)
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 11)) return
  console.error(
    `Startlijn heeft Node 20.11 of nieuwer nodig; dit is ${process.versions.node}. (Startlijn needs Node 20.11 or newer.)`,
  )
  process.exit(1)
}

const packagesOf = (file) => {
  const packages = JSON.parse(readFileSync(file, 'utf8')).packages
  return Object.keys(packages)
    .filter((name) => name !== '')
    .map((name) => `${name}@${packages[name].version}${packages[name].optional ? '?' : ''}`)
}

/** Whether node_modules holds what the lock file names; packages for other machines may be left out. */
const isInstalled = () => {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const there = new Set(packagesOf(installed))
  return packagesOf(join(root, 'package-lock.json')).every((name) => name.endsWith('?') || there.has(name))
}

const npm = (args, quiet) => {
  const command =
    process.env.npm_execpath && /\.[cm]?js$/.test(process.env.npm_execpath)
      ? [process.execPath, process.env.npm_execpath]
      : ['npm']
  const result = spawnSync(command[0], command.slice(1).concat(args), {
    cwd: root,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
    shell: command[0] === 'npm' && process.platform === 'win32',
  })
  if (result.status !== 0) {
    console.error(
      'De pakketten konden niet worden geïnstalleerd. Controleer de verbinding met het pakketregister en probeer het opnieuw.',
    )
    process.exit(1)
  }
}

export const install = (quiet) => {
  if (isInstalled()) return
  if (!quiet) console.error('Pakketten installeren (alleen de eerste keer) …')
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], quiet)
}

/** Installs and builds what is not there yet. */
export const prepare = (quiet) => {
  checkNode()
  install(quiet)
  return import('./build.mjs').then((module) => module.build(quiet))
}
