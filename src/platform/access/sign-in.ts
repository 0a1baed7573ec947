import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Kernel } from '../action/perform.ts'
import { Problem } from '../problem.ts'
import type { AccountId } from './actor.ts'
import { passwordFits } from './password.ts'

export const sessionHours = 10

type Credentials = {
  account: AccountId
  password_hash: string | null
  totp_secret: Buffer | null
  locked_until: string | null
  disabled: boolean
  synthetic: boolean
  first_sign_in: boolean
}

const findCredentials = async (kernel: Kernel, login: string): Promise<Credentials | undefined> => {
  const { rows } =
    await sql<Credentials>`select * from access.credentials(${kernel.serviceToken}, ${login})`.execute(
      kernel.db,
    )
  return rows[0]
}

/** `agent` is what the browser says of itself, so that the holder recognises the session in a list. */
export const openSession = async (
  { serviceToken }: Pick<Kernel, 'serviceToken'>,
  db: Kysely<unknown>,
  { account, agent }: { account: AccountId; agent: string | null },
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  await sql`select access.open_session(${serviceToken}, ${account}, ${hash}, ${sessionHours}, ${agent})`.execute(
    db,
  )
  return token
}

/** The code of an authenticator app (RFC 6238: 6 digits, 30 seconds, one step of tolerance). */
export const codeFits = (secret: string, code: string, now: Date): boolean =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).validate({
    token: code.replace(/\s/g, ''),
    timestamp: now.getTime(),
    window: 1,
  }) !== null

/** A session, or the account that must first set a password and an app of its own, on top of the one-time password seen. */
export type SignedIn =
  | { readonly token: string }
  | { readonly token: null; readonly account: AccountId; readonly seenHash: string }

/**
 * Opens a session by password and, where the account has one, by the code of an authenticator app.
 * Every wrong answer gives the same problem; five in a row lock the account for five minutes.
 */
export const signIn = async (
  kernel: Kernel,
  {
    login,
    password,
    code,
    agent = null,
  }: { login: string; password: string; code: string; agent?: string | null },
): Promise<SignedIn> => {
  const known = await findCredentials(kernel, login)
  const fits = await passwordFits(password, known?.password_hash ?? null)
  const now = new Date()
  if (known?.locked_until && new Date(known.locked_until) > now)
    throw new Problem('too-many', 'sign-in.locked')
  const codeRight = !known?.totp_secret || codeFits(kernel.vault.decrypt(known.totp_secret), code, now)
  const right = known !== undefined && fits && codeRight && !known.disabled
  if (known) {
    await sql`select access.record_attempt(${kernel.serviceToken}, ${known.account}, ${right})`.execute(
      kernel.db,
    )
  }
  if (!known || !right) throw new Problem('invalid-input', 'sign-in.wrong')
  if (known.first_sign_in && known.password_hash)
    return { token: null, account: known.account, seenHash: known.password_hash }
  return { token: await openSession(kernel, kernel.db, { account: known.account, agent }) }
}

/** Demo only: opens a session for a synthetic account that was chosen from the list. */
export const signInAsExample = async (
  kernel: Kernel,
  login: string,
  agent: string | null = null,
): Promise<string> => {
  const known = await findCredentials(kernel, login)
  if (!known?.synthetic || known.disabled) throw new Problem('invalid-input', 'sign-in.wrong')
  return openSession(kernel, kernel.db, { account: known.account, agent })
}

export const signOut = async (kernel: Kernel, token: string): Promise<void> => {
  await sql`select access.close_session(${token})`.execute(kernel.db)
}

/** A secret for an authenticator app, with the address that the app reads. */
export const makeTotp = (login: string): { readonly secret: string; readonly address: string } => {
  const totp = new TOTP({
    issuer: 'Startlijn',
    label: login,
    secret: new Secret({ size: 20 }),
    digits: 6,
    period: 30,
  })
  return { secret: totp.secret.base32, address: totp.toString() }
}
