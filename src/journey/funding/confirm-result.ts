import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { findPayments, storePayment } from './funding.store.ts'
import { ownOrganisation } from './own-organisation.ts'

/** A second person looks at the proof and confirms the payment, or rejects it; the database holds to that too (S116). */
export const confirmResult = action('funding.confirm-result', {
  input: z.object({ person: PersonId, payment: z.uuid(), outcome: z.enum(['confirmed', 'rejected']) }),
  allow: ['client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor }, { person, payment: fact, outcome }) => {
    const organisation = ownOrganisation(actor)
    await getLine(db, person)
    const payment = (await findPayments(db, person)).find((one) => one.fact === fact)
    if (payment?.state !== 'claimed') throw conflict('funding.no-claim')
    if (payment.recordedBy === actor.account) throw invalidField('outcome', 'funding.second-person')
    await storePayment(db, organisation, { ...payment, state: outcome }, payment)
    return { person, paid: outcome === 'confirmed' ? payment.amount : null }
  },
})
