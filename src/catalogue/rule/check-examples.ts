import { fromDayNumber, toDayNumber } from '../../platform/date.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { CompiledRule } from './compile-rule.ts'
import { evaluate, type RuleSettings } from './evaluate.ts'
import { factsOfExample, type Holding, type RuleFacts } from './facts.ts'
import type { Obligation } from './obligation.ts'
import { type Reason, reason } from './reason.ts'
import type { RuleExample } from './rule.ts'

/** Duties of the chain that a rule may name. */
export const duties: readonly string[] = [
  'reception',
  'housing',
  'civic-integration',
  'income',
  'work',
  'guidance',
  'teaching',
  'workplace',
]

/** In an example without duties one organisation has them all. */
const everything: readonly Holding[] = duties.map((duty) => ({
  duty,
  organisation: 'example',
  from: -Infinity,
  to: Infinity,
}))

/** What is set in an example, as the evaluator asks for it. */
export const settingsOfExample =
  (rule: string, { settings }: RuleExample): RuleSettings =>
  (asked) =>
    settings && asked === rule ? { values: settings } : null

/** The facts of an example; without duties of its own one organisation has them all. */
export const factsToEvaluate = (example: RuleExample, vocabulary: Vocabulary): RuleFacts => {
  const facts = factsOfExample(example.facts, vocabulary)
  return facts.holdings.length > 0 ? facts : { ...facts, holdings: everything }
}

/** What an example is about: the last thing that set the rule off before the day of reading. */
export const leading = (obligations: readonly Obligation[], asOf: number): Obligation | undefined =>
  obligations.findLast(({ trigger }) => trigger !== null && trigger <= asOf) ?? obligations.at(-1)

/** What is not as an example says, in words for an editor; nothing when all is right. */
export const faultOfExample = (
  compiled: CompiledRule,
  example: RuleExample,
  vocabulary: Vocabulary,
): Reason | null => {
  const asOf = toDayNumber(example.on)
  const facts = factsToEvaluate(example, vocabulary)
  const all = evaluate(compiled, { facts, known: [] }, asOf, settingsOfExample(compiled.rule.id, example))
  const asked = example.trigger && toDayNumber(example.trigger)
  const found = asked === undefined ? leading(all, asOf) : all.find(({ trigger }) => trigger === asked)
  if (!found) return reason('no-answer')
  if (found.status !== example.status)
    return reason('other-status', { found: found.status, status: example.status })
  const due = found.due === null ? undefined : fromDayNumber(found.due)
  if (example.due !== undefined && due !== example.due)
    return reason('other-due', { found: due ?? '-', due: example.due })
  const missing = [...found.missing].sort().join(', ')
  if (example.missing && missing !== [...example.missing].sort().join(', '))
    return reason('other-missing', { found: missing || '-', missing: example.missing.join(', ') })
  return null
}

/** The answers that every executable rule must show at least once. */
export const neededStatuses = ['open', 'met-on-time', 'met-late', 'not-applicable', 'unknown'] as const
