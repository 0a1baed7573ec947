import type { z } from 'zod'
import { identifier } from '../identifier.ts'
import type { Language } from '../language/messages.ts'
import type { Role } from './role.ts'

export const AccountId = identifier('AccountId')
export type AccountId = z.infer<typeof AccountId>

/** Who acts: as the database knows the account, inside the transaction of the action. */
export type Actor = {
  readonly account: AccountId
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly organisation: string | null
  readonly organisationName: string | null
  /** the person whose own account this is */
  readonly person: string | null
  readonly language: Language
}

/** Whom a request comes from, before the database has said who that is. */
export type Visitor =
  | { readonly by: 'nobody' }
  | { readonly by: 'session'; readonly token: string }
  /** jobs, commands and the demo: on behalf of an account, proven by the service token of the installation */
  | { readonly by: 'account'; readonly account: AccountId }

export const nobody: Visitor = { by: 'nobody' }
