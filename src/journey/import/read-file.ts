import { Problem } from '../../platform/problem.ts'
import { type Headers, headerOf, readHeaders } from './column.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { type Cell, textOf } from './written-cell.ts'
import { zipEntries } from './zip.ts'

export const maximumBytes = 10 * 1024 * 1024
export const maximumRows = 20_000

/** A sheet with the row in which its headers stand; rows after it are data. `first` is the number of the first data row. */
export type Sheet = {
  readonly headers: Headers
  readonly first: number
  readonly rows: readonly (readonly Cell[])[]
}

const refused = (code: string): Problem => new Problem('invalid-input', `import.${code}`)
const starts = (bytes: Buffer, signature: string): boolean =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))

/** Old Excel and a locked XLSX are both a compound file; the locked one has a part with this name (MS-OFFCRYPTO 2.3.4.4). */
const compound = (bytes: Buffer): Problem =>
  refused(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'xls')

const cellsOf = async (bytes: Buffer): Promise<readonly (readonly Cell[])[]> => {
  if (bytes.length === 0) throw refused('empty')
  if (bytes.length > maximumBytes) throw new Problem('too-large', 'import.too-large')
  if (starts(bytes, '\xd0\xcf\x11\xe0')) throw compound(bytes)
  if (starts(bytes, 'PK')) {
    const entries = zipEntries(bytes)
    if (!entries) throw refused('damaged')
    if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw refused('wrong-kind')
    return readWorkbook(bytes, entries)
  }
  const wide = starts(bytes, '\xff\xfe')
  if (['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '<', '{\\rtf'].some((sign) => starts(bytes, sign)))
    throw refused('wrong-kind')
  if (!wide && bytes.subarray(0, 4096).includes(0)) throw refused('wrong-kind')
  return readCsv(bytes, maximumRows)
}

const isEmptyRow = (row: readonly Cell[]): boolean => row.every((cell) => textOf(cell).trim() === '')

/** The headers may stand below a title: the row, of the first ten, in which most of them are known. */
const findHeaders = (rows: readonly (readonly Cell[])[]): { at: number; headers: Headers } => {
  const read = rows.slice(0, 10).map((row, at) => ({ at, headers: readHeaders(row.map(textOf)) }))
  const best = read.reduce((most, one) => (one.headers.places.size > most.headers.places.size ? one : most))
  if (best.headers.places.size === 0) throw refused('no-headers')
  return best
}

/**
 * Reads a file as a caseload. @throws Problem with one sentence for what is no caseload: empty, another kind of file, old
 * Excel, locked, damaged, too large, too many rows, or without a column that is needed.
 */
export const readFile = async (bytes: Buffer): Promise<Sheet> => {
  const rows = await cellsOf(bytes)
  if (rows.every(isEmptyRow)) throw refused('empty')
  const { at, headers } = findHeaders(rows)
  if (headers.missing.length > 0) {
    throw new Problem('invalid-input', 'import.missing-columns', {
      params: { columns: headers.missing.map(headerOf).join(', ') },
    })
  }
  const data = rows.slice(at + 1)
  while (data.length > 0 && isEmptyRow(data.at(-1) ?? [])) data.pop()
  if (data.length === 0) throw refused('no-rows')
  if (data.length > maximumRows)
    throw new Problem('too-large', 'import.too-many-rows', { params: { maximum: maximumRows } })
  return { headers, first: at + 2, rows: data }
}
