import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { closingMilestones, duties, type RuleKind, TermUnit } from '../../catalogue/rule/index.ts'
import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { dayInput, numberInput, textInput, wholeInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'

const code = textInput(60)

/** What is asked for every rule. */
const everyRule = z.object({
  nameNl: textInput(120),
  nameEn: textInput(120),
  textNl: textInput(600),
  textEn: textInput(600),
  duty: code,
  count: wholeInput(1, 520),
  unit: TermUnit,
  age: wholeInput(1, 30),
  decision: textInput(200),
  decidedOn: dayInput,
  startsOn: dayInput,
})

const of = <Shape extends string, Fields extends z.ZodRawShape>(shape: Shape, fields: Fields) =>
  everyRule.extend({ shape: z.literal(shape), ...fields })

/** What kind of agreement it is, with the questions that belong to it. */
export const guidedInput = z.discriminatedUnion('shape', [
  of('deadline', { trigger: code, satisfied: code }),
  of('term', { lasting: code }),
  of('frequency', { lasting: code, satisfied: code }),
  of('occasions', { counted: code, times: wholeInput(2, 20), weeks: wholeInput(1, 104), satisfied: code }),
  of('amount', { trigger: code, amount: code, quantity: numberInput(1, 10_000) }),
  of('eligibility', {
    lasting: code,
    household: z.enum(['everybody', 'partner', 'child', 'alone']).default('everybody'),
    offered: code,
  }),
  of('norm', { lasting: code, offered: code }),
])
export type Guided = z.infer<typeof guidedInput>
export type GuidedShape = Guided['shape']

/** Every kind of agreement in the order in which they are offered, with the kind of rule that comes out. */
export const shapeKinds = {
  deadline: 'deadline',
  frequency: 'frequency',
  term: 'term',
  occasions: 'threshold',
  amount: 'threshold',
  eligibility: 'eligibility',
  norm: 'norm',
} as const satisfies Record<GuidedShape, RuleKind>
export const guidedShapes = Object.keys(shapeKinds) as [GuidedShape, ...GuidedShape[]]

/** Milestones that a rule can begin or end with: whatever closes a line ends every rule. */
export const milestonesFor = ({ milestoneKinds }: Vocabulary) =>
  [...milestoneKinds.values()].filter((kind) => !closingMilestones.some((closing) => closing === kind.code))

/** What can be chosen for each question that is answered from a list. */
export const guidedChoices = async () => {
  const words = await vocabulary()
  return {
    duties,
    milestones: milestonesFor(words),
    episodes: [...words.episodeKinds.values()],
    amounts: [...words.amountKinds.values()].filter(({ agreed }) => !agreed),
  }
}

const listOf = {
  trigger: 'milestones',
  satisfied: 'milestones',
  counted: 'milestones',
  lasting: 'episodes',
  offered: 'episodes',
  amount: 'amounts',
} as const

/** Two questions that may not have the same answer: what begins it would fulfil it. */
const apart: Partial<Record<GuidedShape, readonly [string, string]>> = {
  deadline: ['trigger', 'satisfied'],
  occasions: ['counted', 'satisfied'],
  eligibility: ['lasting', 'offered'],
}

/** @throws Problem at the question: nothing of the list, the same answer twice, or more times than there are days. */
export const checkAnswers = async (asked: Guided): Promise<void> => {
  const choices = await guidedChoices()
  const answers: Readonly<Record<string, unknown>> = asked
  if (!choices.duties.includes(asked.duty)) throw invalidField('duty', 'field.choose')
  for (const [field, list] of Object.entries(listOf)) {
    const answer = answers[field]
    if (answer !== undefined && !choices[list].some((kind) => kind.code === answer))
      throw invalidField(field, 'field.choose')
  }
  const [one, other] = apart[asked.shape] ?? []
  if (one && other && answers[one] === answers[other]) throw invalidField(other, 'own-rule.same-answer')
  if (asked.shape === 'occasions' && asked.times > asked.weeks * 7)
    throw invalidField('times', 'own-rule.more-than-days', { count: asked.weeks })
}
