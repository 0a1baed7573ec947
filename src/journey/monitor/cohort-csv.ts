import type { Visit } from '../../platform/http/visit.ts'
import { spreadsheet } from '../../platform/spreadsheet.ts'
import { type CohortRow, measures, type PlaceRow } from './cohort.ts'

type Shown = {
  readonly months: number
  readonly asOf: string
  readonly rows: readonly CohortRow[]
  readonly places: readonly PlaceRow[]
}

/** What the page shows, as CSV for a Dutch spreadsheet (semicolons, UTF-8 mark): what is not shown says so here too. */
export const cohortCsv = ({ months, asOf, rows, places }: Shown, { t }: Pick<Visit, 't'>): string => {
  const line = (name: string, { cohort, figures }: CohortRow) => [
    String(cohort),
    String(months),
    name,
    ...measures.map((measure) => String(figures[measure] ?? t('monitor.hidden'))),
    asOf,
  ]
  const head = ['cohort', 'months', 'place', ...measures, 'as-of'].map((key) => t(`monitor.csv.${key}`))
  const lines = [
    ...rows.map((row) => line(t('monitor.everybody'), row)),
    ...places.map((row) => line(row.name, row)),
  ]
  return spreadsheet(head, lines)
}
