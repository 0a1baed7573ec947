import { z } from 'zod'
import { getIdentity, PersonId } from '../../journey/person/index.ts'
import { hashPassword } from '../../platform/access/password.ts'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { languages } from '../../platform/language/messages.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeAccount, findPersonAccount, insertAccount, isLoginTaken } from './account.store.ts'
import { AccountId, Login, TemporaryPassword } from './account.ts'

/** The account with which the person sees the own file, if there is one; who keeps the file gives it. */
export const openPersonAccount = action('account.open-person', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'coa-case-manager'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    account: await findPersonAccount(db, person),
  }),
})

/** Gives the person an account; the one-time password is handed over, and replaced at the first sign-in. */
export const givePersonAccount = action('account.give-person', {
  input: z.object({
    person: PersonId,
    login: Login,
    language: z.enum(languages).default('nl'),
    temporaryPassword: TemporaryPassword,
  }),
  allow: ['client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, login, language, temporaryPassword }) => {
    const { givenName, familyName } = await getIdentity(db, person)
    if (await findPersonAccount(db, person)) throw conflict('account.person-has-one')
    if (await isLoginTaken(db, login)) throw invalidField('login', 'account.login-taken')
    await insertAccount(db, {
      id: newIdentifier<AccountId>(),
      login,
      name: `${givenName} ${familyName}`.slice(0, 80),
      role: 'person',
      organisation: null,
      person,
      language,
      passwordHash: await hashPassword(temporaryPassword),
    })
    return { person }
  },
})

/** A lost password or telephone of the person: a new one-time password, and every session ends. */
export const resetPersonAccount = action('account.reset-person', {
  input: z.object({ person: PersonId, version: versionInput, temporaryPassword: TemporaryPassword }),
  allow: ['client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, version, temporaryPassword }) => {
    const account = await findPersonAccount(db, person)
    if (!account) throw notFound()
    await changeAccount(db, AccountId.parse(account.id), version, {
      passwordHash: await hashPassword(temporaryPassword),
    })
    return { person }
  },
})
