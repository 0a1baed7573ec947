import { exactly, inCents, minus, plus, type Range, times } from './range.ts'

/** What a route costs and saves: everything is an assumption of who asks, and can be changed. */
export type RouteQuestion = {
  readonly cost: Range
  /** months after which work begins */
  readonly monthsUntilWork: Range
  /** the months that are looked at, from the start of the route */
  readonly horizon: number | null
  readonly benefitMonth: Range
  /** benefit that is left beside the work, a month */
  readonly benefitBeside: Range
  /** of a hundred people with this route, how many work afterwards */
  readonly share: Range
}
export type RouteReckoning = { readonly months: Range; readonly saved: Range; readonly balance: Range }

const notBelowZero = ({ from, to }: Range): Range => ({
  from: from === null ? null : Math.max(0, from),
  to: to === null ? null : Math.max(0, to),
})

/** Saved benefit = share who work × months of work within the horizon × what the benefit is lower. */
export const reckonRoute = (asked: RouteQuestion): RouteReckoning => {
  const horizon: Range = { from: asked.horizon, to: asked.horizon }
  const months = notBelowZero(minus(horizon, asked.monthsUntilWork))
  const lower = notBelowZero(minus(asked.benefitMonth, asked.benefitBeside))
  const saved = times(times(months, lower), times(asked.share, exactly(0.01)))
  return { months, saved: inCents(saved), balance: inCents(minus(saved, asked.cost)) }
}

/** Inflow of status holders and the benefit budget of a year (S117). */
export type BudgetQuestion = {
  readonly persons: Range
  /** months that each of them receives benefit in the year */
  readonly months: Range
  readonly benefitMonth: Range
  /** benefit spending on everybody else */
  readonly otherSpending: Range
  readonly received: Range
}
export type BudgetReckoning = {
  readonly inflowSpending: Range
  readonly spending: Range
  /** spending above what was received; below zero something is left */
  readonly shortfall: Range
}

export const reckonBudget = (asked: BudgetQuestion): BudgetReckoning => {
  const inflowSpending = times(times(asked.persons, asked.months), asked.benefitMonth)
  const spending = plus(inflowSpending, asked.otherSpending)
  return {
    inflowSpending: inCents(inflowSpending),
    spending: inCents(spending),
    shortfall: inCents(minus(spending, asked.received)),
  }
}
