import type { Vocabulary } from '../vocabulary/index.ts'
import { faultOfExample, neededStatuses } from './check-examples.ts'
import { makeCompiler } from './compile-expression.ts'
import { type CompiledRule, compileRules } from './compile-rule.ts'
import type { FiledRule } from './fault.ts'

type Path = readonly PropertyKey[]

/** Every code that an expression names, with the place where it stands. */
const codesIn = (
  value: unknown,
  key: 'milestone' | 'running' | 'exists',
  path: Path,
): readonly [string, Path][] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => codesIn(one, key, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]): readonly [string, Path][] =>
    name === key
      ? [part].flat().map((code) => [String(code), [...path, name]])
      : codesIn(part, key, [...path, name]),
  )
}

/** What the rule waits for must be able to happen: its milestones and episodes stand in the vocabulary. */
const refuseUnknownKinds = ({ rule, problemAt }: FiledRule, vocabulary: Vocabulary): void => {
  const { episodeKinds, milestoneKinds } = vocabulary
  const traits = new Set([...episodeKinds.values()].flatMap((kind) => kind.traits as readonly string[]))
  for (const [code, path] of codesIn(rule.execution, 'milestone', ['execution']))
    if (!milestoneKinds.has(code)) throw problemAt(path, `there is no milestone ${code}`)
  for (const [code, path] of [
    ...codesIn(rule.execution, 'running', ['execution']),
    ...codesIn(rule.execution, 'exists', ['execution']),
  ])
    if (!episodeKinds.has(code) && !traits.has(code))
      throw problemAt(path, `there is no episode or trait ${code}`)
}

const faultOf = (...[compiled, example, vocabulary]: Parameters<typeof faultOfExample>): string | null => {
  try {
    return faultOfExample(compiled, example, vocabulary)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const refuseFailingExamples = (
  compiled: CompiledRule,
  { rule, problemAt }: FiledRule,
  vocabulary: Vocabulary,
): void => {
  for (const [index, example] of rule.examples.entries()) {
    const fault = faultOf(compiled, example, vocabulary)
    if (fault !== null) throw problemAt(['examples', index], `${example.when}: ${fault}`)
  }
  const shown = new Set(rule.examples.map(({ status }) => status))
  for (const status of neededStatuses)
    if (!shown.has(status)) throw problemAt(['examples'], `none of them shows ${status}`)
}

/** @throws ContentProblem at the first executable rule that waits for nothing known, or whose examples do not come true. */
export const refuseBrokenExecutions = (filed: readonly FiledRule[], vocabulary: Vocabulary): void => {
  const byId = new Map(filed.map((one) => [one.rule.id, one]))
  for (const one of filed) {
    refuseUnknownKinds(one, vocabulary)
    const term = one.rule.execution?.term
    if (term && 'parameter' in term && !one.rule.parameters[term.parameter])
      throw one.problemAt(['execution', 'term'], `there is no parameter ${term.parameter}`)
  }
  for (const compiled of compileRules(
    makeCompiler(),
    filed.map(({ rule }) => rule),
  )) {
    const one = byId.get(compiled.rule.id)
    if (one) refuseFailingExamples(compiled, one, vocabulary)
  }
}
