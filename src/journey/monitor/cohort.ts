/** Months after the permit decision at which a cohort is looked at, as Statistics Netherlands does (report 1.3). */
export const cohortMonths = [6, 12, 18, 30] as const

/** Fewer than this many persons behind a figure, and it is not shown (S124). */
export const threshold = 10

export type CohortRow = {
  readonly cohort: number
  /** everybody with a permit decision in that year */
  readonly persons: number
  /** of them still followed after those months; the rest left, died, lost the permit, or the day is still to come */
  readonly followed: number
  readonly inWork: number
  readonly onBenefit: number
  readonly selfEmployed: number
}

/** A count that may be told: null where so few stand behind it, or behind its complement, that somebody could be recognised. */
export const tellable = (part: number, whole: number): number | null =>
  whole < threshold || (part > 0 && part < threshold) || (whole - part > 0 && whole - part < threshold)
    ? null
    : part

export type CohortFigure = {
  readonly cohort: number
  readonly followed: number | null
  readonly inWork: number | null
  readonly onBenefit: number | null
  readonly selfEmployed: number | null
}

/** What is shown of a row: every figure with its denominator, or not at all. */
export const figureOf = (row: CohortRow): CohortFigure => ({
  cohort: row.cohort,
  followed: row.followed < threshold ? null : row.followed,
  inWork: tellable(row.inWork, row.followed),
  onBenefit: tellable(row.onBenefit, row.followed),
  selfEmployed: tellable(row.selfEmployed, row.followed),
})
