import type { Days } from '../../../lib/day-set/index.ts'
import { subtractTerm } from '../../../lib/legal-term/index.ts'
import type { Reading } from './compile-expression.ts'
import type { CompiledRule } from './compile-rule.ts'
import { noSettings, type RuleSettings } from './evaluate.ts'
import type { Obligation } from './obligation.ts'

const boundaries = (days: Days | undefined): readonly number[] =>
  (days ?? []).flatMap((run) => [run.from, run.to])

type Known = { readonly yes?: Days; readonly maybe?: Days; readonly days?: readonly number[] }

/**
 * The first day after `asOf` on which the answer of some rule may change by the calendar alone; null when none will.
 * Every answer compares the day of reading with days that were worked out, so it stays the same up to the next of them.
 * @param reading after the rules were evaluated with it
 */
export const nextChange = (
  reading: Reading,
  rules: ReadonlyMap<string, CompiledRule>,
  obligations: readonly Obligation[],
  asOf: number,
  settings: RuleSettings = noSettings,
): number | null => {
  let next = Infinity
  const consider = (day: number): void => {
    if (day > asOf && day < next) next = day
  }
  for (const value of reading.known as readonly (Known | undefined)[]) {
    if (!value) continue
    for (const day of boundaries(value.yes)) consider(day)
    for (const day of boundaries(value.maybe)) consider(day)
    for (const day of value.days ?? []) consider(day)
  }
  for (const { organisation, from, to } of reading.facts.holdings) {
    consider(from)
    consider(to)
    for (const day of settings.changes?.(organisation) ?? []) consider(day)
  }
  if (reading.facts.closedOn !== null) consider(reading.facts.closedOn)
  for (const { rule, due } of obligations) {
    const compiled = rules.get(rule)
    if (compiled) {
      consider(compiled.from)
      consider(compiled.to + 1)
    }
    if (due === null) continue
    consider(due + 1)
    const opens = compiled?.rule.execution.opens
    if (opens) consider(subtractTerm(due, opens))
  }
  return next === Infinity ? null : next
}
