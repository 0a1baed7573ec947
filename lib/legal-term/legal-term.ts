import { addMonths } from './civil.ts'
import { type FreeDay, freeDay } from './free-day.ts'

/** A length in one unit. */
export type Term = {
  readonly days?: number | undefined
  readonly weeks?: number | undefined
  readonly months?: number | undefined
  readonly years?: number | undefined
}

/** `legal`: the Algemene termijnenwet may move the last day; `plain`: it never does. */
export type Counting = 'legal' | 'plain'

export type LastDay = {
  /** the last day on which it can be done */
  readonly day: number
  /** the last day before the Algemene termijnenwet moved it */
  readonly plain: number
  /** what the plain last day was, when it was moved */
  readonly moved: FreeDay | 'two-working-days' | null
}

/** The day that lies a term after another, as the calendar counts. */
export const addTerm = (day: number, term: Term): number => {
  if (term.days !== undefined) return day + term.days
  if (term.weeks !== undefined) return day + term.weeks * 7
  return addMonths(day, term.months ?? (term.years ?? 0) * 12)
}

/** The day that lies a term before another. */
export const subtractTerm = (day: number, term: Term): number => {
  if (term.days !== undefined) return day - term.days
  if (term.weeks !== undefined) return day - term.weeks * 7
  return addMonths(day, -(term.months ?? (term.years ?? 0) * 12))
}

/** Whether the Algemene termijnenwet counts for a term of this length (art. 4, a). */
export const isShortTerm = ({ days = 0, weeks = 0, months = 0, years = 0 }: Term): boolean =>
  days <= 90 && weeks <= 12 && months <= 3 && years === 0

const workingDays = (first: number, last: number): number => {
  let count = 0
  for (let day = first; day <= last && count < 2; day += 1) if (freeDay(day) === null) count += 1
  return count
}

/**
 * The last day of a term that is set off by `trigger`, in day numbers.
 * @param includesFirstDay the day that sets it off counts as its first day
 */
export const lastDay = (
  trigger: number,
  term: Term,
  counting: Counting,
  { includesFirstDay = false }: { readonly includesFirstDay?: boolean } = {},
): LastDay => {
  const plain = addTerm(trigger, term) - (includesFirstDay ? 1 : 0)
  if (counting === 'plain' || !isShortTerm(term)) return { day: plain, plain, moved: null }
  const first = includesFirstDay ? trigger : trigger + 1
  let day = plain
  let moved: LastDay['moved'] = null
  if (plain - first + 1 >= 3) {
    while (workingDays(first, day) < 2) {
      day += 1
      moved = 'two-working-days'
    }
  }
  const free = freeDay(day)
  if (free !== null) moved = free
  while (freeDay(day) !== null) day += 1
  return { day, plain, moved }
}
