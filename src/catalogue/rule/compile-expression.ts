import { contains, type Days, intersection, noDays, subtraction, union } from '../../../lib/day-set/index.ts'
import { addTerm, subtractTerm } from '../../../lib/legal-term/index.ts'
import type { Event, State } from './expression.ts'
import { agreedDays, type Lasting, type RuleFacts } from './facts.ts'

/** The days on which something was so, those on which it may have been, and what would tell. */
export type StateValue = { readonly yes: Days; readonly maybe: Days; readonly missing: readonly string[] }
export type EventValue = { readonly days: readonly number[]; readonly missing: readonly string[] }

/** One person while rules are read: every expression is worked out once. */
export type Reading = { readonly facts: RuleFacts; readonly known: unknown[] }
export type CompiledState = (reading: Reading) => StateValue
export type CompiledEvent = (reading: Reading) => EventValue

const everyDay: Days = [{ from: -Infinity, to: Infinity }]
const always: StateValue = { yes: everyDay, maybe: noDays, missing: [] }
const sure = (yes: Days): StateValue => ({ yes, maybe: noDays, missing: [] })
const unknown = (...missing: string[]): StateValue => ({ yes: noDays, maybe: everyDay, missing })
const happened = (days: readonly number[]): EventValue => ({ days, missing: [] })

const possible = ({ yes, maybe }: StateValue): Days => (maybe.length === 0 ? yes : union(yes, maybe))
const complement = (days: Days): Days => subtraction(everyDay, days)
const missingOf = (values: readonly { readonly missing: readonly string[] }[]): readonly string[] =>
  values.every(({ missing }) => missing.length === 0)
    ? []
    : [...new Set(values.flatMap(({ missing }) => missing))]

const from = (day: number): Days => [{ from: day, to: Infinity }]
const upTo = (day: number): Days => [{ from: -Infinity, to: day }]

const allOf = (values: readonly StateValue[]): StateValue => {
  const yes = values.map((value) => value.yes).reduce(intersection)
  const can = values.map(possible).reduce(intersection)
  return { yes, maybe: subtraction(can, yes), missing: missingOf(values) }
}
const anyOf = (values: readonly StateValue[]): StateValue => {
  const yes = union(...values.map((value) => value.yes))
  return { yes, maybe: subtraction(union(...values.map(possible)), yes), missing: missingOf(values) }
}
const notOf = (value: StateValue): StateValue => ({ ...value, yes: complement(possible(value)) })

const isOf = (episode: Lasting, codes: ReadonlySet<string>): boolean =>
  codes.has(episode.kind) || episode.traits.some((trait) => codes.has(trait))

const sumsOf = (
  { amounts }: RuleFacts,
  kind: string,
  others: readonly string[] = [],
): readonly { readonly day: number; readonly total: number }[] => {
  let total = 0
  const own = amounts.get(kind) ?? []
  const added =
    others.length === 0
      ? own
      : [...own, ...others.flatMap((other) => amounts.get(other) ?? [])].sort((a, b) => a.day - b.day)
  return added.map(({ day, value }) => {
    total += value
    return { day, total }
  })
}

const ageState =
  (lowest: number | undefined, below: number | undefined): CompiledState =>
  ({ facts: { born } }) => {
    if (born === null) return unknown('birth-date')
    const start = lowest === undefined ? -Infinity : addTerm(born, { years: lowest })
    return sure([{ from: start, to: below === undefined ? Infinity : addTerm(born, { years: below }) }])
  }

const amountState = (kind: string, lowest: number | undefined, below: number | undefined): CompiledState => {
  const limit = lowest ?? below ?? 0
  return ({ facts }) => {
    const sums = sumsOf(facts, kind)
    if (sums.length === 0) return unknown(kind)
    const reached = sums.find(({ total }) => total >= limit)
    if (lowest === undefined) return reached ? sure(upTo(reached.day)) : sure(everyDay)
    return reached ? sure(from(reached.day)) : sure(noDays)
  }
}

