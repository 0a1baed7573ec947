import { type Fault, faultsOf } from './check-problem.ts'
import { leastChanges, type Proposal, type ProposalOptions } from './least-change.ts'
import { prepare, type Timetable } from './prepare.ts'
import type { Problem } from './problem.ts'
import { type Outcome, type Patience, search } from './search.ts'
import { type SmallestClash, smallestClash } from './smallest-clash.ts'
import { termsOfDemands, termsOfWeek } from './terms.ts'
import { describeWeek, type Week } from './week.ts'

export type Reading =
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'read'; readonly timetable: Timetable }

/** Reads a problem once; what is asked about it afterwards need not read it again. */
export const readProblem = (problem: Problem): Reading => {
  const faults = faultsOf(problem)
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'read', timetable: prepare(problem) }
}

export type Answer =
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  /** `optimal`: nothing costs less. Otherwise nothing costs less than `bound`. */
  | {
      readonly kind: 'week'
      readonly week: Week
      readonly optimal: boolean
      readonly bound: number
      readonly nodes: number
    }
  | { readonly kind: 'clash'; readonly clash: SmallestClash; readonly proposals: readonly Proposal[] }
  /** The search was given up before a week was found or shown to be impossible. */
  | { readonly kind: 'undecided'; readonly bound: number; readonly nodes: number }

export const usualPatience: Patience = { nodes: 12_000 }

export type FindOptions = ProposalOptions

/** A feasible best week; or the smallest clash with the least changes that solve it. */
export const findWeek = (problem: Problem, options: FindOptions = {}): Answer => {
  const reading = readProblem(problem)
  if (reading.kind === 'refused') return reading
  const { timetable } = reading
  const { patience = usualPatience } = options
  const { best, complete, bound, nodes } = search(timetable, termsOfWeek(timetable), patience)
  if (best) return { kind: 'week', week: describeWeek(timetable, best), optimal: complete, bound, nodes }
  if (!complete) {
    const any = meetDemands(timetable, patience)
    if (any.best)
      return { kind: 'week', week: describeWeek(timetable, any.best), optimal: false, bound, nodes }
    if (!any.complete) return { kind: 'undecided', bound, nodes }
  }
  const clash = smallestClash(timetable)
  if (!clash) return { kind: 'undecided', bound, nodes }
  return { kind: 'clash', clash, proposals: leastChanges(timetable, options) }
}

/** Any week that meets what is hard, whatever it costs. */
const meetDemands = (timetable: Timetable, patience: Patience): Outcome => {
  const required = timetable.problem.parts.flatMap(({ leaveOut }, index) =>
    leaveOut === undefined ? [index] : [],
  )
  const hard = timetable.constraints.flatMap(({ firm }, index) => (firm.soft === undefined ? [index] : []))
  return search(timetable, termsOfDemands(timetable, new Set(required), new Set(hard)), patience)
}
