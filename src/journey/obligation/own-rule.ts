import { z } from 'zod'
import { knownToRules, rules } from '../../catalogue/knowledge.ts'
import {
  type OwnRule,
  OwnRuleProblem,
  ownRulePrefix,
  readOwnRule,
  ruleOfOwn,
} from '../../catalogue/rule/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import type { OwnRulePart } from './own-rule.store.ts'

export const seriesInput = z.string().max(60).startsWith(ownRulePrefix)

export const ownRuleInput = z.object({
  text: textInput(20_000),
  startsOn: dayInput,
  /** the rule of which this is a later part; a new rule has none */
  series: seriesInput.optional(),
})
export type OwnRuleInput = z.infer<typeof ownRuleInput>

/** The parts of one own rule, the earliest first. @throws Problem not-found */
export const partsOf = (
  parts: readonly OwnRulePart[],
  series: string,
): readonly [OwnRulePart, ...OwnRulePart[]] => {
  const [first, ...others] = parts.filter((part) => part.series === series)
  if (!first) throw notFound()
  return [first, ...others]
}

/**
 * What was written as a rule, checked as the library is and against what holds beside it.
 * @throws Problem at the field: what is wrong on which line of the text, or a day that cannot be.
 */
export const checkOwnRule = async (
  { text, startsOn, series }: OwnRuleInput,
  parts: readonly OwnRulePart[],
  today: IsoDate,
): Promise<OwnRule> => {
  if (startsOn < today) throw invalidField('startsOn', 'rule-setting.past')
  if (series !== undefined) {
    const latest = partsOf(parts, series).at(-1)
    if (latest && startsOn < latest.startsOn)
      throw invalidField('startsOn', 'own-rule.before-latest', { day: latest.startsOn })
  }
  const beside = parts
    .filter((part) => part.series !== series)
    .map((part) => ruleOfOwn(part.record, { id: part.rule, from: null, to: null, next: null }))
  try {
    return readOwnRule(text, await knownToRules(), [...(await rules()).rules, ...beside])
  } catch (error) {
    if (!(error instanceof OwnRuleProblem)) throw error
    const { line, place, reason } = error.fault
    throw invalidField('text', `own-rule.fault.${reason.code}`, {
      ...reason.values,
      line,
      place: place || '-',
    })
  }
}

/** A name as an id: whole words, as far as there is room. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word.length <= 36)
    .reduce((slug, word) => (slug.length + word.length < 36 ? `${slug}${word}-` : slug), '')

/** An id that nobody has: what the rule is about, and some characters of chance. */
export const newSeries = (name: string): string =>
  `${ownRulePrefix}${slugOf(name)}${newIdentifier<string>().replaceAll('-', '').slice(-8)}`

/** The id of a later part: one further than any that there is. */
export const nextPartId = (series: string, parts: readonly OwnRulePart[]): string => {
  const numbers = parts.map(({ rule }) => Number(/-v(\d+)$/.exec(rule.slice(series.length))?.[1] ?? 1))
  return `${series}-v${Math.max(...numbers) + 1}`
}
