import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { findSettings, writeSetting } from './rule-setting.store.ts'
import { getSettable, ownOrganisation, setters } from './rule-setting.ts'

/** The last day of everything that the own organisation set for a rule; what would begin later is taken back. */
export const endRule = action('obligation.end-rule', {
  input: z.object({ rule: z.string().max(60), endsOn: dayInput }),
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor, today }, { rule, endsOn }) => {
    await getSettable(rule)
    if (endsOn < today) throw invalidField('endsOn', 'rule-setting.past')
    const open = (await findSettings(db, ownOrganisation(actor))).filter(
      (one) => one.rule === rule && (one.endsOn === null || one.endsOn > endsOn),
    )
    if (open.length === 0) throw notFound()
    for (const one of open) {
      const key = { fact: one.fact, version: one.version + 1 }
      if (one.startsOn > endsOn) await writeSetting(db, one, { ...key, retracted: true })
      else await writeSetting(db, { ...one, endsOn }, key)
    }
    return { rule, ended: open.length }
  },
})
