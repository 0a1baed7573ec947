import { z } from 'zod'
import { keptRules } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { findOwnRules } from './own-rule.store.ts'
import { lastDayOf } from './own-rule-compiled.ts'
import { findSettings } from './rule-setting.store.ts'
import { getSettable, isSettable, ownOrganisation, setters } from './rule-setting.ts'

/** What the own organisation adopted and set, and what it could. */
export const openOwnRules = action('obligation.open-own-rules', {
  input: z.object({}),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor, today }) => {
    const kept = await keptRules()
    const organisation = ownOrganisation(actor)
    const settings = await findSettings(db, organisation)
    const parts = await findOwnRules(db, organisation)
    return {
      today,
      written: parts.map((part, index) => {
        const next = parts[index + 1]
        return { part, lastDay: lastDayOf(part, next?.series === part.series ? next : undefined) }
      }),
      settings: settings.flatMap((setting) => {
        const compiled = kept.get(setting.rule)
        return compiled ? [{ setting, rule: compiled.rule }] : []
      }),
      settable: [...kept.values()].filter(isSettable).map(({ rule }) => rule),
    }
  },
})

/** One rule with what the own organisation set for it, for the form. */
export const openRuleSetting = action('obligation.open-rule-setting', {
  input: z.object({ rule: z.string().max(60) }),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor, today }, { rule: id }) => {
    const { rule } = await getSettable(id)
    const settings = await findSettings(db, ownOrganisation(actor))
    return { today, rule, settings: settings.filter((one) => one.rule === id) }
  },
})

/** One setting of the own organisation, for the form that takes it back. */
export const openSetting = action('obligation.open-setting', {
  input: z.object({ fact: z.uuid() }),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor }, { fact }) => {
    const setting = (await findSettings(db, ownOrganisation(actor))).find((one) => one.fact === fact)
    if (!setting) throw notFound()
    return { setting, rule: (await getSettable(setting.rule)).rule }
  },
})
