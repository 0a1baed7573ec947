import { z } from 'zod'
import { Outcome } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { changeEnrolment, getEnrolment } from './enrolment.store.ts'
import { EnrolmentId } from './enrolment.ts'

/** What somebody reached, during the programme or after it, in the practice's own words. */
export const recordOutcome = action('programme.record-outcome', {
  input: z.object({ enrolment: EnrolmentId, version: versionInput, outcome: Outcome, on: dayInput }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, today, concerns }, { enrolment, version, outcome, on }) => {
    const stored = await getEnrolment(db, enrolment)
    concerns(stored.person)
    const { content } = stored
    const programme = await getAdopted(db, stored.programme, stored.programmeVersion)
    if (!programme.content.outcomes.includes(outcome)) throw invalidField('outcome', 'field.choose')
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < content.startsOn) throw invalidField('on', 'field.date-order')
    if (content.outcomes.some((one) => one.outcome === outcome)) throw conflict('programme.outcome-known')
    await changeEnrolment(db, stored, version, {
      ...content,
      outcomes: [...content.outcomes, { outcome, on }].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    })
    return { person: stored.person, enrolment }
  },
})
