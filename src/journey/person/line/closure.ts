import { type Days, subtraction, union } from '../../../../lib/day-set/index.ts'
import { type IsoDate, toDayNumber } from '../../../platform/date.ts'
import type { Closure, FactId } from '../line.ts'
import { lastMilestone, once, type Reading } from './reading.ts'

/**
 * How figures treat a line that closed: `censored` when the outcome may still come, unseen; `competing` when it can no
 * longer come. Neither is a failure of the person or of anybody who helped. Naturalisation is not here: it closes nothing.
 */
export const closures = [
  { milestone: 'departed', closure: 'departure', treatment: 'censored' },
  { milestone: 'died', closure: 'death', treatment: 'competing' },
  { milestone: 'permit-lost', closure: 'permit-lost', treatment: 'competing' },
] as const satisfies readonly { milestone: string; closure: Closure; treatment: 'censored' | 'competing' }[]

export type LineClosure = {
  readonly closure: Closure
  readonly treatment: 'censored' | 'competing'
  readonly on: IsoDate
  readonly fact: FactId
}

/** Milestones that open a closed line again: somebody came back, or was given a new permit. */
const reopening = ['arrival', 'permit-decision']

/** The closure that holds as of the day of reading, or null while the line is open. */
export const closureOf = (reading: Reading): LineClosure | null => {
  const last = lastMilestone(reading, ...closures.map((row) => row.milestone))
  const row = closures.find((candidate) => candidate.milestone === last?.kind)
  if (!last || !row) return null
  const reopened = lastMilestone(reading, ...reopening)
  if (row.closure !== 'death' && reopened && reopened.on > last.on) return null
  return { closure: row.closure, treatment: row.treatment, on: last.on, fact: last.fact }
}

/** The days on which the line was closed: from each closure to the day on which it opened again, if it did. */
const closedDays = once(
  (reading): Days =>
    union(
      reading.line.milestones
        .filter((milestone) => closures.some((row) => row.milestone === milestone.kind))
        .map((closing) => {
          const back = reading.line.milestones
            .filter((milestone) => reopening.includes(milestone.kind) && milestone.on > closing.on)
            .map((milestone) => toDayNumber(milestone.on))
          const to = closing.kind === 'died' ? Number.POSITIVE_INFINITY : Math.min(...back)
          return { from: toDayNumber(closing.on), to }
        }),
    ),
)

/** The days of a set on which the line was open. */
export const whileOpen = (reading: Reading, days: Days): Days => subtraction(days, closedDays(reading))
