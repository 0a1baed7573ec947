import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { stepInput, takeStep } from './dossier-step.ts'

/** Reminds of the agreement, with a new day to keep it. */
export const warnPerson = action('civic-integration.warn-person', {
  input: z.object({ ...stepInput, newDay: dayInput, words: textInput(1000) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async (context, { words, newDay, ...given }) => {
    if (newDay <= context.today) throw invalidField('newDay', 'civic-integration.new-day-ahead')
    return takeStep(context, given, 'warn', { words, newDay })
  },
})
