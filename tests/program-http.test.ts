import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findRunningEmbedded } from '../src/platform/database/embedded.ts'
import {
  type Account,
  beginAccount,
  callAction,
  installProgram,
  makeAccount,
  type Program,
  signIn,
  signInForm,
} from './running-program.ts'

let program: Program
let account: Account
let cookie: string
let running: Awaited<ReturnType<Program['serve']>>

beforeAll(async () => {
  program = await installProgram({ STARTLIJN_LOG: 'debug' })
  const made = await makeAccount(program, 'coa-case-manager', 'coa')
  running = await program.serve()
  account = await beginAccount(program, made)
  cookie = await signIn(program, account)
})
afterAll(() => program.remove())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(program.address + path, { redirect: 'manual', headers })
const post = (path: string, body: URLSearchParams | string, headers: Record<string, string> = {}) =>
  fetch(program.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: program.address, ...headers },
    body,
  })

const query = async (statement: string, values: readonly unknown[] = []) => {
  const client = new pg.Client(await findRunningEmbedded(join(program.data, 'postgresql')))
  await client.connect()
  try {
    return (await client.query(statement, [...values])).rows
  } finally {
    await client.end()
  }
}

const newPerson = (familyName: string) =>
  new URLSearchParams({ givenName: 'Yusuf', familyName, decidedOn: '3-2-2025' })
const countOf = async (familyName: string) =>
  (await query('select 1 from startlijn.identity where family_name = $1', [familyName])).length

describe('what every answer carries', () => {
  test.each(['/', '/inloggen', '/praktijken', '/bestaat-niet', '/mensen'])('%s', async (path) => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('no page has a script, a style or a handler inside it', async () => {
    for (const path of ['/', '/inloggen', '/praktijken', '/mensen', '/mensen/nieuw']) {
      const text = await (await get(path, { cookie })).text()
      expect(text).toContain('<main')
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|\sstyle=|javascript:/i)
    }
  })
})

describe('sessions', () => {
  test('the cookie is for this site, not for scripts, and only for https behind https', async () => {
    const form = signInForm(account)
    const flags = async (headers: Record<string, string>) =>
      (await post('/inloggen', form, headers)).headers.get('set-cookie') ?? ''
    const plain = await flags({})
    expect(plain).toMatch(/^startlijn_session=[\w-]{43};/)
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=36000']) expect(plain).toContain(flag)
    expect(plain).not.toContain('Secure')
    expect(await flags({ 'x-forwarded-proto': 'https' })).toContain('Secure')
  })

  test('a session ends by signing out, and by itself after its hours', async () => {
    const mine = await signIn(program, account)
    expect((await get('/mensen', { cookie: mine })).status).toBe(200)
    expect((await post('/uitloggen', '', { cookie: mine })).status).toBe(303)
    expect((await get('/mensen', { cookie: mine })).status).toBe(401)
    const old = await signIn(program, account)
    await query(
      "update access.session set expires_at = now() - interval '1 second' where token_hash = sha256(convert_to($1, 'UTF8'))",
      [old.split('=')[1]],
    )
    expect((await get('/mensen', { cookie: old })).status).toBe(401)
  })

  test('five wrong passwords in a row lock the account for a while, also for the right one', async () => {
    const other = { ...account, login: 'op-slot@voorbeeld.test' }
    await query(
      `insert into access.account (id, login, name, role, organisation, password_hash)
       select gen_random_uuid(), $1, 'x', role, organisation, password_hash from access.account where login = $2`,
      [other.login, account.login],
    )
    const attempt = async (password: string) =>
      (await post('/inloggen', new URLSearchParams({ login: other.login, password }))).status
    for (let time = 0; time < 5; time += 1) expect(await attempt('fout')).toBe(422)
    expect(await attempt(account.password)).toBe(429)
    await query('update access.account set locked_until = now() where login = $1', [other.login])
    expect(await attempt(account.password)).toBe(303)
  })
})

