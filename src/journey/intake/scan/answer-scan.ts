import { z } from 'zod'
import { action } from '../../../platform/action/action.ts'
import { numberInput, textInput, ticked } from '../../../platform/form-input.ts'
import { invalidField } from '../../../platform/problem.ts'
import { getLine, PersonId } from '../../person/index.ts'
import { findProfile } from '../../screening/index.ts'
import { scanRoles, whoseScan } from './open-scan.ts'
import { scanContent } from './questions.ts'
import { scans } from './scan.store.ts'
import { emptyScan, nextQuestion, QuestionId, Scan, type ScanValue, toldBefore } from './scan.ts'

/** A value as a form or a program gives it, in the kind of its question. */
const givenValue = (
  kind: string,
  options: readonly string[],
  most: number | null,
  raw: unknown,
): ScanValue => {
  const schema =
    kind === 'choice'
      ? z.enum(options as [string, ...string[]])
      : kind === 'number'
        ? numberInput(0, most ?? 0)
        : textInput(most ?? 1)
  const read = schema.safeParse(raw)
  if (!read.success) throw invalidField('value', kind === 'number' ? 'field.number' : 'field.choose')
  return read.data
}

/** Keeps one answer at once, with its day and who gave it. Another answer to the same question is a new version. */
export const answerScan = action('intake.answer-scan', {
  input: z.object({
    person: PersonId.nullable().default(null),
    question: QuestionId,
    value: z.union([z.string(), z.number()]).nullable().default(null),
    unsure: ticked,
  }),
  allow: [...scanRoles],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person ?? undefined,
  run: async (context, { person: asked, question: id, value: raw, unsure }) => {
    const { db, actor, today } = context
    const person = whoseScan(context, asked)
    const line = await getLine(db, person)
    const question = (await scanContent()).questions.find((one) => one.id === id)
    if (!question) throw invalidField('question', 'field.choose')
    const value =
      unsure || raw === 'unsure' ? null : givenValue(question.kind, question.options, question.most, raw)
    const told = toldBefore(question, (await findProfile(db, person))?.content)
    const toldOn = line.milestones.findLast((one) => one.kind === 'screened')?.on ?? null
    const earlier = await scans.find(db, person)
    const scan = Scan.parse({
      ...(earlier?.content ?? emptyScan),
      answers: {
        ...earlier?.content.answers,
        [id]: {
          value,
          on: today,
          by: actor.person === null ? 'worker' : 'person',
          toldOn: value !== null && value === told ? toldOn : null,
        },
      },
    })
    const version = await scans.save(db, person, earlier?.version ?? 0, scan)
    return { person, own: actor.person !== null, version, next: nextQuestion(scan, id) }
  },
})
