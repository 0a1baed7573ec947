import { addTerm, subtractTerm } from '../../../lib/legal-term/index.ts'
import { makeCompiler, type Reading } from './compile-expression.ts'
import type { Event, State } from './expression.ts'
import type { RuleFacts } from './facts.ts'

/** A fact of the line on which an answer rests; `to` is the last day of what lasted, null while it runs. */
export type Cause = {
  readonly sort: 'milestone' | 'episode' | 'amount' | 'birth'
  readonly kind: string
  readonly from: number
  readonly to: number | null
  readonly detail: string | null
  /** leads back to where it stands; null for what has no place of its own */
  readonly fact: string | null
}

const milestonesOf = (facts: RuleFacts, kinds: readonly string[], details?: readonly string[]): Cause[] =>
  kinds.flatMap((kind) =>
    (facts.milestones.get(kind) ?? [])
      .filter(({ detail }) => !details || (detail !== null && details.includes(detail)))
      .map(({ day, detail, fact }) => ({
        sort: 'milestone' as const,
        kind,
        from: day,
        to: day,
        detail,
        fact,
      })),
  )

const episodesOf = (facts: RuleFacts, codes: readonly string[], planned: boolean): Cause[] =>
  facts.episodes
    .filter(
      (one) =>
        (planned || one.state !== 'planned') &&
        (codes.includes(one.kind) || one.traits.some((trait) => codes.includes(trait))),
    )
    .map(({ kind, from, to, fact }) => ({
      sort: 'episode' as const,
      kind,
      from,
      to: to === Infinity ? null : to - 1,
      detail: null,
      fact,
    }))

const amountsUpTo = (facts: RuleFacts, kind: string, day: number): Cause[] =>
  (facts.amounts.get(kind) ?? [])
    .filter((one) => one.day <= day)
    .map((one) => ({
      sort: 'amount' as const,
      kind,
      from: one.day,
      to: one.day,
      detail: String(one.value),
      fact: null,
    }))

const birthOf = ({ born }: RuleFacts): Cause[] =>
  born === null ? [] : [{ sort: 'birth', kind: 'birth-date', from: born, to: born, detail: null, fact: null }]

/** Whether something was going on on a day, or ended on the day before it. */
const touches = ({ from, to }: Cause, day: number): boolean => from <= day && (to ?? Infinity) >= day - 1

const daysOf = (event: Event, facts: RuleFacts): readonly number[] => {
  const reading: Reading = { facts, known: [] }
  return makeCompiler().compileEvent(event)(reading).days
}

/** Facts that make a state so, or not so, on a day. */
export const causesOfState = (state: State, day: number, facts: RuleFacts): readonly Cause[] => {
  if ('running' in state)
    return episodesOf(facts, state.running, state.planned ?? false).filter((one) => touches(one, day))
  if ('since' in state || 'before' in state) {
    const event = 'since' in state ? state.since : state.before
    const first = daysOf(event, facts)[0]
    return first === undefined ? [] : causesOfEvent(event, first, facts)
  }
  if ('age' in state) return birthOf(facts)
  if ('amount' in state) return amountsUpTo(facts, state.amount.of, day)
  if ('agreed' in state) return amountsUpTo(facts, state.agreed, day).slice(-1)
  if ('not' in state) return causesOfState(state.not, day, facts)
  if ('all' in state) return state.all.flatMap((one) => causesOfState(one, day, facts))
  if ('any' in state) return state.any.flatMap((one) => causesOfState(one, day, facts))
  return []
}

/** Facts by which an event happened on a day. */
export const causesOfEvent = (event: Event, day: number, facts: RuleFacts): readonly Cause[] => {
  const within = (part: Event): readonly Cause[] =>
    daysOf(part, facts).includes(day) ? causesOfEvent(part, day, facts) : []
  if ('milestone' in event)
    return milestonesOf(facts, event.milestone, event.detail).filter(({ from }) => from === day)
  if ('begin' in event) return causesOfState(event.begin, day, facts)
  if ('end' in event)
    return [...causesOfState(event.end, day, facts), ...causesOfState(event.end, day + 1, facts)].filter(
      uniqueCause,
    )
  if ('reached' in event)
    return [event.reached.of, ...(event.reached.with ?? [])].flatMap((kind) => amountsUpTo(facts, kind, day))
  if ('times' in event) {
    const { of, count } = event.times
    const days = daysOf(of, facts)
    const last = days.lastIndexOf(day)
    return days
      .slice(Math.max(0, last - count + 1), last + 1)
      .flatMap((one) => causesOfEvent(of, one, facts))
      .filter(uniqueCause)
  }
  if ('first' in event) return within(event.first)
  if ('last' in event) return within(event.last)
  if ('earliest-of' in event) return event['earliest-of'].flatMap(within)
  if ('any-of' in event) return event['any-of'].flatMap(within)
  if ('latest-of' in event)
    return event['latest-of'].flatMap((part) => {
      const last = daysOf(part, facts).at(-1)
      return last === undefined ? [] : causesOfEvent(part, last, facts)
    })
  if ('during' in event)
    return [...within(event.of), ...causesOfState(event.during, day, facts)].filter(uniqueCause)
  if ('birthday' in event) return birthOf(facts)
  const { shift, by, back } = event
  return daysOf(shift, facts)
    .filter((one) => (by ? addTerm(one, by) : subtractTerm(one, back ?? { days: 0 })) === day)
    .flatMap((one) => causesOfEvent(shift, one, facts))
}

const keyOf = ({ sort, kind, from, fact }: Cause): string => `${sort} ${kind} ${from} ${fact}`

/** For `filter`: each cause once. */
export const uniqueCause = (cause: Cause, index: number, all: readonly Cause[]): boolean =>
  all.findIndex((one) => keyOf(one) === keyOf(cause)) === index
