import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput } from '../../platform/form-input.ts'
import { checkPairs, rangeOfGiven } from './asked.ts'
import { keepers } from './own-organisation.ts'
import { reckonBudget } from './reckon.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const euros = maybe(numberInput(0, 10_000_000_000))

export const budgetFields = {
  personsLeast: maybe(numberInput(0, 100_000)),
  personsMost: maybe(numberInput(0, 100_000)),
  monthsLeast: maybe(numberInput(0, 12)),
  monthsMost: maybe(numberInput(0, 12)),
  benefitLeast: euros,
  benefitMost: euros,
  otherLeast: euros,
  otherMost: euros,
  received: euros,
}
export const budgetPairs = [
  ['personsLeast', 'personsMost'],
  ['monthsLeast', 'monthsMost'],
  ['benefitLeast', 'benefitMost'],
  ['otherLeast', 'otherMost'],
] as const

/** What inflow means for benefit spending beside the budget that was received in a year (S117, report R132). */
export const askBudget = action('funding.ask-budget', {
  input: z.object(budgetFields),
  allow: keepers,
  effect: 'read',
  purpose: 'administration',
  run: async (_, given) => {
    checkPairs(given, budgetPairs)
    return {
      given,
      reckoning: reckonBudget({
        persons: rangeOfGiven(given.personsLeast, given.personsMost),
        months: rangeOfGiven(given.monthsLeast, given.monthsMost),
        benefitMonth: rangeOfGiven(given.benefitLeast, given.benefitMost),
        otherSpending: rangeOfGiven(given.otherLeast, given.otherMost),
        received: rangeOfGiven(given.received, given.received),
      }),
    }
  },
})
