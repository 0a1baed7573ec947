import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

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
