import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { recordDecision } from './decision.store.ts'
import { ExemptionBasis } from './decision.ts'
import { diplomaLevels, exempts } from './diploma.ts'
import { firstOf } from './line-facts.ts'

/** DUO's exemption; a diploma counts from vmbo or mbo level 2, Entree does not (S56). */
export const recordExemption = action('civic-integration.record-exemption', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    basis: ExemptionBasis,
    diploma: z.enum(diplomaLevels).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, basis, diploma }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    if (basis === 'diploma' && diploma === null) throw invalidField('diploma', 'field.choose')
    if (basis === 'diploma' && diploma !== null && !exempts(diploma))
      throw invalidField('diploma', 'civic-integration.entree')
    if (firstOf(await getLine(db, person), 'exempted', 'integrated'))
      throw conflict('civic-integration.duty-over')
    const detail = basis === 'diploma' ? diploma : null
    const fact = await recordMilestone(db, { person }, { kind: 'exempted', on, detail })
    await recordDecision(db, person, on, { kind: 'exemption', basis, diploma: detail, facts: [fact] })
    return { person }
  },
})
