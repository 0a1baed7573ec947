import { readSheet } from 'read-excel-file/node'
import { Problem } from '../../platform/problem.ts'
import type { Cell } from './written-cell.ts'
import { unpackedSize, type ZipEntry } from './zip.ts'

const maximumUnpacked = 150 * 1024 * 1024

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The part in which the first sheet lies (ECMA-376 part 1, 18.2.20 and the relationships of the workbook). */
const firstSheet = (entries: readonly ZipEntry[]): ZipEntry | undefined => {
  const part = (name: string) => entries.find((entry) => entry.name === name)
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(part('xl/workbook.xml')?.read() ?? '')?.[1]
  const relation = [...(part('xl/_rels/workbook.xml.rels')?.read() ?? '').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`))
  const target = relation && /Target="([^"]+)"/.exec(relation)?.[1]
  return target ? part(target.startsWith('/') ? target.slice(1) : `xl/${target}`) : undefined
}

/** Which cells are calculated: `row:column`, both from 0. */
const formulaCells = (sheet: ZipEntry | undefined): ReadonlySet<string> =>
  new Set(
    [
      ...(sheet?.read() ?? '').matchAll(/<(?:\w+:)?c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]/g),
    ].map(([, letters = '', row]) => `${Number(row) - 1}:${columnNumber(letters)}`),
  )

/** Rows of the first sheet of an XLSX file, days as days; a calculated cell stands there as its sign, to be refused by name. */
export const readWorkbook = async (bytes: Buffer, entries: readonly ZipEntry[]): Promise<Cell[][]> => {
  if (unpackedSize(entries) > maximumUnpacked) throw new Problem('too-large', 'import.too-large')
  try {
    const formulas = formulaCells(firstSheet(entries))
    const rows = (await readSheet(bytes, { trim: true })) as Cell[][]
    return formulas.size === 0
      ? rows
      : rows.map((row, index) => row.map((cell, column) => (formulas.has(`${index}:${column}`) ? '=' : cell)))
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('invalid-input', 'import.damaged')
  }
}
