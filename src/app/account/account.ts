import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { type Role, roles } from '../../platform/access/role.ts'
import { textInput } from '../../platform/form-input.ts'

export const Login = z
  .string({ error: 'problem.field.needed' })
  .trim()
  .min(3)
  .max(80)
  .regex(/^[\w.@+-]+$/, { error: 'problem.account.login' })
export const HolderName = textInput(80)
/** What the administrator gives to the holder, once; made by the form, or by a program that is as careful. */
export const TemporaryPassword = z
  .string()
  .min(20)
  .max(200)
  .describe('one-time password, at least 20 characters')

/** Roles that an organisation of a kind can give; the account of a person belongs to no organisation. */
export const rolesOfKind = (kind: string): readonly Role[] =>
  (Object.keys(roles) as Role[]).filter(
    (role) => role !== 'person' && (role === 'administrator' || roles[role].organisation === kind),
  )

export type AccountEvent = {
  readonly at: string
  readonly what: 'made' | 'role' | 'disabled' | 'enabled' | 'reset' | 'begun' | 'password'
  readonly role: Role | null
  readonly by: string | null
}

export type KeptAccount = {
  readonly id: AccountId
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly disabledAt: string | null
  readonly lockedUntil: string | null
  readonly firstSignIn: boolean
  readonly version: number
}

/** How an account stands; a lock ends by itself. */
export const stateOf = (
  { disabledAt, firstSignIn, lockedUntil }: KeptAccount,
  now: Date,
): 'disabled' | 'waiting' | 'locked' | 'active' => {
  if (disabledAt) return 'disabled'
  if (firstSignIn) return 'waiting'
  return lockedUntil && new Date(lockedUntil) > now ? 'locked' : 'active'
}

export { AccountId }
