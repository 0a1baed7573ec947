import type { IsoDate } from '../../platform/date.ts'
import { type ColumnName, columnNames, columns, headerOf, plain } from './column.ts'
import type { Sheet } from './read-file.ts'
import { readCell } from './written-cell.ts'

/** What a row says, in one notation: days ISO, codes of the vocabulary, numbers as text; what is not there is unknown. */
export type Values = Partial<Readonly<Record<ColumnName, string>>>

/** Something about one cell: why it is refused, or what was left out. `code` is a key under `import.fault` or `import.note`. */
export type Remark = {
  readonly column: ColumnName
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type CaseloadRow = {
  /** the row of the spreadsheet */
  readonly number: number
  readonly values: Values
  readonly faults: readonly Remark[]
  readonly notes: readonly Remark[]
}

export type Setting = {
  readonly today: IsoDate
  /** name and code of the municipality whose caseload this is */
  readonly municipality: { readonly name: string; readonly code: string | null }
}

const pairs: readonly (readonly [ColumnName, ColumnName, string])[] = [
  ['birthDate', 'decidedOn', 'permit-before-birth'],
  ['decidedOn', 'validUntil', 'ends-before-start'],
  ['workFrom', 'workUntil', 'ends-before-start'],
  ['planOn', 'termEnd', 'ends-before-start'],
]

/** What the cells of a row say against each other and against the calendar. */
const judge = (values: Values, { today, municipality }: Setting): readonly Remark[] => {
  const faults: Remark[] = []
  if (values.birthDate && values.birthDate > today)
    faults.push({ column: 'birthDate', code: 'birth-in-future' })
  for (const column of columnNames) {
    const value = values[column]
    if (columns[column].kind === 'day-past' && value && value > today)
      faults.push({ column, code: 'day-in-future' })
  }
  for (const [earlier, later, code] of pairs) {
    const [from, until] = [values[earlier], values[later]]
    if (from && until && until < from)
      faults.push({ column: later, code, params: { other: headerOf(earlier) } })
  }
  const place = values.municipality
  if (place) {
    const own = [municipality.code ?? '', municipality.name, municipality.name.replace(/^Gemeente /i, '')]
    const written = plain(
      place.replace(/^Gemeente /i, '').replace(/^(\d{1,4})$/, (code) => `GM${code.padStart(4, '0')}`),
    )
    if (!own.some((one) => plain(one) === written))
      faults.push({ column: 'municipality', code: 'other-municipality' })
  }
  return faults
}

/** What stands in the file and can not lie on a line, because the day that it needs is not there. */
const leftOut = (values: Values): readonly Remark[] => [
  ...(values.route && !values.routeFrom && !values.planOn
    ? [{ column: 'route' as const, code: 'route-without-day' }]
    : []),
  ...((values.employer || values.workHours) && !values.workFrom
    ? [{ column: (values.employer ? 'employer' : 'workHours') as ColumnName, code: 'work-without-day' }]
    : []),
  ...(values.level && !values.levelOn ? [{ column: 'level' as const, code: 'level-without-day' }] : []),
]

const readRow = (row: Sheet['rows'][number], number: number, sheet: Sheet, setting: Setting): CaseloadRow => {
  const values: Partial<Record<ColumnName, string>> = {}
  const faults: Remark[] = []
  const notes: Remark[] = []
  for (const [column, place] of sheet.headers.places) {
    const reading = readCell(row[place] ?? null, columns[column].kind)
    if ('value' in reading) values[column] = reading.value
    else if ('fault' in reading) faults.push({ column, code: reading.fault })
    else if ('unknown' in reading) notes.push({ column, code: reading.unknown })
    else if (['familyName', 'givenName', 'decidedOn'].includes(column))
      faults.push({ column, code: 'needed' })
  }
  return {
    number,
    values,
    faults: [...faults, ...judge(values, setting)],
    notes: [...notes, ...leftOut(values)],
  }
}

const identifying = ['bsn', 'vNumber'] as const

/** A later row with the same number as an earlier one is a fault; with the same name and birth date it needs a look. */
const findTwins = (rows: readonly CaseloadRow[]): readonly CaseloadRow[] => {
  const first = new Map<string, number>()
  return rows.map((row) => {
    const faults: Remark[] = []
    for (const column of identifying) {
      const value = row.values[column]
      if (!value) continue
      const earlier = first.get(`${column} ${value}`)
      if (earlier === undefined) first.set(`${column} ${value}`, row.number)
      else faults.push({ column, code: 'twin', params: { row: earlier } })
    }
    const name = `${plain(row.values.givenName ?? '')} ${plain(row.values.familyName ?? '')} ${row.values.birthDate ?? ''}`
    const alike = first.get(name)
    if (alike === undefined) first.set(name, row.number)
    const differs = identifying.some((column) => row.values[column] !== undefined)
    if (alike !== undefined && faults.length === 0 && !differs)
      faults.push({ column: 'familyName', code: 'alike', params: { row: alike } })
    return faults.length === 0 ? row : { ...row, faults: [...row.faults, ...faults] }
  })
}

/** Every row of a sheet that is not empty, read and judged. */
export const readCaseload = (sheet: Sheet, setting: Setting): readonly CaseloadRow[] =>
  findTwins(
    sheet.rows.flatMap((row, index) =>
      row.some((cell) => cell !== null && cell !== '')
        ? [readRow(row, sheet.first + index, sheet, setting)]
        : [],
    ),
  )

export const familyNameOf = (values: Values): string =>
  [values.prefix, values.familyName].filter(Boolean).join(' ')
