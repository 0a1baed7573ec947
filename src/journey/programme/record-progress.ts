import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { recordMilestone } from '../person/index.ts'
import { getEnrolment } from './enrolment.store.ts'
import { EnrolmentId } from './enrolment.ts'

/** Progress in a study or programme; two months without it are a signal for who guides (S69). */
export const recordProgress = action('programme.record-progress', {
  input: z.object({ enrolment: EnrolmentId, on: dayInput, what: textInput(120) }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, today, concerns }, { enrolment, on, what }) => {
    const { person, content } = await getEnrolment(db, enrolment)
    concerns(person)
    if (content.ended !== null) throw conflict('programme.enrolment-ended')
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < content.startsOn) throw invalidField('on', 'field.date-order')
    await recordMilestone(db, { person }, { kind: 'study-progress', on, detail: what })
    return { person, enrolment }
  },
})
