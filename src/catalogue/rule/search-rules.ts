import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { rules } from '../knowledge.ts'
import { Certainty, Rank, Regime, RuleUse } from './rule.ts'
import { searchRules } from './search.ts'

const filter = <Code extends z.ZodType<string>>(code: Code) => code.nullable().default(null).catch(null)

const perPage = 50

export const listRules = action('rule.search', {
  input: z.object({
    q: z.string().trim().max(120).default(''),
    regime: filter(Regime),
    rank: filter(Rank),
    use: filter(RuleUse),
    certainty: filter(Certainty),
    page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
  }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ today }, { q, page, ...filters }) => {
    const library = await rules()
    const found = searchRules(library, { text: q, ...filters })
    const begin = (page - 1) * perPage
    return {
      q,
      ...filters,
      today,
      page,
      more: found.length > begin + perPage,
      rules: found.slice(begin, begin + perPage),
      found: found.length,
      total: library.rules.length,
    }
  },
})
