import { checkProblem } from './check-problem.ts'
import { complete } from './complete.ts'
import type { PriceRow } from './dual.ts'
import { exchange, exchangeServes } from './exchange.ts'
import { findImpossible, nothingFits } from './impossible.ts'
import { improve } from './improve.ts'
import { type Model, makeModel, noOverlay, type Overlay } from './model.ts'
import { findPrices, type Priced } from './prices.ts'
import type { Prices, Problem, Result, Solved } from './problem.ts'
import { randomOf } from './random.ts'
import { lightest, repair } from './repair.ts'
import { search } from './search.ts'
import { slackOf } from './slack.ts'
import { type State, stateOf, worth } from './state.ts'
import { verify } from './verify.ts'
import { violationsOf } from './violations.ts'

export type Progress = {
  readonly seconds: number
  readonly objective: number | null
  readonly bound: number | null
}

export type Options = {
  /** the most time that may be taken; 10 when not given */
  readonly seconds?: number
  /** ends when the gap is this small; 1e-4 when not given */
  readonly gap?: number
  readonly seed?: number
  readonly onProgress?: (progress: Progress) => void
  /** asked now and then: true ends the search with the best so far */
  readonly stopped?: () => boolean
}

/** What a later solve of nearly the same problem begins with. */
export type Warm = { readonly priced: Priced; readonly bin: Int32Array }

const splitPrices = (model: Model, row: PriceRow): Prices => ({
  resource: model.problem.resources.map((_, at) => row.slice(at * model.bins, (at + 1) * model.bins)),
  floor: row.slice(model.slots),
})

const itemsOf = (model: Model, bin: Int32Array): Int32Array =>
  model.members
    ? Int32Array.from({ length: model.problem.items }, (_, item) => bin[model.unitOf(item)] as number)
    : bin.slice()

const gapOf = (bound: number, objective: number): number =>
  Math.abs(bound - objective) / Math.max(Math.abs(objective), 1e-9)

const everyoneIn = (model: Model, bin: Int32Array): boolean =>
  model.problem.leftOut !== null || !bin.includes(-1)

