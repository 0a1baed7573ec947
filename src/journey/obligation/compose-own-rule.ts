import { stringify } from 'yaml'
import { z } from 'zod'
import { lastDay } from '../../../lib/legal-term/index.ts'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { categoriesIn, closingMilestones, duties, TermUnit } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { action } from '../../platform/action/action.ts'
import { date, fromDayNumber, toDayNumber } from '../../platform/date.ts'
import { dayInput, textInput, wholeInput } from '../../platform/form-input.ts'
import { Problem } from '../../platform/problem.ts'
import { askOwnRule } from './ask-own-rule.ts'
import { ownOrganisation, setters } from './rule-setting.ts'

const code = textInput(60)

export const composedInput = z.object({
  nameNl: textInput(120),
  nameEn: textInput(120),
  textNl: textInput(600),
  textEn: textInput(600),
  duty: code,
  trigger: code,
  count: wholeInput(1, 520),
  unit: TermUnit,
  satisfied: code,
  age: wholeInput(1, 30),
  decision: textInput(200),
  decidedOn: dayInput,
  startsOn: dayInput,
})
export type Composed = z.infer<typeof composedInput>

/** Milestones that a rule can begin or end with: whatever closes a line ends every rule. */
export const milestonesFor = ({ milestoneKinds }: Vocabulary) =>
  [...milestoneKinds.values()].filter((kind) => !closingMilestones.some((closing) => closing === kind.code))

const begin = date('2026-03-02')
const dayAfter = (day: number, days: number): string => fromDayNumber(day + days)

/** For every answer an example, on days that follow from the term. */
const examplesOf = ({ trigger, satisfied, count, unit }: Composed) => {
  const { day: due } = lastDay(toDayNumber(begin), { [unit]: count }, 'plain', { includesFirstDay: false })
  const set = [trigger, begin]
  const lines = (when: string, facts: object, on: string, status: string, more: object = {}) => ({
    when,
    facts,
    on,
    status,
    ...more,
  })
  const last = dayAfter(due, 0)
  return [
    lines('nog tijd', { milestones: [set] }, dayAfter(toDayNumber(begin), 1), 'open', { due: last }),
    lines('op de laatste dag', { milestones: [set, [satisfied, last]] }, dayAfter(due, 2), 'met-on-time', {
      due: last,
    }),
    lines(
      'een dag te laat',
      { milestones: [set, [satisfied, dayAfter(due, 1)]] },
      dayAfter(due, 2),
      'met-late',
    ),
    lines('te jong', { born: begin, milestones: [set] }, dayAfter(toDayNumber(begin), 1), 'not-applicable'),
    lines(
      'geboortedag onbekend',
      { born: null, milestones: [set] },
      dayAfter(toDayNumber(begin), 1),
      'unknown',
      {
        missing: ['birth-date'],
      },
    ),
  ]
}

/** Answers to a few questions as the record of a rule, with its examples. */
export const composeRule = (asked: Composed, words: Vocabulary): string => {
  const { nameNl, nameEn, textNl, textEn, duty, trigger, count, unit, satisfied, age, decision, decidedOn } =
    asked
  const [category = 'status'] = categoriesIn({ milestone: satisfied }, words)
  return stringify({
    name: { nl: nameNl, en: nameEn },
    kind: 'deadline',
    source: [{ decision, date: decidedOn }],
    owedBy: 'municipality',
    owedTo: 'person',
    text: { nl: textNl, en: textEn },
    limit: null,
    exceptions: null,
    execution: {
      title: { nl: nameNl, en: nameEn },
      duty,
      category,
      applies: { age: { from: age } },
      trigger: { milestone: trigger },
      term: { [unit]: count },
      counting: 'plain',
      satisfied: { milestone: satisfied },
    },
    examples: examplesOf(asked),
  })
}

/** Fields of the text that is made out of the answers, as the question that they come from. */
const fieldOf = (place: string): string =>
  place.includes('duty') ? 'duty' : place.includes('trigger') ? 'trigger' : 'satisfied'

/** What is wrong in the text that was made, at the question that it comes from. */
const atQuestion = (error: unknown): unknown => {
  const problem = error instanceof Problem ? error.detail.fields?.text : undefined
  if (!problem) return error
  const fields = { [fieldOf(String(problem.params?.place ?? ''))]: problem }
  return new Problem('invalid-input', 'invalid-input', { fields })
}

/** Makes a rule out of a few answers, and asks whom it would touch. */
export const composeOwnRule = action('obligation.compose-own-rule', {
  input: composedInput,
  allow: setters,
  effect: 'write',
  purpose: 'administration',
  run: async (context, input) => {
    const text = composeRule(input, await vocabulary())
    try {
      return await askOwnRule.run(context, { text, startsOn: input.startsOn })
    } catch (error) {
      throw atQuestion(error)
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
    return { today, duties, milestones: milestonesFor(await vocabulary()) }
  },
})
