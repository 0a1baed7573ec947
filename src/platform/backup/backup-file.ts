import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupProblem } from './backup-problem.ts'

/**
 * A backup is lines of JSON, compressed with gzip. With a passphrase it is that, encrypted: these eight bytes, 16 of salt,
 * 12 of nonce, the text (AES-256-GCM, key by scrypt), 16 of tag.
 */
const magic = Buffer.from('STARTLJ1')
const headSize = magic.length + 16 + 12
const tagSize = 16
const gzipMagic = Buffer.from([0x1f, 0x8b])

const keyOf = (passphrase: string, salt: Buffer): Buffer => {
  if (passphrase.length < 12) throw new BackupProblem('passphrase-short')
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, {
    N: 2 ** 17,
    r: 8,
    p: 1,
    maxmem: 256 * 1024 * 1024,
  })
}

/** Writes lines to a new file that only its owner reads; a file that is not finished does not get the name. */
export const writeBackupFile = async (
  file: string,
  passphrase: string | undefined,
  lines: AsyncIterable<string>,
): Promise<void> => {
  if (existsSync(file)) throw new BackupProblem('file-exists', file)
  const part = `${file}.part`
  await rm(part, { force: true })
  const target = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true })
  try {
    if (passphrase === undefined) {
      await pipeline(Readable.from(lines), createGzip(), target)
    } else {
      const salt = randomBytes(16)
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
      target.write(Buffer.concat([magic, salt, nonce]))
      await pipeline(
        Readable.from(lines),
        createGzip(),
        cipher,
        async function* (sealed: AsyncIterable<Buffer>) {
          for await (const piece of sealed) yield piece
          yield cipher.getAuthTag()
        },
        target,
      )
    }
    await rename(part, file)
  } catch (error) {
    target.destroy()
    await rm(part, { force: true })
    throw error
  }
}

async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const piece of pieces) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') throw new BackupProblem('damaged', 'the last line is not whole')
}

const readAt = async (file: string, from: number, size: number): Promise<Buffer> => {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The compressed part of a file, and what undoes its encryption. */
const openParts = async (
  file: string,
  passphrase: string | undefined,
): Promise<{ readonly source: Readable; readonly undo?: Transform }> => {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new BackupProblem('file-away', file)
  const head = await readAt(file, 0, headSize)
  if (head.subarray(0, 2).equals(gzipMagic)) return { source: createReadStream(file) }
  if (!head.subarray(0, magic.length).equals(magic)) throw new BackupProblem('not-a-backup', file)
  if (passphrase === undefined) throw new BackupProblem('passphrase-needed')
  if (found.size < headSize + tagSize) throw new BackupProblem('damaged', 'the file is cut off')
  const salt = head.subarray(magic.length, magic.length + 16)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), head.subarray(magic.length + 16))
  decipher.setAuthTag(await readAt(file, found.size - tagSize, tagSize))
  return {
    source: createReadStream(file, { start: headSize, end: found.size - tagSize - 1 }),
    undo: decipher,
  }
}

const isOfStreams = (error: unknown): boolean => {
  const { code = '', message = '' } = error instanceof Error ? (error as Error & { code?: string }) : {}
  return /^Z_|^ERR_ENCODING|^ERR_CRYPTO|^ERR_OSSL/.test(code) || /authenticate data/.test(message)
}

/**
 * Gives the lines of a backup to a reader, which is to do nothing that lasts before it has seen the last of them.
 * @throws BackupProblem in one sentence when the file is away, cut off, changed, or needs (another) passphrase.
 */
export const readBackupFile = async <Result>(
  file: string,
  passphrase: string | undefined,
  read: (lines: AsyncIterable<string>) => Promise<Result>,
): Promise<Result> => {
  const { source, undo } = await openParts(file, passphrase)
  let reading: Promise<Result> | undefined
  try {
    const take = async (pieces: AsyncIterable<Buffer>) => {
      reading = read(linesOf(pieces))
      await reading
    }
    await (undo ? pipeline(source, undo, createGunzip(), take) : pipeline(source, createGunzip(), take))
  } catch (error) {
    // the reader still has to undo what it began
    await reading?.catch(() => undefined)
    if (!isOfStreams(error)) throw error
    throw new BackupProblem('damaged', undo ? 'or the passphrase is another' : '')
  }
  if (!reading) throw new BackupProblem('damaged')
  return reading
}
