import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { Measure } from './dossier.ts'
import { stepInput, takeStep } from './dossier-step.ts'

/**
 * Proposes a measure to a colleague. No amount: that is for the decision of the municipality itself. Where the benefit was
 * lowered for the same conduct there is no fine (Wet inburgering 2021, art. 27).
 */
export const proposeMeasure = action('civic-integration.propose-measure', {
  input: z.object({
    ...stepInput,
    measure: Measure,
    benefitLowered: z.enum(['yes', 'no', 'unknown']),
    words: textInput(1000),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async (context, { words, measure, benefitLowered, ...given }) => {
    if (measure === 'fine' && benefitLowered !== 'no')
      throw invalidField('benefitLowered', `civic-integration.lowered-${benefitLowered}`)
    return takeStep(context, given, 'propose', { words, measure, benefitLowered })
  },
})
