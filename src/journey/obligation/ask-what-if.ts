import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { notFound } from '../../platform/problem.ts'
import { countWhatIfJob } from './count-what-if.ts'
import { checkSetting, getSettable, ownOrganisation, setters, settingInput } from './rule-setting.ts'
import { addWhatIf, findWhatIf } from './what-if.store.ts'

/** Asks whom a setting would touch, before it is made. */
export const askWhatIf = action('obligation.ask-what-if', {
  input: settingInput,
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, now, today, enqueue }, input) => {
    const compiled = await getSettable(input.rule)
    const organisation = ownOrganisation(actor)
    checkSetting(compiled, input, today)
    const id = newIdentifier<string>()
    await addWhatIf(db, { ...input, id, organisation, draft: null }, now)
    await enqueue(countWhatIfJob, { id })
    return { id }
  },
})

/** What is known by now of whom a setting would touch. */
export const openWhatIf = action('obligation.open-what-if', {
  input: z.object({ id: z.uuid() }),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db }, { id }) => {
    const whatIf = await findWhatIf(db, id)
    if (!whatIf) throw notFound()
    return { whatIf, rule: (await getSettable(whatIf.rule)).rule }
  },
})
