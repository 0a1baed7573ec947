import { z } from 'zod'
import { readYamlText } from '../../platform/content.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import { refuseBrokenExecutions } from './execution-fault.ts'
import { type KnownIds, refuseDangling } from './fault.ts'
import type { Reason } from './reason.ts'
import { Decision, Execution, Rule, RuleExample } from './rule.ts'
import { type SchemaReason, schemaReason } from './schema-reason.ts'

/** The id of every rule that an organisation wrote begins so; no rule of content/rules does. */
export const ownRulePrefix = 'eigen-'
export const isOwnRule = (id: string): boolean => id.startsWith(ownRulePrefix)

/**
 * A rule that an organisation writes for itself: the record of content/rules. What can be one thing only may be left out:
 * it is local, kept, and rests on a decision of its own. The product gives the id; its first day stands in the form.
 */
export const OwnRule = z.strictObject({
  name: Rule.shape.name,
  kind: Rule.shape.kind,
  regime: z.literal('local').default('local'),
  rank: z.literal('local').default('local'),
  use: z.literal('executable').default('executable'),
  source: z.array(Decision).min(1),
  certainty: z.literal('verified').default('verified'),
  transition: Rule.shape.transition,
  owedBy: Rule.shape.owedBy,
  owedTo: Rule.shape.owedTo,
  text: Rule.shape.text,
  limit: Rule.shape.limit,
  exceptions: Rule.shape.exceptions,
  practices: Rule.shape.practices,
  requirements: Rule.shape.requirements,
  execution: Execution,
  examples: z.array(RuleExample).min(1),
})
export type OwnRule = z.infer<typeof OwnRule>

/** Of what an organisation wrote, the rule as the evaluator reads it. */
export const ruleOfOwn = (
  own: OwnRule,
  place: {
    readonly id: string
    readonly from: IsoDate | null
    readonly to: IsoDate | null
    readonly next: string | null
  },
): Rule => ({
  ...own,
  id: place.id,
  valid: { from: place.from, to: place.to },
  replacedBy: place.next,
  because: null,
  checkedIn: null,
  adoptable: false,
  parameters: {},
})

/** What is wrong with a text: the line, the place in the record, and why. */
export type OwnRuleFault = {
  readonly line: number
  readonly place: string
  readonly reason: Pick<Reason | SchemaReason, 'values'> & {
    readonly code: Reason['code'] | SchemaReason['code'] | 'not-yaml' | 'too-deep'
  }
}

export class OwnRuleProblem extends Error {
  constructor(readonly fault: OwnRuleFault) {
    super(`line ${fault.line}: ${fault.place}: ${fault.reason.code}`)
    this.name = 'OwnRuleProblem'
  }
}

/** Where in the record, as a reader counts: the first of a list is 1. */
const placeWords = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' > ')

const deepest = 20
const isTooDeep = (value: unknown, depth = 0): boolean =>
  depth > deepest ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((part) => isTooDeep(part, depth + 1)))

const readText = (text: string) => {
  const read = readYamlText(text)
  const problemAt = (path: readonly PropertyKey[], reason: OwnRuleFault['reason']) =>
    new OwnRuleProblem({ line: read.lineOf(path), place: placeWords(path), reason })
  if (read.fault)
    throw new OwnRuleProblem({ line: read.fault.line, place: '', reason: { code: 'not-yaml', values: {} } })
  try {
    const value = read.value()
    // a list with one rule is the way in which a file has it
    const isList = Array.isArray(value) && value.length === 1
    const record: unknown = isList ? value[0] : value
    return {
      record,
      problemAt: (path: readonly PropertyKey[], reason: OwnRuleFault['reason']) =>
        problemAt(isList ? [0, ...path] : path, reason),
    }
  } catch {
    throw problemAt([], { code: 'not-yaml', values: {} })
  }
}

/**
 * A text as a rule of an organisation, checked as a file of content/rules is: schema, kinds, circles and examples.
 * `among` are the rules that will hold beside it.
 * @throws OwnRuleProblem with the line, the place and the reason of the first thing that is not right.
 */
export const readOwnRule = (
  text: string,
  known: KnownIds & { readonly vocabulary: Vocabulary },
  among: readonly Rule[],
): OwnRule => {
  const { record, problemAt } = readText(text)
  if (isTooDeep(record)) throw problemAt([], { code: 'too-deep', values: {} })
  const parsed = OwnRule.safeParse(record)
  if (!parsed.success) {
    const { path, reason } = schemaReason(parsed.error, record)
    throw problemAt(path, reason)
  }
  const rule = ruleOfOwn(parsed.data, { id: `${ownRulePrefix}concept`, from: null, to: null, next: null })
  const filed = {
    rule,
    problemAt: (path: readonly PropertyKey[], reason: string | Reason) =>
      problemAt(
        path,
        typeof reason === 'string' ? { code: 'broken-example', values: { fault: reason } } : reason,
      ),
  }
  refuseDangling([filed], known)
  refuseBrokenExecutions([filed], known.vocabulary, among)
  return parsed.data
}
