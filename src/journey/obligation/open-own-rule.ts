import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { fileRoles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { findOwnRules } from './own-rule.store.ts'
import { lastDayOf } from './own-rule-compiled.ts'
import { sampleRule } from './rule-language.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

const ruleInput = z.object({ rule: z.string().max(60) })

/** A rule that an organisation wrote, with its parts in time, for whoever may read it. */
export const openOwnRule = action('obligation.open-own-rule', {
  input: ruleInput,
  allow: ['person', ...setters, ...fileRoles],
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db, actor, today }, { rule }) => {
    const all = await findOwnRules(db)
    const part = all.find((one) => one.rule === rule)
    if (!part) throw notFound()
    const parts = all
      .filter(({ series }) => series === part.series)
      .map((one, index, list) => ({ ...one, lastDay: lastDayOf(one, list[index + 1]) }))
    return {
      today,
      part,
      parts,
      vocabulary: await vocabulary(),
      organisation: (await organisationNames(db)).get(part.organisation) ?? null,
      maySet: setters.some((role) => role === actor.role) && actor.organisation === part.organisation,
    }
  },
})

/** The sample to begin with, for a new rule. */
export const openNewRule = action('obligation.open-new-rule', {
  input: z.object({}),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ actor, today }) => {
    ownOrganisation(actor)
    return { today, sample: await sampleRule() }
  },
})

/** The latest part of an own rule, for the forms that change, end or take it back. */
export const openOwnRuleForm = action('obligation.open-own-rule-form', {
  input: ruleInput,
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor, today }, { rule }) => {
    const all = await findOwnRules(db, ownOrganisation(actor))
    const part = all.find((one) => one.rule === rule)
    if (!part) throw notFound()
    const latest = all.findLast(({ series }) => series === part.series) ?? part
    return { today, part, latest }
  },
})
