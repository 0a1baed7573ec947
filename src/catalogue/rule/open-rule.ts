import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { practices, rules } from '../knowledge.ts'
import { replacedBy, versionsOf } from './library.ts'

export const openRule = action('rule.open', {
  input: z.object({ rule: z.string().max(60) }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async ({ today }, { rule }) => {
    const library = await rules()
    const found = library.byId.get(rule)
    if (!found) throw notFound()
    const named = await practices()
    return {
      rule: found,
      today,
      successor: found.replacedBy === null ? null : (library.byId.get(found.replacedBy) ?? null),
      replaces: replacedBy(library, found),
      versions: versionsOf(library, found).filter((one) => one !== found),
      practices: named.practices
        .filter(({ id }) => found.practices.includes(id))
        .map(({ id, name }) => ({ id, name })),
    }
  },
})
