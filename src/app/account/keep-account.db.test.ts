import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import type { Visitor } from '../../platform/access/actor.ts'
import { makeTemporaryPassword } from '../../platform/access/password.ts'
import { signIn } from '../../platform/access/sign-in.ts'
import { identify, perform } from '../../platform/action/perform.ts'
import {
  addAccount,
  changeRole,
  listAccounts,
  openAccount,
  resetAccount,
  switchAccount,
} from './keep-account.ts'

const house = await openTestHouse()
const { kernel } = house
const utrecht = await house.organisation('municipality')
const coa = await house.organisation('coa')
const administrator = await house.visitor('administrator', utrecht)
const elsewhere = await house.visitor('administrator', coa)

const newAccount = async (input: object = {}, by: Visitor = administrator) => {
  const temporaryPassword = makeTemporaryPassword()
  const login = `nieuw-${crypto.randomUUID()}`
  const { account } = await perform(
    kernel,
    addAccount,
    { login, name: 'Nieuwe Collega', role: 'client-manager', temporaryPassword, ...input },
    by,
  )
  return { account, login, temporaryPassword }
}
const open = (account: string, by: Visitor = administrator) => perform(kernel, openAccount, { account }, by)

describe('an administrator', () => {
  test('makes an account that can do nothing before its first sign-in', async () => {
    const { account, login, temporaryPassword } = await newAccount()
    const signedIn = await signIn(kernel, { login, password: temporaryPassword, code: '' })
    expect(signedIn).toMatchObject({ token: null, account })
    expect((await open(account)).account).toMatchObject({ firstSignIn: true, role: 'client-manager' })
  })

  test('sees the accounts of the own organisation only, without a password in them', async () => {
    const { account } = await newAccount()
    const mine = await perform(kernel, listAccounts, {}, administrator)
    expect(mine.accounts.map((one) => one.id)).toContain(account)
    expect(JSON.stringify(mine)).not.toContain('scrypt')
    const theirs = await perform(kernel, listAccounts, {}, elsewhere)
    expect(theirs.accounts.map((one) => one.id)).not.toContain(account)
    await expect(open(account, elsewhere)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test.each(['coa-screener', 'employer', 'person'])(
    'gives no role of another kind of organisation: %s',
    async (role) => {
      await expect(newAccount({ role })).rejects.toMatchObject({
        detail: { fields: { role: { message: 'problem.account.role' } } },
      })
      const { account } = await newAccount()
      await expect(
        perform(kernel, changeRole, { account, version: 1, role }, administrator),
      ).rejects.toMatchObject({ detail: { fields: { role: { message: 'problem.account.role' } } } })
    },
  )

  test('changes no account of another organisation', async () => {
    const { account } = await newAccount()
    for (const [declared, input] of [
      [changeRole, { role: 'coa-screener' }],
      [switchAccount, { to: 'disabled' }],
      [resetAccount, { temporaryPassword: makeTemporaryPassword() }],
    ] as const)
      await expect(
        perform(kernel, declared as typeof changeRole, { account, version: 1, ...input }, elsewhere),
      ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('changes nothing of the own account', async () => {
    await expect(
      perform(
        kernel,
        changeRole,
        { account: administrator.account, version: 1, role: 'policy' },
        administrator,
      ),
    ).rejects.toMatchObject({ code: 'account.own' })
    await expect(
      perform(
        kernel,
        switchAccount,
        { account: administrator.account, version: 1, to: 'disabled' },
        administrator,
      ),
    ).rejects.toMatchObject({ code: 'account.own' })
  })

  test('refuses a login that exists, at its field, and a form that is out of date', async () => {
    const { login, account } = await newAccount()
    await expect(newAccount({ login: login.toUpperCase() })).rejects.toMatchObject({
      detail: { fields: { login: { message: 'problem.account.login-taken' } } },
    })
    await perform(kernel, switchAccount, { account, version: 1, to: 'disabled' }, administrator)
    await expect(
      perform(kernel, switchAccount, { account, version: 1, to: 'enabled' }, administrator),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('leaves behind who did what, and a row in the journal', async () => {
    const { account } = await newAccount()
    await perform(kernel, changeRole, { account, version: 1, role: 'income-consultant' }, administrator)
    await perform(kernel, switchAccount, { account, version: 2, to: 'disabled' }, administrator)
    expect((await open(account)).events.map(({ what, role, by }) => [what, role, by])).toEqual([
      ['disabled', null, 'administrator (test)'],
      ['role', 'income-consultant', 'administrator (test)'],
      ['made', 'client-manager', 'administrator (test)'],
    ])
    const rows = await house.asOwner<{ action: string }>(
      "select distinct action from startlijn.journal where account = $1 and action like 'account.%' and effect = 'write'",
      [administrator.account],
    )
    expect(rows.map((one) => one.action)).toContain('account.change-role')
  })
})

describe('a session', () => {
  const withSession = async () => {
    const colleague = await house.account('client-manager', utrecht)
    const token = `token-${crypto.randomUUID()}`
    await sql`select access.open_session(${kernel.serviceToken}, ${colleague}, sha256(convert_to(${token}, 'UTF8')), 10)`.execute(
      kernel.db,
    )
    return { colleague, visitor: { by: 'session', token } as const }
  }

  test('ends at once when the account is disabled, and does not come back when it is enabled', async () => {
    const { colleague, visitor } = await withSession()
    expect(await identify(kernel, visitor)).toMatchObject({ account: colleague })
    await perform(kernel, switchAccount, { account: colleague, version: 1, to: 'disabled' }, administrator)
    expect(await identify(kernel, visitor)).toBeNull()
    await perform(kernel, switchAccount, { account: colleague, version: 2, to: 'enabled' }, administrator)
    expect(await identify(kernel, visitor)).toBeNull()
  })

  test('ends when the password is reset', async () => {
    const { colleague, visitor } = await withSession()
    await perform(
      kernel,
      resetAccount,
      { account: colleague, version: 1, temporaryPassword: makeTemporaryPassword() },
      administrator,
    )
    expect(await identify(kernel, visitor)).toBeNull()
  })

  test('has the new role at once', async () => {
    const { colleague, visitor } = await withSession()
    await perform(kernel, changeRole, { account: colleague, version: 1, role: 'policy' }, administrator)
    expect(await identify(kernel, visitor)).toMatchObject({ role: 'policy' })
  })
})

describe('with the login of the application, as an administrator, any SQL', () => {
  const attack = (statement: string, by: Visitor = administrator) =>
    readAs(house, by, async (db) => (await sql.raw(statement).execute(db)).numAffectedRows ?? 0n)
  const values = (role: string, organisation: string) =>
    `insert into access.account (id, login, name, role, organisation, language, password_hash, version)
     values (gen_random_uuid(), gen_random_uuid()::text, 'x', '${role}', '${organisation}', 'nl', 'x', 1)`

  test.each([
    ['an account for another organisation', () => values('client-manager', coa)],
    ['a COA account in a municipality', () => values('coa-screener', utrecht)],
    [
      'an account without an organisation',
      () => values('administrator', utrecht).replace(`'${utrecht}'`, 'null'),
    ],
    [
      'a role for itself',
      () => `update access.account set role = 'client-manager' where id = '${administrator.account}'`,
    ],
    [
      'a role of COA',
      () => `update access.account set role = 'coa-screener' where organisation = '${utrecht}'`,
    ],
    ['a password hash', () => 'select password_hash from access.account'],
    ['a key of an authenticator app', () => 'select totp_secret from access.account'],
    ['another organisation for an account', () => `update access.account set organisation = '${coa}'`],
    ['the end of a first sign-in', () => 'update access.account set first_sign_in = false'],
    [
      'an event that did not happen',
      () =>
        `insert into access.account_event (account, at, what) values ('${administrator.account}', now(), 'made')`,
    ],
    ['a clean slate', () => 'delete from access.account_event'],
    [
      'a wider kind of organisation',
      () => `insert into access.role_organisation values ('coa-screener', 'municipality')`,
    ],
    ['the sessions', () => 'select * from access.session'],
  ])('gives it not: %s', async (_, statement) => {
    await expect(attack(statement())).rejects.toMatchObject({ code: '42501' })
  })

  test('what it may do does pass, so that the refusals above say something', async () => {
    expect(await attack(values('client-manager', utrecht))).toBe(1n)
  })

  test('accounts elsewhere are out of reach of every change', async () => {
    expect(await attack(`update access.account set disabled_at = now() where organisation = '${coa}'`)).toBe(
      0n,
    )
    const seen = await readAs(
      house,
      administrator,
      async (db) =>
        (await sql<{ organisation: string }>`select distinct organisation from access.account`.execute(db))
          .rows,
    )
    expect(seen).toEqual([{ organisation: utrecht }])
  })

  test('a colleague without that role changes no other account, and not the own role or access', async () => {
    const colleague = await house.visitor('client-manager', utrecht)
    expect(
      await attack(`update access.account set name = 'x' where id = '${administrator.account}'`, colleague),
    ).toBe(0n)
    for (const change of ["role = 'policy'", 'disabled_at = now()'])
      await expect(
        attack(`update access.account set ${change} where id = '${colleague.account}'`, colleague),
      ).rejects.toMatchObject({ code: '42501' })
    await expect(attack(values('client-manager', utrecht), colleague)).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('a reset by an administrator always leads to a first sign-in, and never keeps the app', async () => {
    const victim = await house.account('privacy-officer', utrecht)
    await attack(`update access.account set password_hash = 'x' where id = '${victim}'`)
    const rows = await house.asOwner<{ first_sign_in: boolean; totp_secret: Buffer | null }>(
      'select first_sign_in, totp_secret from access.account where id = $1',
      [victim],
    )
    expect(rows).toEqual([{ first_sign_in: true, totp_secret: null }])
  })
})
