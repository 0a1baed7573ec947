import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput } from '../../platform/form-input.ts'
import { checkPairs, rangeOfGiven } from './asked.ts'
import { keepers } from './own-organisation.ts'
import { reckonRoute } from './reckon.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const euros = maybe(numberInput(0, 10_000_000))

export const routeFields = {
  costLeast: euros,
  costMost: euros,
  monthsLeast: maybe(numberInput(0, 120)),
  monthsMost: maybe(numberInput(0, 120)),
  horizon: maybe(numberInput(1, 240)),
  benefitLeast: euros,
  benefitMost: euros,
  besideLeast: euros,
  besideMost: euros,
  shareLeast: maybe(numberInput(0, 100)),
  shareMost: maybe(numberInput(0, 100)),
}
export const routePairs = [
  ['costLeast', 'costMost'],
  ['monthsLeast', 'monthsMost'],
  ['benefitLeast', 'benefitMost'],
  ['besideLeast', 'besideMost'],
  ['shareLeast', 'shareMost'],
] as const

/** What a route costs and what it may save in benefit: every assumption is of who asks, and nothing is stored. */
export const askRoute = action('funding.ask-route', {
  input: z.object(routeFields),
  allow: keepers,
  effect: 'read',
  purpose: 'administration',
  run: async (_, given) => {
    checkPairs(given, routePairs)
    return {
      given,
      reckoning: reckonRoute({
        cost: rangeOfGiven(given.costLeast, given.costMost),
        monthsUntilWork: rangeOfGiven(given.monthsLeast, given.monthsMost),
        horizon: given.horizon,
        benefitMonth: rangeOfGiven(given.benefitLeast, given.benefitMost),
        benefitBeside: rangeOfGiven(given.besideLeast, given.besideMost),
        share: rangeOfGiven(given.shareLeast, given.shareMost),
      }),
    }
  },
})
