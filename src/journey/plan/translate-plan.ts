import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { PlanLanguage } from './own-words.ts'
import { plans } from './plan.store.ts'
import type { Plan } from './plan.ts'

/** Texts of a plan that somebody typed, each once: the goal first. */
export const textsOf = ({ goal, steps }: Plan): readonly string[] => [
  ...new Set([goal, ...steps.map(({ text }) => text)]),
]

/** What a text is in a language; undefined where nobody translated it. */
export const translationOf = (
  { translations }: Plan,
  text: string,
  language: PlanLanguage,
): string | undefined => translations.find((one) => one.of === text && one.language === language)?.text

const rows = Array.from({ length: 21 }, (_, index) => index + 1)
export const translationField = (index: number): string => `text${index + 1}`
const Texts = Object.fromEntries(
  rows.map((row) => [
    `text${row}`,
    textInput(600)
      .nullable()
      .default(null as never),
  ]),
) as Record<string, z.ZodType<string | null>>

const TranslateHead = z.object({
  person: PersonId,
  version: versionInput,
  language: PlanLanguage.exclude(['nl']),
})

/**
 * Keeps what a person translated of the goal and the steps, beside the text as it was written; never a machine. What was
 * agreed stays agreed: the plan itself does not change.
 */
export const translatePlan = action('plan.translate', {
  input: TranslateHead.extend(Texts),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => String(input.person),
  run: async ({ db }, input) => {
    const { person, version, language } = TranslateHead.parse(input)
    const plan = await plans.find(db, person)
    if (!plan) throw conflict('plan.none')
    if (plan.version !== version) throw changedMeanwhile()
    const texts = textsOf(plan.content)
    const written = texts.flatMap((of, index) => {
      const text = input[translationField(index)]
      return typeof text === 'string' ? [{ of, language, text }] : []
    })
    const others = plan.content.translations.filter(
      (one) => one.language !== language && texts.includes(one.of),
    )
    await plans.save(db, person, version, { ...plan.content, translations: [...others, ...written] })
    return { person, language }
  },
})
