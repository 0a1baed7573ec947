import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { changeMilestone, FactId, PersonId } from '../person/index.ts'
import { getContract, writeContract } from './write-contract.ts'

/** A contract ends before its last day, today, earlier or on a day that is known ahead; work and wage end with it. */
export const endContract = action('work.end-contract', {
  input: z.object({
    person: PersonId,
    contract: FactId,
    version: versionInput,
    on: dayInput.describe('the last working day'),
    reason: textInput(100).describe('why, in a few words'),
  }),
  allow: ['client-manager', 'coa-case-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, today }, { person, contract, version, on, reason }) => {
    const facts = await getContract(db, person, contract)
    const { kind, startsOn, endsOn, hours, provider } = facts.job
    if (on < startsOn) throw invalidField('on', 'field.date-order')
    if (endsOn !== null && on > endsOn) throw invalidField('on', 'work.after-end')
    await writeContract(db, { person, version, today }, facts, {
      kind,
      startsOn,
      endsOn: on,
      hours,
      provider,
    })
    const { end } = await getContract(db, person, contract)
    if (end) await changeMilestone(db, end.fact, end.version, { detail: reason })
    return { person }
  },
})
