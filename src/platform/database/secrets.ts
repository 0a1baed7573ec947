import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** What an installation must keep to itself: made once, readable by its own user only, part of every backup plan. */
export const Secrets = z.object({
  seal: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('seals the actor of a transaction inside the database'),
  serviceToken: z.string().min(32).describe('proves to the database that this is the application'),
  applicationPassword: z.string().min(24).describe('of the login startlijn_app'),
  personKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('encrypts BSN and V-number (AES-256-GCM)'),
  indexKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('makes their blind index (HMAC-SHA-256)'),
  cookieKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('seals what a visitor carries back to us'),
})
export type Secrets = z.infer<typeof Secrets>

/** A file of secrets that is not whole. Never completed or made anew: what was encrypted with it would be lost. */
export class SecretsProblem extends Error {
  constructor(readonly file: string) {
    super(file)
    this.name = 'SecretsProblem'
  }
}

const readSecrets = (file: string): Secrets => {
  const text = readFileSync(file, 'utf8')
  try {
    return Secrets.parse(JSON.parse(text))
  } catch {
    throw new SecretsProblem(file)
  }
}

const hex = (): string => randomBytes(32).toString('hex')

export const makeSecrets = (): Secrets => ({
  seal: hex(),
  serviceToken: hex(),
  applicationPassword: randomBytes(24).toString('base64url'),
  personKey: hex(),
  indexKey: hex(),
  cookieKey: hex(),
})

/** The secrets in a file, made at the first use; an incomplete file is refused rather than completed. */
export const keepSecrets = (file: string): Secrets => {
  if (existsSync(file)) return readSecrets(file)
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 })
  const secrets = makeSecrets()
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
