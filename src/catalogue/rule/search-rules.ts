import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { rules } from '../knowledge.ts'
import { Certainty, Rank, Regime, type Rule, RuleUse } from './rule.ts'
import { searchRules } from './search.ts'

const filter = <Code extends z.ZodType<string>>(code: Code) => code.nullable().default(null).catch(null)

const perPage = 50

/** How the list of rules is narrowed; a filter that does not exist narrows nothing. */
export const ruleListInput = z.object({
  q: z.string().trim().max(120).default(''),
  regime: filter(Regime),
  rank: filter(Rank),
  use: filter(RuleUse),
  certainty: filter(Certainty),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
})
export type RuleListInput = z.infer<typeof ruleListInput>

/** One page of the rules that fit, with what was asked. */
export const pageOfRules = (
  { q, page, ...filters }: RuleListInput,
  found: readonly Rule[],
  { total, today }: { readonly total: number; readonly today: IsoDate },
) => {
  const begin = (page - 1) * perPage
  return {
    q,
    ...filters,
    today,
    page,
    more: found.length > begin + perPage,
    rules: found.slice(begin, begin + perPage),
    found: found.length,
    total,
  }
}
export type RuleList = ReturnType<typeof pageOfRules>

export const listRules = action('rule.search', {
  input: ruleListInput,
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ today }, input) => {
    const library = await rules()
    const found = searchRules(library, { ...input, text: input.q })
    return pageOfRules(input, found, { total: library.rules.length, today })
  },
})
