import { sql } from 'kysely'
import { z } from 'zod'
import { hashPassword, passwordFits, passwordProblem } from '../../platform/access/password.ts'
import { action } from '../../platform/action/action.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { eventsOf } from './account.store.ts'

export type OwnSession = {
  readonly name: string
  readonly opened_at: string
  readonly expires_at: string
  readonly agent: string | null
  readonly here: boolean
}

/** The own account: where one is signed in, and what was done to the account. */
export const openOwnAccount = action('account.open-own', {
  input: z.object({}),
  allow: 'signed-in',
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor }) => ({
    login: actor.login,
    name: actor.name,
    role: actor.role,
    sessions: (await sql<OwnSession>`select * from access.own_sessions()`.execute(db)).rows,
    events: await eventsOf(db, actor.account),
  }),
})

/** Signs out one of the own sessions, or all but this one when none is named. */
export const endOwnSessions = action('account.end-sessions', {
  input: z.object({
    session: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
  }),
  allow: 'signed-in',
  effect: 'write',
  purpose: 'administration',
  run: async ({ db }, { session }) => {
    const { rows } = await sql<{
      ended: number
    }>`select access.end_own_sessions(${session}) as ended`.execute(db)
    return { ended: rows[0]?.ended ?? 0 }
  },
})

/**
 * A new password of one's own, on top of the present one; the other sessions end. A wrong present password is counted with
 * the wrong sign-ins, so it is an answer and no refusal: a refusal would take back the count.
 */
export const changeOwnPassword = action('account.change-password', {
  input: z.object({
    present: z.string().max(200),
    password: z.string().max(400),
    again: z.string().max(400),
  }),
  allow: 'signed-in',
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, { present, password, again }) => {
    const { rows } = await sql<{ hash: string | null }>`select access.own_password() as hash`.execute(db)
    const hash = rows[0]?.hash ?? null
    if (hash === null) throw conflict('account.no-password')
    const problem = passwordProblem(password, actor)
    if (problem) throw invalidField('password', `account.${problem}`)
    if (password !== again) throw invalidField('again', 'account.password-again')
    if (password === present) throw invalidField('password', 'account.password-same')
    const changed = await passwordFits(present, hash)
    await sql`select access.record_own_attempt(${changed})`.execute(db)
    if (!changed) return { changed }
    await sql`update access.account set password_hash = ${await hashPassword(password)}, version = version + 1
      where id = ${actor.account}`.execute(db)
    await sql`select access.end_own_sessions(null)`.execute(db)
    return { changed }
  },
})
