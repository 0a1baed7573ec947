import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { jobsOf } from './contract.ts'
import { insertContact } from './work.store.ts'

/** Contact after somebody found work: the file stays active for five years, with less and less contact (S93). */
export const recordAftercare = action('work.record-aftercare', {
  input: z.object({ person: PersonId, on: dayInput, words: textInput(500) }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, words }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const first = jobsOf(await getLine(db, person)).find((one) => one.state !== 'planned')
    if (!first) throw conflict('work.no-work')
    if (on < first.startsOn) throw invalidField('on', 'work.before-work')
    await insertContact(db, person, { on, words })
    return { person }
  },
})
