import type { Step } from '../../platform/step.ts'
import { openRule } from './open-rule.ts'
import { rulePage } from './rule-page.tsx'
import { listRules } from './search-rules.ts'

export * from './causes.ts'
export * from './check-examples.ts'
export * from './cite.ts'
export * from './compile-expression.ts'
export * from './compile-rule.ts'
export * from './evaluate.ts'
export * from './explain.ts'
export * from './expression.ts'
export * from './expression-words.ts'
export * from './facts.ts'
export { fromReport, type KnownIds, stemOf } from './fault.ts'
export * from './kinds-in.ts'
export * from './library.ts'
export * from './next-change.ts'
export type * from './obligation.ts'
export * from './own-rule.ts'
export * from './rule.ts'
export { rulesPageOf } from './rules-page.tsx'
export * from './search.ts'
export { pageOfRules, ruleListInput } from './search-rules.ts'
export { listRules, openRule }

/** The rules of the law and of the report, for everybody; the step that keeps them shows the list, with own rules in it. */
export const ruleStep: Step = {
  name: 'rule',
  actions: [listRules, openRule],
  pages: [rulePage],
}
