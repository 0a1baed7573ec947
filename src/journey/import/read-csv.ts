import { parse } from 'csv-parse/sync'
import { Problem } from '../../platform/problem.ts'

const windows = new TextDecoder('windows-1252')

/** The text of a file: UTF-8 or UTF-16 with their mark, UTF-8 without, and otherwise what Windows writes in the Netherlands. */
export const decodeText = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows.decode(bytes)
  }
}

/** What stands between the cells: the sign that occurs most often outside quotes in the first lines. */
export const delimiterOf = (text: string): string => {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const head = bare
    .split(/\r\n|\r|\n/)
    .slice(0, 10)
    .join('\n')
  const counted = [';', '\t', ','].map((sign) => [sign, head.split(sign).length] as const)
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** Rows of a CSV file, an empty line being a row too, so that row numbers are those of a spreadsheet. */
export const readCsv = (bytes: Buffer, maximumRows: number): string[][] => {
  const text = decodeText(bytes)
  const said = /^sep=(.)\r?\n/i.exec(text)
  try {
    return parse(said ? text.slice(said[0].length) : text, {
      delimiter: said?.[1] ?? delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: maximumRows + 20,
    })
  } catch {
    throw new Problem('invalid-input', 'import.quotes')
  }
}
