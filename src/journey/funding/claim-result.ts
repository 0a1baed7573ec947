import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { findContracts, findPayments, storePayment } from './funding.store.ts'
import { ownOrganisation } from './own-organisation.ts'

/**
 * Claims payment for a result of one person, with its proof: the fact on the line that the contract names, or an outcome with
 * its day. What is not proven is refused; nothing is paid before a second person confirms (S116).
 */
export const claimResult = action('funding.claim-result', {
  input: z.object({
    person: PersonId,
    result: z
      .string()
      .regex(/^[0-9a-f-]{36}:[0-2]$/)
      .describe('contract and place of the result in it'),
    on: dayInput,
    evidence: textInput(500),
  }),
  allow: ['client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, result: chosen, on, evidence }) => {
    const organisation = ownOrganisation(actor)
    const line = await getLine(db, person)
    const [fact = '', place = '0'] = chosen.split(':')
    const contract = (await findContracts(db)).find((one) => one.fact === fact)
    const result = contract?.results[Number(place)]
    if (!contract || !result) throw invalidField('result', 'funding.no-such-result')
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < contract.startsOn || (contract.endsOn !== null && on > contract.endsOn))
      throw invalidField('on', 'funding.outside-contract')
    const proven =
      result.milestone === null ||
      line.milestones.some((one) => one.kind === result.milestone && one.on === on)
    if (!proven) throw invalidField('on', 'funding.not-proven')
    const known = (await findPayments(db, person)).some(
      (one) => one.contract === fact && one.result === Number(place) && one.state !== 'rejected',
    )
    if (known) throw conflict('funding.claimed-before')
    const key = await storePayment(db, organisation, {
      person,
      contract: fact,
      result: Number(place),
      on,
      evidence,
      amount: result.amount,
      state: 'claimed',
    })
    return { person, payment: key.fact }
  },
})
