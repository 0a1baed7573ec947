import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
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
}

const findCredentials = async (kernel: Kernel, login: string): Promise<Credentials | undefined> => {
  const { rows } =
    await sql<Credentials>`select * from access.credentials(${kernel.serviceToken}, ${login})`.execute(
      kernel.db,
    )
  return rows[0]
}

const openSession = async (kernel: Kernel, account: AccountId): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  await sql`select access.open_session(${kernel.serviceToken}, ${account}, ${hash}, ${sessionHours})`.execute(
    kernel.db,
  )
  return token
}

/** The code of an authenticator app (RFC 6238: 6 digits, 30 seconds, one step of tolerance). */
const codeFits = (secret: string, code: string, now: Date): boolean =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).validate({
    token: code.replace(/\s/g, ''),
    timestamp: now.getTime(),
    window: 1,
  }) !== null

/**
 * Opens a session by password and, where the account has one, by the code of an authenticator app.
 * Every wrong answer gives the same problem; five in a row lock the account for five minutes.
 */
export const signIn = async (
  kernel: Kernel,
  { login, password, code }: { login: string; password: string; code: string },
): Promise<string> => {
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
  return openSession(kernel, known.account)
}

/** Demo only: opens a session for a synthetic account that was chosen from the list. */
export const signInAsExample = async (kernel: Kernel, login: string): Promise<string> => {
  const known = await findCredentials(kernel, login)
  if (!known?.synthetic || known.disabled) throw new Problem('invalid-input', 'sign-in.wrong')
  return openSession(kernel, known.account)
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
