import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput } from '../../platform/form-input.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { fitPrice } from './loan.ts'
import { readStatus } from './read-status.ts'

/** Whether the price of a course fits in what is left of the loan; without a price only what is left (S57). */
export const checkPrice = action('civic-integration.check-price', {
  input: z.object({
    person: PersonId.nullable().default(null).describe('left out, it is who asks'),
    price: numberInput(1, 100_000).nullable().default(null),
  }),
  allow: ['client-manager', 'person'],
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, today, actor, concerns }, { person: asked, price }) => {
    const who = asked ?? actor.person
    if (who === null || (actor.role === 'person' && actor.person !== who)) throw notFound()
    const person = PersonId.parse(who)
    concerns(person)
    const { loan } = (await readStatus(db, await getLine(db, person), today)).status
    if (loan === null) throw conflict('civic-integration.no-loan')
    return {
      person,
      identity: await getIdentity(db, person),
      loan,
      price,
      answer: price === null ? null : fitPrice(loan, price),
    }
  },
})
