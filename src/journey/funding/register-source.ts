import { z } from 'zod'
import { funding, practices } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { storeRegistered } from './funding.store.ts'
import { keepers, ownOrganisation } from './own-organisation.ts'

/**
 * Money of one source that the organisation has, until a day; six months before that day it is warned (S115). The same name
 * of the same source again is a correction.
 */
export const registerSource = action('funding.register-source', {
  input: z.object({
    source: z.string().max(60),
    name: textInput(120),
    practice: z.string().max(10).nullable().default(null),
    amount: numberInput(0.01, 100_000_000).nullable().default(null),
    startsOn: dayInput.nullable().default(null),
    endsOn: dayInput.nullable().default(null),
  }),
  allow: keepers,
  effect: 'write',
  purpose: 'administration',
  run: async ({ db, actor }, input) => {
    if (!(await funding()).byId.get(input.source)?.registered)
      throw invalidField('source', 'funding.no-such-source')
    if (input.practice !== null && !(await practices()).practices.some(({ id }) => id === input.practice))
      throw invalidField('practice', 'funding.no-such-practice')
    if (input.startsOn !== null && input.endsOn !== null && input.endsOn < input.startsOn)
      throw invalidField('endsOn', 'field.date-order')
    return storeRegistered(db, { ...input, organisation: ownOrganisation(actor) })
  },
})
