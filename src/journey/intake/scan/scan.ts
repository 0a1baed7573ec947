import { z } from 'zod'
import { IsoDate } from '../../../platform/date.ts'
import { Cefr, EducationLevel, type ScreeningProfile } from '../../screening/index.ts'
import type { Question } from './questions.ts'

const YesNo = z.enum(['yes', 'no'])
const Digital = z.enum(['alone', 'help', 'not-yet'])

/** An answer with its day and who gave it; null is "I do not know or do not want to say", which is an answer too. */
const answered = <Value extends z.ZodType>(value: Value) =>
  z
    .object({
      value: value.nullable(),
      on: IsoDate,
      by: z.enum(['person', 'worker']),
      toldOn: IsoDate.nullable().describe('day of the reception profile that already said so'),
    })
    .optional()

/** What may be answered, question by question: content/scan/questions.yaml asks exactly these. */
const Answers = z.object({
  listening: answered(Cefr),
  speaking: answered(Cefr),
  reading: answered(Cefr),
  writing: answered(Cefr),
  yearsOfEducation: answered(z.number().min(0).max(30)),
  educationLevel: answered(EducationLevel),
  diploma: answered(z.string().min(1).max(200)),
  occupation: answered(z.string().min(1).max(120)),
  yearsOfWork: answered(z.number().min(0).max(60)),
  thinkingLevel: answered(z.enum(['steps', 'trade', 'organise', 'analyse'])),
  wish: answered(z.string().min(1).max(500)),
  first: answered(z.enum(['work', 'learn', 'both', 'help'])),
  health: answered(YesNo),
  housing: answered(YesNo),
  debt: answered(YesNo),
  childCare: answered(YesNo),
  family: answered(YesNo),
  phone: answered(Digital),
  website: answered(Digital),
  computer: answered(Digital),
})
type Answers = z.infer<typeof Answers>
export type QuestionId = keyof Answers
export const questionIds = Object.keys(Answers.shape) as [QuestionId, ...QuestionId[]]
export const QuestionId = z.enum(questionIds)

export const Scan = z.object({
  answers: Answers,
  completed: z.object({ on: IsoDate, by: z.enum(['person', 'worker']) }).nullable(),
})
export type Scan = z.infer<typeof Scan>
export type ScanValue = string | number | null
export const emptyScan: Scan = { answers: {}, completed: null }

/** The questions that nobody answered yet, in their order. */
export const openQuestions = (scan: Scan | undefined): readonly QuestionId[] =>
  questionIds.filter((id) => scan?.answers[id] === undefined)

/** The next question to ask after one: the first open one that follows it, or else one that was passed over. */
export const nextQuestion = (scan: Scan, after: QuestionId): QuestionId | null => {
  const open = openQuestions(scan)
  const rest = questionIds.slice(questionIds.indexOf(after) + 1)
  return rest.find((id) => open.includes(id)) ?? open[0] ?? null
}

type Known<Id extends QuestionId> = NonNullable<Answers[Id]>['value']

/** The known answer; null where it was not asked, or where somebody could not or would not say. */
export const scanned = <Id extends QuestionId>(scan: Scan | undefined, id: Id): Known<Id> | null => {
  const answer: { readonly value: Known<Id> } | undefined = scan?.answers[id]
  return answer?.value ?? null
}

/** What reception already knows of a question. */
export const toldBefore = (question: Question, profile: ScreeningProfile | undefined): ScanValue => {
  if (!profile || question.told === null) return null
  if (question.told in profile.dutch) return profile.dutch[question.told as keyof ScreeningProfile['dutch']]
  const told = profile[question.told as 'yearsOfEducation' | 'educationLevel' | 'diploma' | 'ambition']
  return told
}
