import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Keeps numbers that identify a person (BSN, V-number) unreadable in the database, and findable without reading them. */
export type Vault = {
  readonly encrypt: (text: string) => Buffer
  readonly decrypt: (sealed: Buffer) => string
  /** the same for the same text under the same kind; says nothing about the text without the key */
  readonly blindIndex: (kind: string, text: string) => Buffer
}

/** AES-256-GCM (nonce 12 bytes, tag 16) and HMAC-SHA-256; keys are 64 hexadecimal digits. */
export const makeVault = (keys: { personKey: string; indexKey: string }): Vault => {
  const key = Buffer.from(keys.personKey, 'hex')
  const indexKey = Buffer.from(keys.indexKey, 'hex')
  return {
    encrypt: (text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    decrypt: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(sealed.length - 16))
      return (
        decipher.update(sealed.subarray(12, sealed.length - 16), undefined, 'utf8') + decipher.final('utf8')
      )
    },
    blindIndex: (kind, text) => createHmac('sha256', indexKey).update(`${kind}:${text}`).digest(),
  }
}
