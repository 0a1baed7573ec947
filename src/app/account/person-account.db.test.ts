import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { registerPerson } from '../../journey/person/index.ts'
import { makeTemporaryPassword } from '../../platform/access/password.ts'
import { signIn } from '../../platform/access/sign-in.ts'
import { perform } from '../../platform/action/perform.ts'
import { givePersonAccount, openPersonAccount, resetPersonAccount } from './person-account.ts'

const house = await openTestHouse()
const { kernel } = house
const municipality = await house.organisation('municipality')
const manager = await house.visitor('client-manager', municipality)
const stranger = await house.visitor('client-manager')
const administrator = await house.visitor('administrator', municipality)

const register = async () =>
  (
    await perform(
      kernel,
      registerPerson,
      { givenName: 'Rima', familyName: 'Voorbeeld', decidedOn: '2026-01-12' },
      manager,
    )
  ).person
const give = async (person: string, input: object = {}, by = manager) => {
  const temporaryPassword = makeTemporaryPassword()
  const login = `rima-${crypto.randomUUID()}`
  await perform(kernel, givePersonAccount, { person, login, temporaryPassword, ...input }, by)
  return { login, temporaryPassword }
}

describe('the account of a person', () => {
  test('is given by who keeps the file, once, and begins with an own password', async () => {
    const person = await register()
    const { login, temporaryPassword } = await give(person)
    const { account } = await perform(kernel, openPersonAccount, { person }, manager)
    expect(account).toMatchObject({ login, role: 'person', name: 'Rima Voorbeeld', firstSignIn: true })
    expect(await signIn(kernel, { login, password: temporaryPassword, code: '' })).toMatchObject({
      token: null,
    })
    await expect(give(person)).rejects.toMatchObject({ code: 'account.person-has-one' })
  })

  test('a lost password is replaced, on top of the version that was seen', async () => {
    const person = await register()
    const { login, temporaryPassword } = await give(person)
    const again = makeTemporaryPassword()
    const reset = (version: number) =>
      perform(kernel, resetPersonAccount, { person, version, temporaryPassword: again }, manager)
    await reset(1)
    await expect(reset(1)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(signIn(kernel, { login, password: temporaryPassword, code: '' })).rejects.toMatchObject({
      code: 'sign-in.wrong',
    })
  })

  test('a login that exists, and a stranger', async () => {
    const person = await register()
    const { login } = await give(await register())
    await expect(give(person, { login })).rejects.toMatchObject({
      detail: { fields: { login: { message: 'problem.account.login-taken' } } },
    })
    await expect(give(person, {}, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(perform(kernel, openPersonAccount, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test.each([
    ['a stranger for this person', stranger, (person: string) => `'person', null, '${person}'`],
    ['an administrator', administrator, (person: string) => `'person', null, '${person}'`],
    ['with another role', manager, (person: string) => `'client-manager', null, '${person}'`],
    ['in an organisation', manager, (person: string) => `'person', '${municipality}', '${person}'`],
    ['for nobody', manager, () => "'client-manager', null, null"],
  ])('with any SQL none is made by or %s', async (_, visitor, values) => {
    const person = await register()
    await expect(
      readAs(house, visitor, (db) =>
        sql
          .raw(
            `insert into access.account (id, login, name, role, organisation, person, language, password_hash, version)
             select gen_random_uuid(), gen_random_uuid()::text, 'x', v.role, v.org::uuid, v.person::uuid, 'nl', 'x', 1
             from (values (${values(person)})) v(role, org, person)`,
          )
          .execute(db),
      ),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23514)$/) })
  })

  test('with any SQL it is moved to no other person, and a stranger changes nothing', async () => {
    const [person, other] = [await register(), await register()]
    await give(person)
    await expect(
      readAs(house, manager, (db) =>
        sql`update access.account set person = ${other} where person = ${person}`.execute(db),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    const changed = await readAs(house, stranger, (db) =>
      sql`update access.account set password_hash = 'x' where person = ${person}`.execute(db),
    )
    expect(changed.numAffectedRows).toBe(0n)
  })
})
