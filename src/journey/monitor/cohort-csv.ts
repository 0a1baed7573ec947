import type { Visit } from '../../platform/http/visit.ts'
import { type CohortRow, measures, type PlaceRow } from './cohort.ts'

type Shown = {
  readonly months: number
  readonly asOf: string
  readonly rows: readonly CohortRow[]
  readonly places: readonly PlaceRow[]
}

/** A cell as a spreadsheet reads it: quoted, and never a formula. */
const cell = (value: string | number): string => {
  const text = String(value)
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** What the page shows, as CSV for a Dutch spreadsheet (semicolons, UTF-8 mark): what is not shown says so here too. */
export const cohortCsv = ({ months, asOf, rows, places }: Shown, { t }: Pick<Visit, 't'>): string => {
  const line = (name: string, { cohort, figures }: CohortRow) => [
    cohort,
    months,
    name,
    ...measures.map((measure) => figures[measure] ?? t('monitor.hidden')),
    asOf,
  ]
  const head = ['cohort', 'months', 'place', ...measures, 'as-of'].map((key) => t(`monitor.csv.${key}`))
  const lines = [
    head,
    ...rows.map((row) => line(t('monitor.everybody'), row)),
    ...places.map((row) => line(row.name, row)),
  ]
  return `\uFEFF${lines.map((one) => one.map(cell).join(';')).join('\r\n')}\r\n`
}
