import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, notFound } from '../../platform/problem.ts'
import { findOwnRules, writeOwnRulePart } from './own-rule.store.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

/** Takes back a part of an own rule that has not begun; what held before it goes on. */
export const withdrawOwnRule = action('obligation.withdraw-own-rule', {
  input: z.object({ rule: z.string().max(60), version: versionInput }),
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, today }, { rule, version }) => {
    const part = (await findOwnRules(db, ownOrganisation(actor))).find((one) => one.rule === rule)
    if (!part) throw notFound()
    if (part.version !== version) throw changedMeanwhile()
    if (part.startsOn <= today) throw conflict('rule-setting.begun')
    await writeOwnRulePart(db, part, { fact: part.fact, version: version + 1, retracted: true })
    return { series: part.series }
  },
})
