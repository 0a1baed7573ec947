import type { Vocabulary } from '../vocabulary/index.ts'
import { duties, faultOfExample, neededStatuses } from './check-examples.ts'
import { circlesAmong } from './circle.ts'
import { makeCompiler } from './compile-expression.ts'
import { type CompiledRule, compileRules } from './compile-rule.ts'
import type { FiledRule } from './fault.ts'
import { type Reason, reason } from './reason.ts'
import type { Execution, Rule, RuleExample } from './rule.ts'

type Path = readonly PropertyKey[]
type Place = readonly [code: string, path: Path]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value that stands under a key in an expression, with the place where it stands. */
const under = (value: unknown, key: string, path: Path): readonly (readonly [unknown, Path])[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => under(one, key, [...path, index]))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, part]) =>
    name === key ? [[part, [...path, name]] as const] : under(part, key, [...path, name]),
  )
}

const codesUnder = (value: unknown, key: string, path: Path): readonly Place[] =>
  under(value, key, path).flatMap(([part, at]) => [part].flat().map((code): Place => [String(code), at]))

/** Kinds of amounts that a rule adds up: of a state, of an event, and of its extensions. */
const amountsIn = (execution: Execution): readonly Place[] => [
  ...['amount', 'reached'].flatMap((key) =>
    under(execution, key, ['execution']).flatMap(([part, at]): readonly Place[] =>
      isRecord(part) ? [[String(part.of), [...at, 'of']], ...codesUnder(part, 'with', at)] : [],
    ),
  ),
  ...codesUnder(execution, 'agreed', ['execution']),
  ...execution.extensions.map(
    ({ amount }, index): Place => [amount, ['execution', 'extensions', index, 'amount']],
  ),
]

/** What the rule waits for must be able to happen: its milestones, episodes and amounts stand in the vocabulary. */
const refuseUnknownKinds = ({ rule, problemAt }: FiledRule, vocabulary: Vocabulary): void => {
  const { execution } = rule
  if (!execution) return
  const { episodeKinds, milestoneKinds, amountKinds } = vocabulary
  const traits = new Set([...episodeKinds.values()].flatMap((kind) => kind.traits as readonly string[]))
  const isLasting = (code: string): boolean => episodeKinds.has(code) || traits.has(code)
  const expressions = { ...execution, extensions: [] }
  for (const [code, path] of codesUnder(expressions, 'milestone', ['execution']))
    if (!milestoneKinds.has(code)) throw problemAt(path, reason('no-milestone', { code }))
  for (const key of ['running', 'exists'])
    for (const [code, path] of codesUnder(expressions, key, ['execution']))
      if (!isLasting(code)) throw problemAt(path, reason('no-episode', { code }))
  for (const [code, path] of codesUnder(expressions, 'held', ['execution']))
    if (!duties.includes(code)) throw problemAt(path, reason('no-duty', { code }))
  for (const [code, path] of amountsIn(execution))
    if (!amountKinds.has(code)) throw problemAt(path, reason('no-amount', { code }))
  for (const [index, kinds] of execution.order.entries())
    for (const code of kinds)
      if (code !== 'birth-date' && !milestoneKinds.has(code))
        throw problemAt(['execution', 'order', index], reason('no-milestone', { code }))
  for (const [index, { fact }] of execution.needs.entries()) {
    const [sort, code = ''] = fact.includes(':') ? fact.split(':') : ['milestone', fact]
    const isKnown =
      fact === 'birth-date' ||
      (sort === 'milestone' && fact === code && milestoneKinds.has(code)) ||
      (sort === 'episode' && isLasting(code)) ||
      (sort === 'amount' && amountKinds.has(code))
    if (!isKnown) throw problemAt(['execution', 'needs', index, 'fact'], reason('no-fact', { code: fact }))
  }
}

/** What sets a rule off can not be what satisfies it, nor can a row of rules lead back to where it begins. */
const refuseCircles = (filed: readonly FiledRule[], among: readonly Rule[]): void => {
  const circleOf = circlesAmong(among)
  for (const { rule, problemAt } of filed) {
    const round = circleOf(rule)
    if (round === null) continue
    const rules = [...round, rule].map(({ id }) => id).join(' > ')
    throw problemAt(
      ['execution', 'satisfied'],
      round.length === 1 ? reason('own-trigger') : reason('circle', { rules }),
    )
  }
}

const faultOf = (...[compiled, example, vocabulary]: Parameters<typeof faultOfExample>): Reason | null => {
  try {
    return faultOfExample(compiled, example, vocabulary)
  } catch (error) {
    return reason('broken-example', { fault: error instanceof Error ? error.message : String(error) })
  }
}

const caseWords = ({ when }: RuleExample): string => (typeof when === 'string' ? when : when.nl)

const refuseFailingExamples = (
  compiled: CompiledRule,
  { rule, problemAt }: FiledRule,
  vocabulary: Vocabulary,
): void => {
  for (const [index, example] of rule.examples.entries()) {
    const fault = faultOf(compiled, example, vocabulary)
    if (fault !== null)
      throw problemAt(['examples', index], { ...fault, words: `${caseWords(example)}: ${fault.words}` })
  }
  const shown = new Set(rule.examples.map(({ status }) => status))
  for (const status of neededStatuses)
    if (!shown.has(status)) throw problemAt(['examples'], reason('no-example', { status }))
}

/**
 * `among` is what stands beside these rules: with it they may lead round in a circle.
 * @throws Error at the first executable rule that waits for nothing known, or whose examples do not come true.
 */
export const refuseBrokenExecutions = (
  filed: readonly FiledRule[],
  vocabulary: Vocabulary,
  among: readonly Rule[] = [],
): void => {
  const byId = new Map(filed.map((one) => [one.rule.id, one]))
  for (const one of filed) {
    refuseUnknownKinds(one, vocabulary)
    const term = one.rule.execution?.term
    if (term && 'parameter' in term && !one.rule.parameters[term.parameter])
      throw one.problemAt(['execution', 'term'], reason('no-parameter', { code: term.parameter }))
  }
  refuseCircles(filed, [...filed.map(({ rule }) => rule), ...among])
  for (const compiled of compileRules(
    makeCompiler(),
    filed.map(({ rule }) => rule),
  )) {
    const one = byId.get(compiled.rule.id)
    if (one) refuseFailingExamples(compiled, one, vocabulary)
  }
}
