import { stringify } from 'yaml'
import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { categoriesIn } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { action } from '../../platform/action/action.ts'
import { Problem } from '../../platform/problem.ts'
import { askOwnRule } from './ask-own-rule.ts'
import { executionOf } from './guided-execution.ts'
import { checkAnswers, type Guided, guidedChoices, guidedInput, shapeKinds } from './guided-rule.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

/** Whoever has the duty owes what the rule asks. */
const owedBy: Readonly<Record<string, string>> = {
  reception: 'coa',
  teaching: 'language-provider',
  workplace: 'employer',
}

/** Answers to a few questions as the record of a rule, with its examples. */
export const composeRule = (asked: Guided, words: Vocabulary): string => {
  const { nameNl, nameEn, textNl, textEn, duty, decision, decidedOn } = asked
  const { satisfied, execution, examples } = executionOf(asked)
  const [category = 'status'] = categoriesIn(satisfied, words)
  const record = {
    name: { nl: nameNl, en: nameEn },
    kind: shapeKinds[asked.shape],
    source: [{ decision, date: decidedOn }],
    owedBy: owedBy[duty] ?? 'municipality',
    owedTo: 'person',
    text: { nl: textNl, en: textEn },
    limit: null,
    exceptions: null,
    execution: { title: { nl: nameNl, en: nameEn }, duty, category, ...execution },
    examples,
  }
  return stringify(record, { aliasDuplicateObjects: false })
}

/** The question whose answer fulfils the rule: there a circle is told. */
const fulfilling = (asked: Guided): string => {
  if ('satisfied' in asked) return 'satisfied'
  if ('offered' in asked) return 'offered'
  return asked.shape === 'amount' ? 'amount' : 'lasting'
}

/** What is wrong in the text that was made, at the question that it comes from. */
const atQuestion = (error: unknown, asked: Guided): unknown => {
  const problem = error instanceof Problem ? error.detail.fields?.text : undefined
  if (!problem) return error
  const place = String(problem.params?.place ?? '')
  const field = place.includes('trigger') && 'trigger' in asked ? 'trigger' : fulfilling(asked)
  return new Problem('invalid-input', 'invalid-input', { fields: { [field]: problem } })
}

/** Makes a rule out of a few answers, and asks whom it would touch. */
export const composeOwnRule = action('obligation.compose-own-rule', {
  input: guidedInput,
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async (context, asked) => {
    await checkAnswers(asked)
    const text = composeRule(asked, await vocabulary())
    try {
      return await askOwnRule.run(context, { text, startsOn: asked.startsOn })
    } catch (error) {
      throw atQuestion(error, asked)
    }
  },
})

/** What can be chosen when a rule is made out of a few answers. */
export const openComposing = action('obligation.open-composing', {
  input: z.object({}),
  allow: setters,
  effect: 'read',
  purpose: 'administration',
  run: async ({ actor, today }) => {
    ownOrganisation(actor)
    return { today, ...(await guidedChoices()) }
  },
})
