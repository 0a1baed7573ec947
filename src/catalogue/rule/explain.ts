import { contains } from '../../../lib/day-set/index.ts'
import { type Cause, causesOfEvent, causesOfState, uniqueCause } from './causes.ts'
import { makeCompiler, type Reading } from './compile-expression.ts'
import type { CompiledRule } from './compile-rule.ts'
import { evaluate, noSettings, type RuleSettings } from './evaluate.ts'
import type { State } from './expression.ts'
import type { RuleFacts } from './facts.ts'
import type { Obligation } from './obligation.ts'
import type { Parameter } from './rule.ts'

/** One part of what must be so for a rule to apply, on the day that it was asked about. */
export type Condition = {
  readonly state: State
  readonly answer: 'yes' | 'no' | 'unknown'
  readonly missing: readonly string[]
  readonly causes: readonly Cause[]
}

/** The number that counted, and where it comes from. */
export type ExplainedParameter = {
  readonly name: string
  readonly unit: Parameter['unit']
  readonly value: number
  readonly usual: number
  /** the organisation that set it; null for the value of the rule itself */
  readonly setBy: string | null
  /** day number from which that setting holds */
  readonly since: number | null
}

/** Why one obligation stands as it does. */
export type Explanation = {
  readonly obligation: Obligation
  readonly trigger: readonly Cause[]
  readonly satisfied: readonly Cause[]
  /** the day on which the conditions were asked: the one that set it off, else the day of reading */
  readonly conditionsOn: number
  readonly conditions: readonly Condition[]
  readonly parameter: ExplainedParameter | null
  /** a local rule that an organisation adopted: which, and since when */
  readonly adopted: { readonly by: string; readonly since: number | null } | null
  readonly exception: readonly Cause[]
}

const partsOf = (state: State): readonly State[] =>
  'all' in state ? state.all.flatMap(partsOf) : 'always' in state ? [] : [state]

const conditionsOf = (state: State, day: number, facts: RuleFacts): readonly Condition[] => {
  const compiler = makeCompiler()
  const parts = partsOf(state).map((part) => ({ part, ask: compiler.compileState(part) }))
  const reading: Reading = { facts, known: [] }
  return parts.map(({ part, ask }) => {
    const { yes, maybe, missing } = ask(reading)
    const answer = contains(yes, day) ? 'yes' : contains(maybe, day) ? 'unknown' : 'no'
    return {
      state: part,
      answer,
      missing: answer === 'unknown' ? missing : [],
      causes: causesOfState(part, day, facts).filter(uniqueCause),
    }
  })
}

/** The day on which the setting was asked: a term that starts anew keeps the number of its first beginning. */
const settingDay = (compiled: CompiledRule, { trigger }: Obligation, facts: RuleFacts): number | null => {
  if (trigger === null || !compiled.during) return trigger
  const days = compiled.trigger({ facts, known: [] }).days.filter((day) => day <= trigger)
  return (compiled.rule.execution.occurrence === 'first' ? days[0] : days.at(-1)) ?? trigger
}

type Chosen = {
  readonly by: string
  readonly since: number | null
  readonly values: Readonly<Record<string, number>>
}

const parameterOf = (
  { rule }: CompiledRule,
  { counted }: Obligation,
  set: Chosen | null,
): ExplainedParameter | null => {
  const { term } = rule.execution
  const name = 'parameter' in term ? term.parameter : null
  const parameter = name === null ? undefined : rule.parameters[name]
  if (name === null || !parameter || counted === null) return null
  const isSet = set?.values[name] !== undefined
  return {
    name,
    unit: parameter.unit,
    value: counted.term[parameter.unit] ?? parameter.default,
    usual: parameter.default,
    setBy: isSet ? set.by : null,
    since: isSet ? set.since : null,
  }
}

const triggerCauses = (
  { rule: { execution } }: CompiledRule,
  { trigger }: Obligation,
  facts: RuleFacts,
): readonly Cause[] => {
  if (trigger === null) return []
  const causes = causesOfEvent(execution.trigger, trigger, facts).filter(uniqueCause)
  // a term that starts anew was set off by what satisfied the one before
  return causes.length > 0 || !execution.repeat ? causes : causesOfEvent(execution.satisfied, trigger, facts)
}

/**
 * Why a rule answers as it does for one person as of a day: one explanation for each of its obligations, with the facts
 * of this line on which it rests. Pure; days are day numbers. A fact that is not in `facts` is never named.
 */
export const explain = (
  compiled: CompiledRule,
  facts: RuleFacts,
  asOf: number,
  settings: RuleSettings = noSettings,
): readonly Explanation[] => {
  const { rule } = compiled
  const { applies, satisfied, exceptions } = rule.execution
  return evaluate(compiled, { facts, known: [] }, asOf, settings).map((obligation) => {
    const { setBy, met } = obligation
    const conditionsOn = obligation.trigger ?? asOf
    const exception = obligation.exception === null ? undefined : exceptions[obligation.exception]
    const found =
      setBy === null ? null : settings(rule.id, setBy, settingDay(compiled, obligation, facts) ?? asOf)
    const set =
      setBy === null || !found ? null : { by: setBy, since: found.from ?? null, values: found.values }
    const { owner, from } = compiled
    const adopted =
      owner !== null
        ? { by: owner, since: Number.isFinite(from) ? from : null }
        : rule.adoptable && set
          ? { by: set.by, since: set.since }
          : null
    return {
      obligation,
      trigger: triggerCauses(compiled, obligation, facts),
      satisfied: met === null ? [] : causesOfEvent(satisfied, met, facts).filter(uniqueCause),
      conditionsOn,
      conditions: conditionsOf(applies, conditionsOn, facts),
      parameter: parameterOf(compiled, obligation, set),
      adopted,
      exception: exception ? causesOfState(exception.when, asOf, facts).filter(uniqueCause) : [],
    }
  })
}
