import { z } from 'zod'
import { keptRules } from '../../catalogue/knowledge.ts'
import type { CompiledRule } from '../../catalogue/rule/index.ts'
import type { Actor } from '../../platform/access/actor.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, wholeInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'

/** Who sets rules for the own organisation. */
export const setters = ['policy', 'administrator'] as const

export const settingInput = z.object({
  rule: z.string().max(60),
  startsOn: dayInput,
  endsOn: dayInput.nullable().default(null),
  values: z.record(z.string().max(40), wholeInput(0, 3660)).default({}),
})
export type SettingInput = z.infer<typeof settingInput>

/** Can an organisation adopt this rule, or choose a number of it? */
export const isSettable = ({ rule }: CompiledRule): boolean =>
  rule.adoptable || Object.keys(rule.parameters).length > 0

/** @throws Problem not-found for a rule that nobody sets. */
export const getSettable = async (id: string): Promise<CompiledRule> => {
  const compiled = (await keptRules()).get(id)
  if (!compiled || !isSettable(compiled)) throw notFound()
  return compiled
}

/** The organisation of who sets a rule. @throws Problem for an administrator of the installation, who has none. */
export const ownOrganisation = ({ organisation }: Actor): string => {
  if (organisation === null) throw conflict('rule-setting.no-organisation')
  return organisation
}

/** @throws Problem at the field: a day that is past, an end before the start, a number that the rule does not allow. */
export const checkSetting = (
  { rule }: CompiledRule,
  { startsOn, endsOn, values }: SettingInput,
  today: IsoDate,
): void => {
  if (startsOn < today) throw invalidField('startsOn', 'rule-setting.past')
  if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
  for (const [name, value] of Object.entries(values)) {
    const parameter = rule.parameters[name]
    if (!parameter) throw invalidField(`values.${name}`, 'rule-setting.no-parameter')
    const { minimum, maximum } = parameter
    if (value < minimum || value > maximum)
      throw invalidField(`values.${name}`, 'rule-setting.out-of-range', { minimum, maximum })
  }
}
