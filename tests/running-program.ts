import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { TOTP } from 'otpauth'
import { build } from '../scripts/build.mjs'
import { movedFolder } from '../src/platform/database/embedded.fixture.ts'
import { projectRoot } from '../src/platform/project-root.ts'

export type Ended = { readonly exitCode: number | null; readonly output: string; readonly errors: string }

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Settings of the machine that runs the tests are not those of the program. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(STARTLIJN_|DATABASE_URL|PG|npm_|NODE_|VITEST)/.test(name),
    ),
  )

/** The real program, as it was built, with a data folder and a port of its own. */
export const installProgram = async (settings: Readonly<Record<string, string>> = {}) => {
  await build(true)
  const folder = await mkdtemp(join(tmpdir(), 'startlijn-program-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const launched = new Set<ChildProcess>()

  const launch = (args: readonly string[], extra: Readonly<Record<string, string>> = {}) => {
    const child = spawn(process.execPath, [join(projectRoot, 'dist', 'startlijn.mjs'), ...args], {
      cwd: folder,
      env: {
        ...cleanEnvironment(),
        STARTLIJN_DATA: join(folder, 'data'),
        STARTLIJN_PORT: String(port),
        STARTLIJN_DEMO: 'off',
        ...settings,
        ...extra,
      },
    })
    launched.add(child)
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    const ended = new Promise<Ended>((resolve) =>
      child.once('close', (exitCode) => {
        launched.delete(child)
        resolve({ exitCode, output, errors })
      }),
    )
    return { child, ended, said: () => output + errors }
  }

  return {
    folder,
    port,
    address,
    data: join(folder, 'data'),
    launch,
    /** runs a command to its end */
    run: (args: readonly string[], extra: Readonly<Record<string, string>> = {}) => launch(args, extra).ended,
    /** starts the server and waits until it is ready */
    serve: async () => {
      const running = launch(['serve'])
      for (let attempt = 0; attempt < 600; attempt += 1) {
        const answer = await fetch(`${address}/gereed`).catch(() => undefined)
        if (answer?.ok) return running
        if (running.child.exitCode !== null) break
        await wait(50)
      }
      throw new Error(`the program does not start: ${running.said()}`)
    },
    remove: async () => {
      for (const child of launched) child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
      await rm(movedFolder(join(folder, 'data', 'postgresql')), { recursive: true, force: true })
    },
  }
}
export type Program = Awaited<ReturnType<typeof installProgram>>

/** An account with the own password and the secret of the app that its first sign-in set. */
export type Account = { readonly login: string; readonly password: string; readonly secret: string }
type NewAccount = Pick<Account, 'login' | 'password'>

/** What the command `account` tells once: the login and a one-time password. */
export const makeAccount = async (program: Program, role: string, kind: string): Promise<NewAccount> => {
  const { output, errors, exitCode } = await program.run([
    ...['account', '--login', `${role}@voorbeeld.test`, '--name', 'Anna de Vries', '--role', role],
    ...['--organisation', kind === 'coa' ? 'COA' : `${kind} test`, '--kind', kind],
  ])
  if (exitCode !== 0) throw new Error(errors)
  return JSON.parse(output) as NewAccount
}

const post = (program: Program, path: string, body: URLSearchParams): Promise<Response> =>
  fetch(program.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: program.address },
    body,
  })
const codeOf = (secret: string): string => new TOTP({ secret }).generate()

/** The first sign-in, as the holder does it: an own password and an app in the place of the one-time password. */
export const beginAccount = async (program: Program, { login, password }: NewAccount): Promise<Account> => {
  const page = await (await post(program, '/inloggen', new URLSearchParams({ login, password }))).text()
  const ticket = /name="ticket"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="ticket"/.exec(page)
  const secret = /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '')
  const own = randomUUID()
  if (!ticket || !secret) throw new Error('the first sign-in shows no form')
  const begun = await post(
    program,
    '/inloggen/begin',
    new URLSearchParams({
      ticket: ticket[1] ?? ticket[2] ?? '',
      password: own,
      again: own,
      code: codeOf(secret),
    }),
  )
  if (!begun.headers.get('set-cookie')) throw new Error(`the first sign-in is refused: ${begun.status}`)
  return { login, password: own, secret }
}

export const signInForm = ({ login, password, secret }: Account): URLSearchParams =>
  new URLSearchParams({ login, password, code: codeOf(secret) })

/** Signs in as a person does, and gives the cookie. */
export const signIn = async (program: Program, account: Account): Promise<string> => {
  const answer = await post(program, '/inloggen', signInForm(account))
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`no session: ${answer.status}`)
  return cookie
}

export type Sent = { readonly status: number; readonly body: unknown }

/** An action over REST, with the session of a cookie. */
export const callAction = async (
  program: Program,
  cookie: string,
  { action, input, key = randomUUID() }: { action: string; input: unknown; key?: string },
): Promise<Sent> => {
  const answer = await fetch(`${program.address}/api/v1/actions/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': key },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(10_000),
  })
  return { status: answer.status, body: await answer.json() }
}
