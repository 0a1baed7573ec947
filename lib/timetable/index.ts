export type { Fault } from './check-problem.ts'
export { type Clash, clashesOf } from './clashes.ts'
export {
  type Answer,
  type FindOptions,
  findWeek,
  type Reading,
  readProblem,
  usualPatience,
} from './find-week.ts'
export { type Change, leastChanges, type Proposal, type ProposalOptions } from './least-change.ts'
export type { Timetable } from './prepare.ts'
export * from './problem.ts'
export type { Patience } from './search.ts'
export { type SmallestClash, smallestClash } from './smallest-clash.ts'
export type { Costs, Day, Load, UnknownTravel, Week } from './week.ts'