describe('from elsewhere', () => {
  test.each([
    ['another site', { origin: 'https://elsewhere.test' }],
    ['another site, as the browser says it', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('a form from %s is refused in words, and nothing is stored', async (name, headers) => {
    const answer = await post('/mensen/nieuw', newPerson(name), { cookie, ...headers })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('kwam niet van deze website')
    expect(await countOf(name)).toBe(0)
    expect((await post('/mensen/nieuw', newPerson(name), { cookie })).status).toBe(303)
    expect(await countOf(name)).toBe(1)
  })

  test('JSON under the name of plain text is refused too', async () => {
    const answer = await fetch(`${program.address}/api/v1/actions/person.register`, {
      method: 'POST',
      headers: { cookie, origin: 'https://elsewhere.test', 'content-type': 'text/plain' },
      body: JSON.stringify(Object.fromEntries(newPerson('plat'))),
    })
    expect(answer.status).toBe(403)
    expect(await countOf('plat')).toBe(0)
  })

  test.each(['//elsewhere.test', '/\t/elsewhere.test', '/.//elsewhere.test', 'https://elsewhere.test'])(
    'nobody is sent on to %j',
    async (terug) => {
      const form = signInForm(account)
      form.set('terug', terug)
      expect((await post('/inloggen', form)).headers.get('location')).toBe('/')
      const language = await get(`/taal/en?terug=${encodeURIComponent(terug)}`)
      expect(language.headers.get('location')).toBe('/')
    },
  )

  test('words in an address are not put on the page', async () => {
    const page = await (await get('/inloggen?said=Bel%200900-1234%20en%20geef%20uw%20code')).text()
    expect(page).not.toContain('Bel 0900-1234')
    expect(page).not.toContain('role="status"')
  })

  test('another method in a header or a field is not believed', async () => {
    const name = 'ander-werkwoord'
    const headers = { cookie, 'x-http-method-override': 'POST', 'x-method-override': 'POST' }
    expect((await get(`/mensen/nieuw?_method=POST&${newPerson(name)}`, headers)).status).toBe(200)
    expect(await countOf(name)).toBe(0)
    expect((await get('/uitloggen', headers)).status).toBe(404)
    expect((await get('/mensen', { cookie })).status).toBe(200)
  })
})

describe('too much, or not what it should be', () => {
  test('a body over the limit is refused, said and unsaid in length', async () => {
    const large = 'x'.repeat(21 * 1024 * 1024)
    expect((await post('/mensen/nieuw', large, { cookie, 'content-type': 'text/plain' })).status).toBe(413)
    const unsaid = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        `${program.address}/mensen/nieuw`,
        {
          method: 'POST',
          headers: { cookie, origin: program.address, 'content-type': 'application/x-www-form-urlencoded' },
        },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      sending.on('error', reject)
      sending.write('givenName=')
      sending.end(large)
    })
    expect(unsaid).toBe(413)
  })

  test.each([
    ['no JSON', '{', 'application/json', 422],
    ['a list', '[]', 'application/json', 422],
    [
      'a zero character',
      JSON.stringify({ givenName: 'a\u0000b', familyName: 'x', decidedOn: '2025-02-03' }),
      'application/json',
      422,
    ],
    ['a broken form', '--x\r\nnothing', 'multipart/form-data; boundary=y', 422],
  ])('%s over REST is a problem in JSON that says nothing of the inside', async (_, body, type, status) => {
    const answer = await fetch(`${program.address}/api/v1/actions/person.register`, {
      method: 'POST',
      headers: { cookie, origin: program.address, 'content-type': type, 'idempotency-key': randomUUID() },
      body,
    })
    const text = await answer.text()
    expect([answer.status, text]).toEqual([status, expect.stringContaining('urn:startlijn:problem:')])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(text).not.toMatch(
      /\bat \S+:\d|node_modules|\.ts\b|postgres|select |insert |relation|constraint|zod/i,
    )
  })

  test.each([
    ['/mensen/geen-nummer', 422],
    ['/mensen/%E0%A4%A', 422],
    [`/mensen/${randomUUID()}`, 404],
    ['/mensen?page=-1', 422],
    ['/praktijken/999', 404],
    ['/assets/../../package.json', 404],
    ['/assets/%2e%2e/%2e%2e/package.json', 404],
  ])('%s is a page in words that says nothing of the inside', async (path, status) => {
    const answer = await get(path, { cookie })
    const text = await answer.text()
    expect(answer.status).toBeLessThan(500)
    expect([404, status]).toContain(answer.status)
    expect(text).not.toMatch(/\bat \/|node_modules|startlijn\.mjs|ECONN|select |relation|constraint/i)
  })
})

test('nothing of a person, a password or a session stands in what the program writes', async () => {
  const secrets = {
    family: 'Achternaamvoorbeeld',
    number: '1234567890',
    bsn: '999990019',
    phone: '0612345678',
  }
  const person = {
    givenName: 'Voornaamvoorbeeld',
    familyName: secrets.family,
    decidedOn: '2025-02-03',
    vNumber: secrets.number,
    phone: secrets.phone,
  }
  const made = await callAction(program, cookie, { action: 'person.register', input: person })
  expect(made.status).toBe(200)
  const id = (made.body as { person: string }).person
  await callAction(program, cookie, { action: 'person.register', input: person })
  await callAction(program, cookie, {
    action: 'person.register',
    input: { ...person, decidedOn: secrets.family },
  })
  await callAction(program, cookie, {
    action: 'person.register',
    input: { ...person, givenName: `${secrets.family}\u0000` },
  })
  await callAction(program, cookie, { action: 'person.open', input: { person: id, asOf: secrets.family } })
  await get(`/mensen/${id}`, { cookie })
  await get(`/mensen?q=${secrets.family}&page=x`, { cookie })
  await get(`/${secrets.family}/${secrets.bsn}`, { cookie, referer: `http://x/${secrets.number}` })
  await post('/mensen/nieuw', new URLSearchParams({ ...person, bsn: secrets.bsn, decidedOn: 'x' }), {
    cookie,
  })
  await post('/inloggen', new URLSearchParams({ login: account.login, password: `fout-${secrets.family}` }))
  await get('/mensen', { authorization: `Bearer ${secrets.family}` })
  running.child.kill('SIGTERM')
  const { exitCode, output, errors } = await running.ended
  const said = output + errors
  expect(exitCode).toBe(0)
  expect(said.split('\n').filter((line) => line.includes('"request"')).length).toBeGreaterThan(30)
  expect(said).toContain('/mensen/:person')
  const log = await readFile(join(program.data, 'postgresql', 'log'), 'utf8')
  expect(log).not.toBe('')
  const settings = JSON.parse(await readFile(join(program.data, 'secrets.json'), 'utf8')) as Record<
    string,
    string
  >
  const hidden = [
    ...Object.values(secrets),
    'Voornaamvoorbeeld',
    id,
    account.login,
    account.password,
    cookie.split('=')[1] ?? '',
    ...Object.values(settings),
  ]
  expect(hidden.filter((text) => text.length > 5 && (said.includes(text) || log.includes(text)))).toEqual([])
  expect(said.split('\n').filter((line) => /"level":50|unexpected/.test(line))).toEqual([])
})
