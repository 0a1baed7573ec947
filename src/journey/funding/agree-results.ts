import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { storeContract } from './funding.store.ts'
import { keepers, ownOrganisation } from './own-organisation.ts'
import type { ResultContract } from './result-contract.ts'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullable().default(null as z.input<Schema> & null)
const label = maybe(textInput(200))
const amount = maybe(numberInput(0.01, 1_000_000))
const proof = maybe(z.string().max(60))
export const resultSlots = [1, 2, 3] as const

/** Registers what a funder pays for: results with their amounts, and the fact that proves each (S116). */
export const agreeResults = action('funding.agree-results', {
  input: z.object({
    name: textInput(120),
    funder: textInput(120),
    startsOn: dayInput,
    endsOn: maybe(dayInput),
    label1: textInput(200),
    amount1: numberInput(0.01, 1_000_000),
    proof1: proof,
    label2: label,
    amount2: amount,
    proof2: proof,
    label3: label,
    amount3: amount,
    proof3: proof,
  }),
  allow: keepers,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, input) => {
    const { name, funder, startsOn, endsOn } = input
    if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    const { milestoneKinds } = await vocabulary()
    const results: ResultContract['results'][number][] = []
    for (const slot of resultSlots) {
      const [text, sum, milestone] = [input[`label${slot}`], input[`amount${slot}`], input[`proof${slot}`]]
      if (text === null && sum === null) continue
      if (text === null) throw invalidField(`label${slot}`, 'field.needed')
      if (sum === null) throw invalidField(`amount${slot}`, 'field.needed')
      if (milestone !== null && !milestoneKinds.has(milestone))
        throw invalidField(`proof${slot}`, 'funding.no-such-proof')
      results.push({ label: text, amount: sum, milestone })
    }
    return storeContract(db, ownOrganisation(actor), { name, funder, startsOn, endsOn, results })
  },
})
