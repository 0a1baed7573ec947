/** Months after the permit decision at which a cohort is looked at; the database knows the same and no other. */
export const cohortMonths = [6, 12, 18, 24, 30, 36, 48, 60] as const

/** Fewer than this many persons behind a figure, or behind what it leaves over, and it is not shown (S124). */
export const threshold = 10

export const measures = [
  'entered',
  'followed',
  'in-work',
  'on-benefit',
  'self-employed',
  'other',
  'unknown',
] as const
export type Measure = (typeof measures)[number]

/** One figure as the database tells it: null is not told. `place` is a municipality; null is everybody. */
export type Cell = {
  readonly cohort: number
  readonly place: string | null
  readonly measure: Measure
  readonly value: number | null
}

export type Figures = Readonly<Record<Measure, number | null>>
export type CohortRow = { readonly cohort: number; readonly figures: Figures }
export type PlaceRow = CohortRow & { readonly place: string; readonly name: string }

const figuresOf = (cells: readonly Cell[]): Figures =>
  Object.fromEntries(
    measures.map((measure) => [measure, cells.find((cell) => cell.measure === measure)?.value ?? null]),
  ) as Figures

const yearsOf = (cells: readonly Cell[]): readonly number[] => [...new Set(cells.map((cell) => cell.cohort))]

/** The whole by year of the permit. */
export const cohortRows = (cells: readonly Cell[]): readonly CohortRow[] => {
  const whole = cells.filter((cell) => cell.place === null)
  return yearsOf(whole).map((cohort) => ({
    cohort,
    figures: figuresOf(whole.filter((cell) => cell.cohort === cohort)),
  }))
}

/** The municipalities of one year, by name. */
export const placeRows = (
  cells: readonly Cell[],
  cohort: number,
  names: ReadonlyMap<string, string>,
): readonly PlaceRow[] => {
  const ofYear = cells.filter((cell) => cell.cohort === cohort)
  return [...new Set(ofYear.flatMap((cell) => cell.place ?? []))]
    .map((place) => ({
      cohort,
      place,
      name: names.get(place) ?? place,
      figures: figuresOf(ofYear.filter((cell) => cell.place === place)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** Whether anything is told of a municipality. */
export const isTold = ({ figures }: CohortRow): boolean =>
  measures.some((measure) => figures[measure] !== null)

/** What the report of 2018 says of the cohort of 2014 (Statistics Netherlands, 18 to 65 years): a reference, not a result. */
export const reference = [
  { months: 30, measure: 'in-work', percent: 11, figure: 'F26' },
  { months: 30, measure: 'on-benefit', percent: 84, figure: 'F36' },
  { months: 18, measure: 'on-benefit', percent: 90, figure: 'F37' },
] as const satisfies readonly { months: number; measure: Measure; percent: number; figure: string }[]
