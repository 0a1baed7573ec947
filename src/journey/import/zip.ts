import { inflateRawSync } from 'node:zlib'

/** A part of a zip file. Format: PKWARE APPNOTE 6.3, central directory (4.3.12) and local header (4.3.7). */
export type ZipEntry = { readonly name: string; readonly size: number; readonly read: () => string }

const maximumPart = 200 * 1024 * 1024

/** The parts of a zip file; undefined when it is none or is damaged. A part is unpacked only when it is read. */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] | undefined => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) return undefined
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
    const [method, packed, size] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      size,
      read: () => {
        const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
        const part = bytes.subarray(start, start + packed)
        return (method === 0 ? part : inflateRawSync(part, { maxOutputLength: maximumPart })).toString('utf8')
      },
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** What all parts take when they are unpacked. */
export const unpackedSize = (entries: readonly ZipEntry[]): number =>
  entries.reduce((total, { size }) => total + size, 0)
