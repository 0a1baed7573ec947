import { checkProblem } from './check-problem.ts'
import { makeModel, noOverlay, type Overlay } from './model.ts'
import { type Problem, ProblemFault, type Result } from './problem.ts'
import { certified, type Options, solveModel, type Warm, withOverlay } from './solve.ts'

/** Seconds for an answer after a change, when nothing else is said. */
const quick = 0.045

/** One change of a problem that has been solved. */
export type Change =
  | { readonly change: 'pin'; readonly item: number; readonly bin: number }
  | { readonly change: 'unpin'; readonly item: number }
  | { readonly change: 'ban'; readonly item: number; readonly bin: number }
  | { readonly change: 'unban'; readonly item: number; readonly bin: number }
  | {
      readonly change: 'capacity'
      readonly resource: number
      readonly bin: number
      readonly capacity: number
    }

/** A solved problem that can be changed: the next answer begins with the prices and the assignment of this one. */
export type Kept = {
  /** with the changes so far in it */
  readonly problem: Problem
  readonly result: Result
  /** The answer after the changes; this one stays as it was. @throws ProblemFault for an item or bin that is not there */
  readonly change: (changes: readonly Change[], options?: Options) => Kept
}

const inside = (part: string, value: number, count: number): void => {
  if (!Number.isInteger(value) || value < 0 || value >= count)
    throw new ProblemFault(part, `is ${value}, of ${count}`)
}

const withCapacity = (problem: Problem, resource: number, bin: number, capacity: number): Problem => {
  inside('resource', resource, problem.resources.length)
  if (!Number.isFinite(capacity) || capacity < 0)
    throw new ProblemFault('capacity', `is ${capacity}, not a number from 0`)
  return {
    ...problem,
    resources: problem.resources.map((one, at) =>
      at === resource
        ? { ...one, capacity: one.capacity.map((old, place) => (place === bin ? capacity : old)) }
        : one,
    ),
  }
}

const keptFrom = (problem: Problem, overlay: Overlay, options: Options, warm: Warm | undefined): Kept => {
  const solved = solveModel(makeModel(problem, overlay), options, warm)
  const result = certified(problem, overlay, solved.result)
  const next = solved.warm ?? warm
  return {
    problem: withOverlay(problem, overlay),
    result,
    change: (changes, more = { ...options, seconds: quick }) => {
      let changed = problem
      const pins = new Map(overlay.pins)
      const bans = new Set(overlay.bans)
      for (const one of changes) {
        if ('item' in one) inside('item', one.item, problem.items)
        if ('bin' in one) inside('bin', one.bin, problem.bins)
        if (one.change === 'pin') pins.set(one.item, one.bin)
        else if (one.change === 'unpin') pins.delete(one.item)
        else if (one.change === 'ban') bans.add(one.item * problem.bins + one.bin)
        else if (one.change === 'unban') bans.delete(one.item * problem.bins + one.bin)
        else changed = withCapacity(changed, one.resource, one.bin, one.capacity)
      }
      return keptFrom(changed, { pins, bans }, more, next)
    },
  }
}

/**
 * Solves a problem and keeps what is needed to answer quickly after a pin, a ban or another capacity.
 * @throws ProblemFault when the problem says something impossible about itself
 */
export const keep = (problem: Problem, options: Options = {}): Kept => {
  checkProblem(problem)
  return keptFrom(problem, noOverlay, options, undefined)
}
