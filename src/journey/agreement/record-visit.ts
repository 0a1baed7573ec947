import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getAgreement } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { requireNext } from './agreement-lifecycle.ts'
import { saveVisit } from './visit.store.ts'

/** A visit to the workplace and what was found (S73); the next one is due so many weeks later as was agreed. */
export const recordVisit = action('agreement.record-visit', {
  input: z.object({ agreement: AgreementId, on: dayInput, finding: textInput(1000) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement, on, finding }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    requireNext(present, 'agreement.record-visit', today)
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < present.content.startsOn) throw invalidField('on', 'field.date-order')
    await saveVisit(db, present, { on, finding })
    return { agreement }
  },
})
