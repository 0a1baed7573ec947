import { z } from 'zod'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import type { Actor } from '../../platform/access/actor.ts'
import { hashPassword } from '../../platform/access/password.ts'
import { Role } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { languages } from '../../platform/language/messages.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeAccount, eventsOf, getAccount, insertAccount, isLoginTaken, listOf } from './account.store.ts'
import { AccountId, HolderName, Login, rolesOfKind, TemporaryPassword } from './account.ts'

/** An administrator keeps the accounts of the own organisation. @throws Problem not-found without one. */
const organisationOf = (actor: Actor): string => {
  if (actor.organisation === null) throw notFound()
  return actor.organisation
}

export const listAccounts = action('account.list', {
  input: z.object({}),
  allow: ['administrator'],
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor }) => {
    const organisation = await findOrganisation(db, organisationOf(actor))
    return {
      accounts: await listOf(db, organisationOf(actor)),
      roles: rolesOfKind(organisation?.kind ?? ''),
    }
  },
})

export const openAccount = action('account.open', {
  input: z.object({ account: AccountId }),
  allow: ['administrator'],
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor }, { account }) => {
    const organisation = await findOrganisation(db, organisationOf(actor))
    return {
      account: await getAccount(db, organisationOf(actor), account),
      events: await eventsOf(db, account),
      roles: rolesOfKind(organisation?.kind ?? ''),
      own: account === actor.account,
    }
  },
})

/** A new colleague; the one-time password is given to the holder, who must replace it at the first sign-in. */
export const addAccount = action('account.add', {
  input: z.object({
    login: Login,
    name: HolderName,
    role: Role,
    language: z.enum(languages).default('nl'),
    temporaryPassword: TemporaryPassword,
  }),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, { temporaryPassword, ...account }) => {
    const organisation = await findOrganisation(db, organisationOf(actor))
    if (!rolesOfKind(organisation?.kind ?? '').includes(account.role))
      throw invalidField('role', 'account.role')
    if (await isLoginTaken(db, account.login)) throw invalidField('login', 'account.login-taken')
    const id = newIdentifier<AccountId>()
    await insertAccount(db, {
      ...account,
      id,
      organisation: organisationOf(actor),
      passwordHash: await hashPassword(temporaryPassword),
    })
    return { account: id }
  },
})

const onAccount = z.object({ account: AccountId, version: versionInput })

/** Another role is another reach into files: dated, with the name of who gave it. Nobody gives a role to the own account. */
export const changeRole = action('account.change-role', {
  input: onAccount.extend({ role: Role }),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, { account, version, role }) => {
    const organisation = await findOrganisation(db, organisationOf(actor))
    const known = await getAccount(db, organisationOf(actor), account)
    if (account === actor.account) throw conflict('account.own')
    if (!rolesOfKind(organisation?.kind ?? '').includes(role)) throw invalidField('role', 'account.role')
    if (known.role === role) throw invalidField('role', 'account.role-same')
    await changeAccount(db, account, version, { role })
    return { account }
  },
})

/** Closes an account at once, its sessions with it, or opens it again. */
export const switchAccount = action('account.switch', {
  input: onAccount.extend({ to: z.enum(['disabled', 'enabled']) }),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, now }, { account, version, to }) => {
    await getAccount(db, organisationOf(actor), account)
    if (account === actor.account) throw conflict('account.own')
    await changeAccount(db, account, version, { disabledAt: to === 'disabled' ? now : null })
    return { account }
  },
})

/** A lost password or telephone: a new one-time password; the app is set anew, and every session ends. */
export const resetAccount = action('account.reset', {
  input: onAccount.extend({ temporaryPassword: TemporaryPassword }),
  allow: ['administrator'],
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, { account, version, temporaryPassword }) => {
    await getAccount(db, organisationOf(actor), account)
    if (account === actor.account) throw conflict('account.own')
    await changeAccount(db, account, version, { passwordHash: await hashPassword(temporaryPassword) })
    return { account }
  },
})
