import { action } from '../../platform/action/action.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { findOwnRules, writeOwnRulePart } from './own-rule.store.ts'
import { checkOwnRule, newSeries, nextPartId, ownRuleInput, partsOf } from './own-rule.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

/**
 * A rule of the own organisation from a day on, or a later part of one that is there. What was set off before that day
 * keeps the part that held then, unless the later part says that it counts at once. The same first day again is a new
 * version of that part.
 */
export const writeOwnRule = action('obligation.write-own-rule', {
  input: ownRuleInput,
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, today }, input) => {
    const organisation = ownOrganisation(actor)
    const all = await findOwnRules(db, organisation)
    const record = await checkOwnRule(input, all, today)
    const { text, startsOn } = input
    const content = { organisation, startsOn, endsOn: null, text, record }
    if (input.series === undefined) {
      const series = newSeries(record.name.nl)
      const fact = newIdentifier<string>()
      await writeOwnRulePart(db, { ...content, series, rule: series }, { fact, version: 1 })
      return { rule: series, series }
    }
    const { series } = input
    const parts = partsOf(all, series)
    const same = parts.find((part) => part.startsOn === startsOn)
    if (same) {
      const { fact, version, rule } = same
      await writeOwnRulePart(db, { ...content, series, rule }, { fact, version: version + 1 })
      return { rule, series }
    }
    const rule = nextPartId(series, parts)
    await writeOwnRulePart(db, { ...content, series, rule }, { fact: newIdentifier<string>(), version: 1 })
    return { rule, series }
  },
})