/** Solves a checked problem, from nothing or from what was found for nearly the same. Every result has been verified. */
export const solveModel = (
  model: Model,
  options: Options,
  warm?: Warm,
): { readonly result: Result; readonly warm: Warm | null } => {
  const { seconds = 10, gap: wanted = 1e-4, seed = 1, onProgress, stopped } = options
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1000
  // what follows a search takes a pass or two over all pairs
  const reserve = Math.min(seconds * 0.08, (model.units * model.bins * 3) / 2e8)
  let ended: Solved['ended'] = 'exhausted'
  const stop = (): boolean => {
    if (stopped?.()) {
      ended = 'stopped'
      return true
    }
    if (passed() > seconds - reserve) {
      ended = 'time'
      return true
    }
    return false
  }
  const random = randomOf(seed)
  const impossible = findImpossible(model)
  if (impossible) return { result: { status: 'infeasible', because: impossible, seed }, warm: null }

  const enoughForPrices = (): boolean => stop() || passed() > seconds * 0.6
  const priced = findPrices(model, { random, stop: enoughForPrices, ...(warm && { from: warm.priced }) })
  const bound = priced.best.bound
  let best: { worth: number; state: State } | null = null
  const tell = () =>
    onProgress?.({
      seconds: passed(),
      objective: best ? model.sign * best.worth : null,
      bound: model.sign * bound,
    })
  const found = (value: number, state: State): boolean => {
    if (value > (best?.worth ?? -Infinity) && everyoneIn(model, state.bin)) {
      best = { worth: value, state: { bin: state.bin.slice(), load: state.load.slice() } }
      tell()
    }
    if (best && gapOf(bound, best.worth) <= wanted) {
      ended = 'gap'
      return true
    }
    return false
  }
  tell()
  const state = stateOf(model, (warm?.bin ?? priced.best.choice).slice())
  for (let unit = 0; unit < model.units; unit += 1)
    if (model.valueAt(unit, state.bin[unit] as number) === -Infinity)
      state.bin[unit] = priced.best.choice[unit] as number
  const begin = stateOf(model, state.bin)
  repair(model, priced.prices, begin)
  let enough = found(worth(model, begin), begin)
  if (!enough && exchangeServes(model)) {
    const before = worth(model, begin)
    exchange(
      model,
      begin,
      (gained) => stop() || (Number.isFinite(before) && gapOf(bound, before + gained) <= wanted),
    )
    enough = found(worth(model, stateOf(model, begin.bin)), stateOf(model, begin.bin))
  }
  let nothingLeft = false
  if (!enough && !stop()) {
    nothingLeft = complete(model, priced.prices, {
      best: (best as { worth: number } | null)?.worth ?? -Infinity,
      stop,
      found: (value, one) => {
        enough = found(value, one) || enough
      },
    })
    enough ||= nothingLeft
    if (nothingLeft) ended = 'exhausted'
  }
  if (!enough && !stop() && best === null) {
    const first = (value: number, one: State): boolean => found(value, one) || best !== null
    search(model, priced.prices, begin, { random, stop, found: first })
  }
  const feasible = best as { worth: number; state: State } | null
  if (!enough && !stop()) {
    if (feasible) improve(model, priced.prices, feasible.state, { bound, random, stop, found })
    else search(model, priced.prices, begin, { random, stop, found })
  }
  if (best === null && !nothingLeft) {
    const last = lightest(model, priced.prices)
    found(worth(model, last), last)
  }
  const kept = best as { worth: number; state: State } | null
  if (!kept)
    return {
      result: nothingLeft
        ? { status: 'infeasible', because: nothingFits(model), seed }
        : { status: 'not-found', bound: model.sign * bound, ended, seed },
      warm: null,
    }
  const objective = model.sign * kept.worth
  const result: Solved = {
    status: 'solved',
    assignment: itemsOf(model, kept.state.bin),
    objective,
    bound: model.sign * Math.max(bound, kept.worth),
    gap: gapOf(Math.max(bound, kept.worth), kept.worth),
    prices: splitPrices(model, priced.prices),
    slack: slackOf(model, priced.prices, kept.state.bin),
    violations: violationsOf(model, kept.state),
    ended,
    seed,
  }
  return { result, warm: { priced, bin: kept.state.bin } }
}

/**
 * The best assignment that can be found in the time, with a bound that its own prices prove.
 * @throws ProblemFault when the problem says something impossible about itself
 */
export const solve = (problem: Problem, options: Options = {}): Result => {
  checkProblem(problem)
  return certified(problem, noOverlay, solveModel(makeModel(problem, noOverlay), options).result)
}

/** A result that its verifier has seen; one that does not hold never leaves. */
export const certified = (problem: Problem, overlay: Overlay, result: Result): Result => {
  if (result.status !== 'solved') return result
  const verdict = verify(withOverlay(problem, overlay), result)
  if (!verdict.holds) throw new Error(`The result does not hold: ${verdict.faults.join('; ')}`)
  return result
}

/** The problem with what was pinned and banned as parts of its own. */
export const withOverlay = (problem: Problem, { pins, bans }: Overlay): Problem => {
  if (pins.size === 0 && bans.size === 0) return problem
  const { forbidden } = problem
  const before =
    forbidden instanceof Uint8Array
      ? (item: number, bin: number) => forbidden[item * problem.bins + bin] !== 0
      : forbidden
  return {
    ...problem,
    pinned: new Map([...(problem.pinned ?? []), ...pins]),
    ...(bans.size > 0 && {
      forbidden: (item, bin) => bans.has(item * problem.bins + bin) || (before?.(item, bin) ?? false),
    }),
  }
}
