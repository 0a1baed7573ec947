import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { notFound } from '../../platform/problem.ts'
import { countWhatIfJob } from './count-what-if.ts'
import { findOwnRules } from './own-rule.store.ts'
import { checkOwnRule, ownRuleInput } from './own-rule.ts'
import { ownOrganisation, setters } from './rule-setting.ts'
import { addWhatIf, draftId, findWhatIf } from './what-if.store.ts'

/** Asks whom a rule would touch that was written and is not there yet, or a later part of one. */
export const askOwnRule = action('obligation.ask-own-rule', {
  input: ownRuleInput,
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, now, today, enqueue }, input) => {
    const organisation = ownOrganisation(actor)
    const record = await checkOwnRule(input, await findOwnRules(db, organisation), today)
    const id = newIdentifier<string>()
    const { text, startsOn, series = draftId } = input
    const asked = { id, organisation, rule: series, startsOn, endsOn: null, values: {} }
    await addWhatIf(db, { ...asked, draft: { text, record } }, now)
    await enqueue(countWhatIfJob, { id })
    return { id }
  },
})

/** What is known by now of whom a rule would touch that was written and is not there yet. */
export const openOwnRuleQuestion = action('obligation.open-own-rule-question', {
  input: z.object({ id: z.uuid() }),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db }, { id }) => {
    const whatIf = await findWhatIf(db, id)
    if (!whatIf?.draft) throw notFound()
    const series = whatIf.rule === draftId ? null : whatIf.rule
    return { whatIf, draft: whatIf.draft, series, vocabulary: await vocabulary() }
  },
})
