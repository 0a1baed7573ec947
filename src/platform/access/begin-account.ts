import { sql } from 'kysely'
import type { Kernel } from '../action/perform.ts'
import { newIdentifier } from '../identifier.ts'
import { writeJournal } from '../journal/journal.ts'
import { conflict, invalidField } from '../problem.ts'
import type { AccountId } from './actor.ts'
import { enter } from './enter.ts'
import { hashPassword, passwordProblem } from './password.ts'
import { codeFits, openSession } from './sign-in.ts'

export type Beginning = {
  readonly account: AccountId
  readonly login: string
  /** hash of the one-time password that was typed; the account begins only while it still has that one */
  readonly seenHash: string
  /** secret of the authenticator app, base32 */
  readonly secret: string
}

/**
 * The first sign-in: a password of the holder's own and an authenticator app whose code fits, before anything else. Gives the
 * token of a session.
 */
export const beginAccount = async (
  kernel: Kernel,
  beginning: Beginning,
  { password, again, code, agent }: { password: string; again: string; code: string; agent: string | null },
): Promise<string> => {
  const problem = passwordProblem(password, { login: beginning.login, name: '' })
  if (problem) throw invalidField('password', `account.${problem}`)
  if (password !== again) throw invalidField('again', 'account.password-again')
  if (!codeFits(beginning.secret, code, new Date())) throw invalidField('code', 'account.code')
  const hash = await hashPassword(password)
  return kernel.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      begun: boolean
    }>`select access.begin_account(${kernel.serviceToken}, ${beginning.account},
      ${beginning.seenHash}, ${hash}, ${kernel.vault.encrypt(beginning.secret)}) as begun`.execute(tx)
    if (!rows[0]?.begun) throw conflict('account.begun-before')
    const now = kernel.clock.now()
    const actor = await enter(tx, { by: 'account', account: beginning.account }, kernel.serviceToken, now)
    await writeJournal(tx, {
      at: now,
      actor: actor ?? null,
      action: 'account.begin',
      effect: 'write',
      purpose: 'administration',
      persons: [],
      fields: ['password', 'code'],
      request: newIdentifier(),
    })
    return openSession(kernel, tx, { account: beginning.account, agent })
  })
}
