import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import pg from 'pg'
import { projectRoot } from '../project-root.ts'
import { startEmbedded } from './embedded.ts'
import { sharedFolder } from './embedded-binaries.ts'

export const isRoot = process.getuid?.() === 0

/** Where root keeps the data of a folder that nobody else can enter. */
export const movedFolder = (wanted: string): string =>
  join(sharedFolder, createHash('sha256').update(wanted).digest('hex').slice(0, 12))

let template: Workplace | undefined

export type Workplace = { readonly folder: string; readonly clear: () => Promise<void> }

/** A data folder that does not exist yet, in a temporary folder with this mode. */
export const makeWorkplace = async (mode = 0o755): Promise<Workplace> => {
  const above = await mkdtemp(join(tmpdir(), 'startlijn-embedded-'))
  await chmod(above, mode)
  const folder = join(above, 'postgresql')
  return {
    folder,
    clear: async () => {
      await rm(above, { recursive: true, force: true })
      if (isRoot) await rm(movedFolder(folder), { recursive: true, force: true })
    },
  }
}

/** Puts a database that was made before into a data folder: making one takes a second. */
export const fill = async (folder: string): Promise<void> => {
  if (!template) {
    template = await makeWorkplace()
    const server = await startEmbedded({ folder: template.folder })
    await server.stop()
  }
  // a file at a time through Node takes longer than making a database
  if (process.platform === 'win32') await cp(template.folder, folder, { recursive: true })
  else await promisify(execFile)('cp', ['-R', template.folder, folder])
}

export const clearTemplate = async (): Promise<void> => template?.clear()

export const query = async (url: string, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const serverOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])

export type Owner = { readonly child: ChildProcess; readonly adminUrl: string; readonly pid: number }

const program = `
  import { startEmbedded } from './src/platform/database/embedded.ts'
  const folder = process.argv[2]
  const wish = new Promise((resolve) => process.argv[3] === 'handles-once' && process.once('SIGINT', resolve))
  const server = await startEmbedded({ folder })
  wish.then(() => setTimeout(() => server.stop().then(() => process.exit(0)), 300))
  process.stdout.write(server.adminUrl + '\\n')
  setInterval(() => undefined, 60_000)
`

/** Another process that opens a data folder and keeps it open. */
export const startOwner = async (folder: string, handling = 'handles-nothing'): Promise<Owner> => {
  const outfile = join(projectRoot, 'node_modules', '.cache', `startlijn-owner-${process.pid}.mjs`)
  await build({
    stdin: { contents: program, resolveDir: projectRoot, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const child = spawn(process.execPath, [outfile, folder, handling], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const adminUrl = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (data) => resolve(String(data).trim()))
      child.once('exit', (code) => reject(new Error(`the owner ended with ${code}`)))
    })
    return { child, adminUrl, pid: child.pid ?? 0 }
  } finally {
    await rm(outfile, { force: true })
  }
}

/** Sends signals to an owner and waits until it has ended. */
export const end = async (
  { child }: Owner,
  ...wishes: NodeJS.Signals[]
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> => {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (const signal of wishes) {
    child.kill(signal)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await ended
  return { code: child.exitCode, signal: child.signalCode }
}
