import {
  between,
  contains,
  count,
  type Days,
  intersection,
  subtraction,
  union,
} from '../../../../lib/day-set/index.ts'
import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import { fromDayNumber, type IsoDate } from '../../../platform/date.ts'
import type { Line } from '../line.ts'
import { daysWith, type Reading, readLine } from './reading.ts'

/** A break of at most this many days without earnings is administrative (a move, a month's payment), not a leaving. */
export const administrativeBreak = 30

/** Returning within this many days is counted apart (S95). */
export const soonReturn = 365

export type BenefitChange = {
  readonly change: 'entered' | 'reduced' | 'restored' | 'left' | 'returned'
  readonly on: IsoDate
  /** days without benefit before a return, else null */
  readonly daysAway: number | null
}

const bridge = (benefit: Days, earned: Days, until: number): Days => {
  const holes = benefit.slice(0, -1).map((run, index) => between(run.to, benefit[index + 1]?.from ?? run.to))
  const last = benefit.at(-1)
  const open = last && last.to < until ? [between(last.to, until)] : []
  const small = [...holes, ...open].filter(
    (hole) => count(hole) <= administrativeBreak && count(intersection(hole, earned)) === 0,
  )
  return union(benefit, ...small)
}

/** Days on social assistance that is reduced: a partial benefit, or a full one beside earnings. */
const reducedDays = (reading: Reading, benefit: Days, earned: Days): Days =>
  union(daysWith(reading, 'partial'), intersection(benefit, earned))

/**
 * Entering, reducing, leaving and returning to social assistance, in order, as far as it can be seen as of a day.
 * Derived from the income episodes alone; nobody records a transition.
 */
export const benefitChanges = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): BenefitChange[] => {
  const reading = readLine(line, vocabulary, asOf)
  const earned = daysWith(reading, 'earned')
  const paid = daysWith(reading, 'benefit')
  const benefit = bridge(paid, earned, reading.until)
  const reduced = reducedDays(reading, paid, earned)
  const full = subtraction(paid, reduced)
  return benefit.flatMap((run, index) => {
    const before = benefit[index - 1]
    const change = (kind: BenefitChange['change'], day: number, daysAway: number | null = null) => ({
      change: kind,
      on: fromDayNumber(day),
      daysAway,
    })
    const within = (day: number) => day > run.from && day < run.to
    const turns = [
      ...reduced
        .filter((part) => within(part.from) && paidBefore(full, part.from))
        .map((part) => change('reduced', part.from)),
      ...full
        .filter((part) => within(part.from) && paidBefore(reduced, part.from))
        .map((part) => change('restored', part.from)),
    ].sort((a, b) => (a.on < b.on ? -1 : 1))
    return [
      before ? change('returned', run.from, run.from - before.to) : change('entered', run.from),
      ...turns,
      ...(run.to < reading.until ? [change('left', run.to)] : []),
    ]
  })
}

/** Whether the last payment before a day, an administrative break aside, was of this kind. */
const paidBefore = (kind: Days, day: number): boolean =>
  kind.some((run) => run.to <= day && day - run.to <= administrativeBreak) || contains(kind, day - 1)

/** Returns to social assistance within a year of leaving it (S95). */
export const soonReturns = (changes: readonly BenefitChange[]): readonly BenefitChange[] =>
  changes.filter((change) => change.daysAway !== null && change.daysAway <= soonReturn)
