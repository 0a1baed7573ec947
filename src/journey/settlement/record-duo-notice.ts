import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'

/** The notice of DUO that somebody has the duty of civic integration: from it, or from registration, the term for the PIP runs. */
export const recordDuoNotice = action('settlement.record-duo-notice', {
  input: z.object({ person: PersonId, on: dayInput }),
  allow: ['client-manager', 'coa-case-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    if (line.milestones.some((one) => one.kind === 'duo-notice' && one.on === on))
      throw conflict('settlement.notice-known')
    await recordMilestone(db, { person }, { kind: 'duo-notice', on })
    return { person }
  },
})
