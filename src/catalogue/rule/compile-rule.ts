import type { Term } from '../../../lib/legal-term/index.ts'
import { toDayNumber } from '../../platform/date.ts'
import type { CompiledEvent, CompiledState, Compiler } from './compile-expression.ts'
import { agreedOn, type RuleFacts } from './facts.ts'
import type { Execution, Rule } from './rule.ts'

/** A rule that can be kept, with its expressions as functions. */
export type CompiledRule = {
  readonly rule: Rule & { readonly execution: Execution }
  readonly applies: CompiledState
  readonly needs: readonly { readonly when: CompiledState; readonly fact: string }[]
  readonly trigger: CompiledEvent
  readonly satisfied: CompiledEvent
  readonly during: CompiledState | null
  readonly exceptions: readonly CompiledState[]
  /** the term of what begins on a day, where the values of the parameters are known; null where nothing was agreed */
  readonly termWith: (
    values: Readonly<Record<string, number>>,
    facts: RuleFacts,
    begin: number,
  ) => Term | null
  /** the newer version that takes its place */
  readonly successor: CompiledRule | null
  /** the organisation that wrote it for itself: it binds nobody else */
  readonly owner: string | null
  /** days added to every due day: 0, but for the tests that show that an example would notice */
  readonly shift: number
  /** first and last day number on which it is valid */
  readonly from: number
  readonly to: number
}

const termOf = ({ execution, parameters }: CompiledRule['rule']): CompiledRule['termWith'] => {
  const { term } = execution
  if ('agreed' in term) {
    const { agreed, unit } = term
    return (_, facts, begin) => {
      const count = agreedOn(facts, agreed, begin)
      return count === null ? null : { [unit]: count }
    }
  }
  if (!('parameter' in term)) return () => term
  const name = term.parameter
  const parameter = parameters[name]
  if (!parameter) throw new Error(`the term names the parameter ${name}, which the rule does not have`)
  return (values) => ({ [parameter.unit]: values[name] ?? parameter.default })
}

/** @throws Error when the term names a parameter that is not there. */
export const compileRule = (
  compiler: Compiler,
  rule: CompiledRule['rule'],
  successor: CompiledRule | null = null,
  owner: string | null = null,
): CompiledRule => {
  const { execution } = rule
  return {
    rule,
    applies: compiler.compileState(execution.applies),
    needs: execution.needs.map(({ when, fact }) => ({ when: compiler.compileState(when), fact })),
    trigger: compiler.compileEvent(execution.trigger),
    satisfied: compiler.compileEvent(execution.satisfied),
    during: execution.repeat ? compiler.compileState(execution.repeat.during) : null,
    exceptions: execution.exceptions.map(({ when }) => compiler.compileState(when)),
    termWith: termOf(rule),
    successor,
    owner,
    shift: 0,
    from: rule.valid.from === null ? -Infinity : toDayNumber(rule.valid.from),
    to: rule.valid.to === null ? Infinity : toDayNumber(rule.valid.to),
  }
}

/** The executable rules of a library, ready to be kept; the newer version of a rule is compiled before the older. */
export const compileRules = (compiler: Compiler, rules: readonly Rule[]): readonly CompiledRule[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const compiled = new Map<string, CompiledRule>()
  const compile = (rule: Rule): CompiledRule | null => {
    const { execution } = rule
    if (!execution) return null
    const before = compiled.get(rule.id)
    if (before) return before
    const next = rule.replacedBy === null ? undefined : byId.get(rule.replacedBy)
    const made = compileRule(compiler, { ...rule, execution }, next ? compile(next) : null)
    compiled.set(rule.id, made)
    return made
  }
  return rules.flatMap((rule) => compile(rule) ?? [])
}
