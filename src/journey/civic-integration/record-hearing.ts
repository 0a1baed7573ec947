import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { stepInput, takeStep } from './dossier-step.ts'

/** What the person said about it: without this note no measure can be proposed (S61). */
export const recordHearing = action('civic-integration.record-hearing', {
  input: z.object({ ...stepInput, on: dayInput, words: textInput(1000) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: (context, { words, ...given }) => takeStep(context, given, 'hear', { words }),
})
