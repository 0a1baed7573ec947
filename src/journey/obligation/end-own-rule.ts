import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { findOwnRules, writeOwnRulePart } from './own-rule.store.ts'
import { partsOf, seriesInput } from './own-rule.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

/** The last day of an own rule: what was set off before keeps it; a part that would begin later is taken back. */
export const endOwnRule = action('obligation.end-own-rule', {
  input: z.object({ series: seriesInput, endsOn: dayInput }),
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, today }, { series, endsOn }) => {
    if (endsOn < today) throw invalidField('endsOn', 'rule-setting.past')
    const parts = partsOf(await findOwnRules(db, ownOrganisation(actor)), series)
    const later = parts.filter(({ startsOn }) => startsOn > endsOn)
    const last = parts.findLast(({ startsOn }) => startsOn <= endsOn)
    const isEnding = last !== undefined && (last.endsOn === null || last.endsOn > endsOn)
    if (later.length === 0 && !isEnding) throw notFound()
    for (const part of later)
      await writeOwnRulePart(db, part, { fact: part.fact, version: part.version + 1, retracted: true })
    if (isEnding)
      await writeOwnRulePart(db, { ...last, endsOn }, { fact: last.fact, version: last.version + 1 })
    return { series }
  },
})
