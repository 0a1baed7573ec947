import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import type { AccountId } from '../../platform/access/actor.ts'
import { beginAccount } from '../../platform/access/begin-account.ts'
import { makeTemporaryPassword } from '../../platform/access/password.ts'
import { makeTotp, signIn } from '../../platform/access/sign-in.ts'
import { identify, perform } from '../../platform/action/perform.ts'
import { addAccount } from './keep-account.ts'
import { changeOwnPassword, endOwnSessions, openOwnAccount } from './own-account.ts'

const house = await openTestHouse()
const { kernel } = house
const administrator = await house.visitor('administrator')
const own = 'vier losse woorden samen'

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate()

/** An account that an administrator made, with what its one-time password leads to. */
const made = async () => {
  const login = `holder-${crypto.randomUUID()}`
  const temporaryPassword = makeTemporaryPassword()
  await perform(
    kernel,
    addAccount,
    { login, name: 'Nieuwe Collega', role: 'client-manager', temporaryPassword },
    administrator,
  )
  const signedIn = await signIn(kernel, { login, password: temporaryPassword, code: '' })
  if (signedIn.token !== null) throw new Error('signed in with a one-time password')
  const { secret } = makeTotp(login)
  return { login, temporaryPassword, secret, beginning: { ...signedIn, login, secret } }
}
const begin = async ({ beginning, secret }: Awaited<ReturnType<typeof made>>, change: object = {}) =>
  beginAccount(kernel, beginning, {
    password: own,
    again: own,
    code: codeOf(secret),
    agent: 'Firefox',
    ...change,
  })

describe('the first sign-in', () => {
  test('sets an own password and an app, and from then on both are needed', async () => {
    const account = await made()
    const token = await begin(account)
    expect(await identify(kernel, { by: 'session', token })).toMatchObject({ login: account.login })
    const attempt = (password: string, code: string) =>
      signIn(kernel, { login: account.login, password, code })
    await expect(attempt(own, '')).rejects.toMatchObject({ code: 'sign-in.wrong' })
    await expect(attempt(account.temporaryPassword, codeOf(account.secret))).rejects.toMatchObject({
      code: 'sign-in.wrong',
    })
    expect((await attempt(own, codeOf(account.secret))).token).toEqual(expect.any(String))
    const rows = await house.asOwner(
      "select 1 from startlijn.journal where action = 'account.begin' and account = $1",
      [account.beginning.account],
    )
    expect(rows).toHaveLength(1)
  })

  test('happens once: whoever typed the one-time password at the same time comes too late', async () => {
    const account = await made()
    await begin(account)
    await expect(begin(account)).rejects.toMatchObject({ code: 'account.begun-before' })
  })

  test('is refused at the field that is wrong, and nothing is set', async () => {
    const account = await made()
    const refused = (field: string, message: string) => ({
      detail: { fields: { [field]: { message: `problem.account.${message}` } } },
    })
    await expect(begin(account, { password: 'kort', again: 'kort' })).rejects.toMatchObject(
      refused('password', 'password-short'),
    )
    await expect(begin(account, { again: 'anders' })).rejects.toMatchObject(
      refused('again', 'password-again'),
    )
    await expect(begin(account, { code: '000 00' })).rejects.toMatchObject(refused('code', 'code'))
    expect(await begin(account)).toEqual(expect.any(String))
  })
})

describe('the own account', () => {
  let account: Awaited<ReturnType<typeof made>>
  let here: { readonly by: 'session'; readonly token: string }
  const another = async (agent: string) => {
    const { token } = await signIn(kernel, {
      login: account.login,
      password: own,
      code: codeOf(account.secret),
      agent,
    })
    return { by: 'session', token: token ?? '' } as const
  }
  beforeAll(async () => {
    account = await made()
    here = { by: 'session', token: await begin(account) }
  })

  test('shows where one is signed in, and ends one place or all the others', async () => {
    const [telephone, library] = [await another('Android Chrome'), await another('Windows Firefox')]
    const { sessions } = await perform(kernel, openOwnAccount, {}, here)
    expect(sessions.map(({ agent, here: same }) => [agent, same])).toEqual([
      ['Windows Firefox', false],
      ['Android Chrome', false],
      ['Firefox', true],
    ])
    const lost = sessions.find((one) => one.agent === 'Android Chrome')?.name
    expect(await perform(kernel, endOwnSessions, { session: lost }, here)).toEqual({ ended: 1 })
    expect(await identify(kernel, telephone)).toBeNull()
    expect(await identify(kernel, library)).not.toBeNull()
    await perform(kernel, endOwnSessions, {}, here)
    expect(await identify(kernel, library)).toBeNull()
    expect(await identify(kernel, here)).not.toBeNull()
  })

  test('does not end a session of somebody else by its name', async () => {
    const other = { by: 'session', token: await begin(await made()) } as const
    const [session] = (await perform(kernel, openOwnAccount, {}, other)).sessions
    expect(await perform(kernel, endOwnSessions, { session: session?.name }, here)).toEqual({ ended: 0 })
    expect(await identify(kernel, other)).not.toBeNull()
  })

  test('changes its password on top of the present one, and the other sessions end', async () => {
    const elsewhere = await another('Tablet')
    const change = (present: string, password = 'vijf andere losse woorden hier', again = password) =>
      perform(kernel, changeOwnPassword, { present, password, again }, here)
    await expect(change(own, 'kort')).rejects.toMatchObject({
      detail: { fields: { password: { message: 'problem.account.password-short' } } },
    })
    await expect(change(own, undefined, 'anders')).rejects.toMatchObject({
      detail: { fields: { again: { message: 'problem.account.password-again' } } },
    })
    expect(await change('fout')).toEqual({ changed: false })
    expect(await identify(kernel, elsewhere)).not.toBeNull()
    expect(await change(own)).toEqual({ changed: true })
    expect(await identify(kernel, elsewhere)).toBeNull()
    expect(await identify(kernel, here)).not.toBeNull()
  })

  test('five wrong present passwords lock the account and end the session that guesses', async () => {
    const guessing = { by: 'session', token: await begin(await made()) } as const
    const guess = () =>
      perform(
        kernel,
        changeOwnPassword,
        {
          present: 'geraden',
          password: 'vijf andere losse woorden hier',
          again: 'vijf andere losse woorden hier',
        },
        guessing,
      )
    for (let index = 0; index < 5; index += 1) expect(await guess()).toEqual({ changed: false })
    await expect(guess()).rejects.toMatchObject({ kind: 'not-signed-in' })
  })

  test('of an example has no password to change', async () => {
    await expect(
      perform(
        kernel,
        changeOwnPassword,
        { present: 'x', password: 'vijf andere losse woorden hier', again: 'vijf andere losse woorden hier' },
        administrator,
      ),
    ).rejects.toMatchObject({ code: 'account.no-password' })
  })

  test('reads the own password hash and no other', async () => {
    const rows = await house.kernel.db.transaction().execute(async (tx) => {
      await sql`select * from access.enter(${here.token}, now())`.execute(tx)
      return (await sql<{ hash: string }>`select access.own_password() as hash`.execute(tx)).rows
    })
    const [stored] = await house.asOwner<{ password_hash: string }>(
      'select password_hash from access.account where id = $1',
      [account.beginning.account satisfies AccountId],
    )
    expect(rows).toEqual([{ hash: stored?.password_hash }])
    expect(
      (await sql<{ hash: string | null }>`select access.own_password() as hash`.execute(kernel.db)).rows,
    ).toEqual([{ hash: null }])
  })
})
