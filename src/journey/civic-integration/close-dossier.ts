import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { Outcome } from './dossier.ts'
import { stepInput, takeStep } from './dossier-step.ts'

/** Ends a dossier and says how; also one that was a mistake. */
export const closeDossier = action('civic-integration.close-dossier', {
  input: z.object({ ...stepInput, outcome: Outcome, words: textInput(1000) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: (context, { outcome, words, ...given }) => takeStep(context, given, 'close', { words, outcome }),
})
