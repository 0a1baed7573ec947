import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { addStep } from './dossier.store.ts'
import { StepContent } from './dossier.ts'

/** Writes down that an agreement was not kept. It is a signal: the first question is what happened (S61). */
export const signalConduct = action('civic-integration.signal-conduct', {
  input: z.object({ person: PersonId, on: dayInput, words: textInput(1000) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, words }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    await getLine(db, person)
    const dossier = await addStep(
      db,
      { id: null, person, version: 0 },
      { step: 'signal', state: 'signalled', on, content: StepContent.parse({ words }) },
    )
    return { person, dossier }
  },
})
