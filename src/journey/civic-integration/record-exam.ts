import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { ExamLevel, ExamPart, isSkill, writeExamPart } from './exam-part.ts'

/** An exam result: which part, at which level, passed or not, and when (S56). */
export const recordExam = action('civic-integration.record-exam', {
  input: z.object({
    person: PersonId,
    part: ExamPart,
    level: ExamLevel.nullable().default(null),
    result: z.enum(['passed', 'failed']),
    on: dayInput,
  }),
  allow: ['client-manager', 'language-provider'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, part, level, result, on }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    if (isSkill(part) && level === null) throw invalidField('level', 'field.choose')
    const { milestones } = await getLine(db, person)
    const kind = result === 'passed' ? 'exam-part' : 'exam-failed'
    const detail = writeExamPart(part, isSkill(part) ? level : null)
    if (milestones.some((one) => one.kind === kind && one.on === on && one.detail === detail))
      throw conflict('civic-integration.exam-known')
    const fact = await recordMilestone(db, { person }, { kind, on, detail })
    return { person, fact }
  },
})
