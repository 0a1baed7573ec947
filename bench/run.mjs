#!/usr/bin/env node
// How fast the demo loads and how soon its pages answer: `npm run bench`, or `npm run bench -- --size 200000`.
// Everything happens in an installation of its own, in a folder that is thrown away.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from '../scripts/prepare.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const program = join(root, 'dist', 'startlijn.mjs')
const sizes = process.argv.includes('--size')
  ? process.argv.slice(process.argv.indexOf('--size') + 1).map(Number)
  : [2000]
const rounds = 7

/** `assignment`: only the assignment engine, beside a general solver. */
if (process.argv[2] === 'assignment') {
  const { benchAssignment } = await import('./assignment/table.mjs')
  await benchAssignment(process.argv.slice(3))
  process.exit(0)
}

/** `--work N`: only the work list under load, with N persons. */
if (process.argv.includes('--work')) {
  const persons = process.argv[process.argv.indexOf('--work') + 1] ?? '10000'
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config',
      'bench/vitest.config.ts',
      'bench/work-list.bench.ts',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, STARTLIJN_BENCH_PERSONS: persons } },
  )
  process.exit(status ?? 1)
}

/** Who opens what; the limits are those of the requirements, for 2,000 persons and for 200,000. */
const pages = [
  ['caseload, first page', 'demo-4-klantmanager', '/mensen'],
  ['caseload, search', 'demo-4-klantmanager', '/mensen?q=Yusuf'],
  ['caseload of COA', 'demo-1-coa-screener', '/mensen'],
  ['cohort table', 'demo-9-beleid', '/cohort'],
  ['region', 'demo-9-regio', '/regio'],
  ['own line', 'demo-0-yusuf', '/mijn'],
  ['candidates of an employer', 'demo-8-werkgever', '/kandidaten'],
]

const say = (line) => process.stdout.write(`${line}\n`)
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const load = (env, size) => {
  const { status, stdout } = spawnSync(process.execPath, [program, 'demo', '--size', String(size)], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`loading ${size} persons ended with ${status}`)
  return JSON.parse(stdout)
}

const untilReady = async (address) => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`${address}/gereed`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the website did not start')
}

/** Signs in as the form of the demo does, and gives the cookie. */
const signIn = async (address, login) => {
  const form = await (await fetch(`${address}/inloggen`)).text()
  const button = form.match(new RegExp(`<button[^>]*value="${login}"[^>]*>`))?.[0] ?? ''
  const name = button.match(/name="([^"]+)"/)?.[1] ?? 'login'
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([field]) => {
    const key = field.match(/name="([^"]+)"/)?.[1]
    return key ? [[key, field.match(/value="([^"]*)"/)?.[1] ?? '']] : []
  })
  const answer = await fetch(`${address}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...hidden, [name, login]]),
  })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  if (cookie.length === 0) throw new Error(`could not sign in as ${login}: ${answer.status}`)
  return cookie.join('; ')
}

const measure = async (address, size) => {
  say(`\n${size} persons: milliseconds until the whole page is there, of ${rounds} times`)
  say(`${'page'.padEnd(28)}${'first'.padStart(8)}${'median'.padStart(8)}${'slowest'.padStart(9)}`)
  for (const [what, login, path] of pages) {
    const cookie = await signIn(address, login)
    const times = []
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now()
      const answer = await fetch(address + path, { headers: { cookie } })
      await answer.text()
      if (answer.status !== 200) throw new Error(`${path} as ${login} answers ${answer.status}`)
      times.push(performance.now() - began)
    }
    const sorted = times.toSorted((a, b) => a - b)
    const shown = [times[0], sorted[Math.floor(rounds / 2)], sorted.at(-1)].map((one) => one.toFixed(0))
    say(`${what.padEnd(28)}${shown[0].padStart(8)}${shown[1].padStart(8)}${shown[2].padStart(9)}`)
  }
}

await prepare(true)
const folder = mkdtempSync(join(tmpdir(), 'startlijn-bench-'))
const port = await freePort()
const { DATABASE_URL: _left, ...rest } = process.env
const env = {
  ...rest,
  STARTLIJN_DATA: folder,
  STARTLIJN_PORT: String(port),
  STARTLIJN_DEMO: 'on',
  STARTLIJN_LOG: 'error',
}
try {
  for (const size of sizes) {
    const { loaded, seconds } = load(env, size)
    say(`\nloaded ${loaded} persons in ${seconds} s: ${Math.round(loaded / seconds)} a second`)
    const server = spawn(process.execPath, [program, 'serve'], { env, stdio: 'ignore' })
    const ended = new Promise((resolve) => server.on('exit', resolve))
    try {
      const address = `http://127.0.0.1:${port}`
      await untilReady(address)
      await measure(address, size)
    } finally {
      server.kill('SIGTERM')
      await ended
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
