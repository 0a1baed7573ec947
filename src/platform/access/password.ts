import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

// OWASP password storage: scrypt N = 2^17, r = 8, p = 1
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const keyLength = 32

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** `scrypt$salt$key` in base64. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`
}

/** Takes the same time whether the account exists or not: an absent hash is compared with a made-up one. */
export const passwordFits = async (password: string, hash: string | null): Promise<boolean> => {
  const [kind, salt, key] = (hash ?? '').split('$')
  const known =
    kind === 'scrypt' && salt && key
      ? { salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') }
      : null
  const derived = await derive(password, known?.salt ?? randomBytes(16))
  return known !== null && known.key.length === derived.length && timingSafeEqual(known.key, derived)
}

export const passwordLength = { least: 12, most: 200 } as const

/** Long passwords that everybody tries first. */
const guessed = /^(wachtwoord|password|welkom|welcome|startlijn|qwerty|azerty|abc|0123|1234)[\d!?.@#*_-]*$/i

/** Why a password can not be chosen, as a key under `problem.account`; null when it can (NIST SP 800-63B: length, no rules of composition). */
export const passwordProblem = (
  password: string,
  { login, name }: { readonly login: string; readonly name: string },
): 'password-short' | 'password-long' | 'password-guessed' | null => {
  if ([...password].length < passwordLength.least) return 'password-short'
  if ([...password].length > passwordLength.most) return 'password-long'
  const lower = password.toLowerCase()
  const known = [login, ...name.split(/\s+/)].filter((word) => word.length >= 4)
  const rest = known.reduce((text, word) => text.replaceAll(word.toLowerCase(), ''), lower)
  if (guessed.test(password) || new Set(lower).size < 4 || rest.length < 8) return 'password-guessed'
  return null
}

/** A password that is given out once: 24 letters and digits without those that look alike. */
export const makeTemporaryPassword = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const text = Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join('')
  return text.replace(/(.{6})(?=.)/g, '$1-')
}
