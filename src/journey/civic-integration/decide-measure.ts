import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { stepInput, takeStep } from './dossier-step.ts'

/** A second person of the municipality looks at the proposal, and confirms or rejects it (S61). */
export const decideMeasure = action('civic-integration.decide-measure', {
  input: z.object({ ...stepInput, decision: z.enum(['confirm', 'reject']), words: textInput(1000) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: (context, { decision, words, ...given }) => takeStep(context, given, decision, { words }),
})
