import { z } from 'zod'
import { AmountCode } from '../../catalogue/funding/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput } from '../../platform/form-input.ts'
import { storeOwnAmount } from './funding.store.ts'
import { keepers, ownOrganisation } from './own-organisation.ts'

/** An amount of the law from a day on, entered by an organisation because the product does not have it yet. */
export const setAmount = action('funding.set-amount', {
  input: z.object({ code: AmountCode, value: numberInput(0.01, 10_000), from: dayInput }),
  allow: keepers,
  effect: 'write',
  purpose: 'administration',
  run: ({ db, actor }, amount) =>
    storeOwnAmount(db, ownOrganisation(actor), { ...amount, value: Math.round(amount.value * 100) / 100 }),
})
