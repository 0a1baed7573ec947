import { rules } from '../../catalogue/knowledge.ts'
import {
  pageOfRules,
  ruleListInput,
  ruleOfOwn,
  rulesPageOf,
  searchBeside,
  searchRules,
} from '../../catalogue/rule/index.ts'
import { action } from '../../platform/action/action.ts'
import { findOwnRules } from './own-rule.store.ts'
import { lastDayOf } from './own-rule-compiled.ts'

/** The rules of the law and of the report, with those that organisations wrote as far as the visitor may read them. */
export const searchAllRules = action('obligation.search-rules', {
  input: ruleListInput,
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ db, today }, input) => {
    const library = await rules()
    const search = { ...input, text: input.q }
    const own = (await findOwnRules(db)).map((part, index, parts) => {
      const after = parts[index + 1]
      const next = after?.series === part.series ? after : undefined
      const to = lastDayOf(part, next)
      return ruleOfOwn(part.record, { id: part.rule, from: part.startsOn, to, next: next?.rule ?? null })
    })
    const found = [...searchBeside(own, search), ...searchRules(library, search)]
    return pageOfRules(input, found, { total: library.rules.length, today })
  },
})

export const rulesPage = rulesPageOf(searchAllRules)