/** Turns expressions into functions; the same expression is worked out once per person, wherever it stands. */
export const makeCompiler = () => {
  const states = new Map<string, CompiledState>()
  const events = new Map<string, CompiledEvent>()
  let slots = 0

  const keep = <Value>(work: (reading: Reading) => Value): ((reading: Reading) => Value) => {
    const slot = slots
    slots += 1
    return (reading) => {
      const before = reading.known[slot]
      if (before !== undefined) return before as Value
      const value = work(reading)
      reading.known[slot] = value
      return value
    }
  }

  const compileState = (expression: State): CompiledState => {
    const text = JSON.stringify(expression)
    const known = states.get(text)
    if (known) return known
    const compiled = keep(stateOf(expression))
    states.set(text, compiled)
    return compiled
  }

  const compileEvent = (expression: Event): CompiledEvent => {
    const text = JSON.stringify(expression)
    const known = events.get(text)
    if (known) return known
    const compiled = keep(eventOf(expression))
    events.set(text, compiled)
    return compiled
  }

  const stateOf = (expression: State): CompiledState => {
    if ('always' in expression) return () => always
    if ('running' in expression) {
      const codes = new Set(expression.running)
      const planned = expression.planned ?? false
      return ({ facts }) =>
        sure(union(facts.episodes.filter((one) => (planned || one.state !== 'planned') && isOf(one, codes))))
    }
    if ('since' in expression || 'before' in expression) {
      const isSince = 'since' in expression
      const event = compileEvent(isSince ? expression.since : expression.before)
      return (reading) => {
        const { days, missing } = event(reading)
        const first = days[0]
        if (first !== undefined) return sure(isSince ? from(first) : upTo(first))
        if (missing.length > 0) return unknown(...missing)
        return sure(isSince ? noDays : everyDay)
      }
    }
    if ('age' in expression) return ageState(expression.age.from, expression.age.below)
    if ('household' in expression) {
      const which = expression.household
      return ({ facts: { withPartner, withChild } }) =>
        sure(
          which === 'partner'
            ? withPartner
            : which === 'child'
              ? withChild
              : complement(union(withPartner, withChild)),
        )
    }
    if ('arrived' in expression) {
      const asFamily = expression.arrived === 'as-family'
      return ({ facts }) => sure(facts.arrivedAsFamily === asFamily ? everyDay : noDays)
    }
    if ('exists' in expression) {
      const codes = new Set(expression.exists)
      return ({ facts }) => sure(facts.episodes.some((one) => isOf(one, codes)) ? everyDay : noDays)
    }
    if ('held' in expression) {
      const duties = new Set(expression.held)
      return ({ facts }) => sure(union(facts.holdings.filter(({ duty }) => duties.has(duty))))
    }
    if ('amount' in expression) {
      return amountState(expression.amount.of, expression.amount.from, expression.amount.below)
    }
    if ('agreed' in expression) {
      const kind = expression.agreed
      return ({ facts }) => sure(agreedDays(facts, kind))
    }
    if ('interrupted' in expression) return ({ facts }) => sure(facts.interrupted)
    if ('not' in expression) {
      const state = compileState(expression.not)
      return (reading) => notOf(state(reading))
    }
    const isAll = 'all' in expression
    const parts = (isAll ? expression.all : expression.any).map(compileState)
    return (reading) => {
      const values = parts.map((part) => part(reading))
      return isAll ? allOf(values) : anyOf(values)
    }
  }

  const eventOf = (expression: Event): CompiledEvent => {
    if ('milestone' in expression) {
      const { milestone: kinds, detail } = expression
      const details = detail && new Set(detail)
      return ({ facts }) =>
        happened(
          kinds
            .flatMap((kind) => facts.milestones.get(kind) ?? [])
            .filter((one) => !details || (one.detail !== null && details.has(one.detail)))
            .map(({ day }) => day)
            .sort((a, b) => a - b),
        )
    }
    if ('begin' in expression || 'end' in expression) {
      const isBegin = 'begin' in expression
      const state = compileState(isBegin ? expression.begin : expression.end)
      return (reading) => {
        const { yes, maybe, missing } = state(reading)
        return {
          days: yes.map((run) => (isBegin ? run.from : run.to - 1)).filter(Number.isFinite),
          missing: maybe.length > 0 ? missing : [],
        }
      }
    }
    if ('reached' in expression) {
      const { of: kind, with: others, amount } = expression.reached
      return ({ facts }) => {
        const reached = sumsOf(facts, kind, others).find(({ total }) => total >= amount)
        return happened(reached ? [reached.day] : [])
      }
    }
    if ('times' in expression) {
      const { of: which, count, within } = expression.times
      const event = compileEvent(which)
      return (reading) => {
        const { days, missing } = event(reading)
        return {
          days: days.filter((day, index) => {
            const first = days[index - count + 1]
            return first !== undefined && (within === undefined || day <= addTerm(first, within))
          }),
          missing,
        }
      }
    }
    if ('first' in expression || 'last' in expression) {
      const isFirst = 'first' in expression
      const event = compileEvent(isFirst ? expression.first : expression.last)
      return (reading) => {
        const { days, missing } = event(reading)
        return { days: isFirst ? days.slice(0, 1) : days.slice(-1), missing }
      }
    }
    if ('latest-of' in expression) {
      const parts = expression['latest-of'].map(compileEvent)
      return (reading) => {
        const values = parts.map((part) => part(reading))
        const lasts = values.map(({ days }) => days.at(-1))
        const complete = lasts.filter((day) => day !== undefined)
        return {
          days: complete.length === lasts.length ? [Math.max(...complete)] : [],
          missing: missingOf(values),
        }
      }
    }
    if ('earliest-of' in expression || 'any-of' in expression) {
      const isEarliest = 'earliest-of' in expression
      const parts = (isEarliest ? expression['earliest-of'] : expression['any-of']).map(compileEvent)
      return (reading) => {
        const values = parts.map((part) => part(reading))
        const days = [...new Set(values.flatMap((value) => value.days))].sort((a, b) => a - b)
        return { days: isEarliest ? days.slice(0, 1) : days, missing: missingOf(values) }
      }
    }
    if ('during' in expression) {
      const [state, event] = [compileState(expression.during), compileEvent(expression.of)]
      return (reading) => {
        const value = state(reading)
        const { days, missing } = event(reading)
        const doubtful = days.some((day) => contains(value.maybe, day))
        return {
          days: days.filter((day) => contains(value.yes, day)),
          missing: doubtful ? [...missing, ...value.missing] : missing,
        }
      }
    }
    if ('birthday' in expression) {
      const years = expression.birthday
      return ({ facts: { born } }) =>
        born === null ? { days: [], missing: ['birth-date'] } : happened([addTerm(born, { years })])
    }
    const { shift, by, back } = expression
    const event = compileEvent(shift)
    return (reading) => {
      const { days, missing } = event(reading)
      return {
        days: days.map((day) => (by ? addTerm(day, by) : subtractTerm(day, back ?? { days: 0 }))),
        missing,
      }
    }
  }

  return { compileState, compileEvent }
}
export type Compiler = ReturnType<typeof makeCompiler>
