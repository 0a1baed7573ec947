import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { householdOn } from '../placement/index.ts'
import { insertDecision, oneAtATime } from './work.store.ts'

const benefitKinds = ['social-assistance', 'partial-assistance'] as const

/** A household that had left the benefit returns to it, in full or beside wage; how soon is derived and signalled (S95). */
export const resumeBenefit = action('work.resume-benefit', {
  input: z.object({
    person: PersonId,
    kind: z.enum(benefitKinds),
    from: dayInput,
    appliedOn: dayInput.nullable().default(null),
    reason: textInput(300),
  }),
  allow: ['income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, kind, from, appliedOn, reason }) => {
    if (appliedOn !== null && appliedOn > today) throw invalidField('appliedOn', 'field.date-future')
    const household = householdOn(await getLine(db, person), from)
    if (!household) throw invalidField('from', 'placement.no-household')
    await oneAtATime(db, household)
    const known = (await getLine(db, person)).episodes.filter((one) =>
      benefitKinds.some((benefit) => benefit === one.kind),
    )
    if (known.length === 0) throw conflict('work.never-benefit')
    if (known.some((one) => one.endsOn === null || one.endsOn >= from))
      throw conflict('settlement.benefit-runs')
    if (appliedOn) await recordMilestone(db, { household }, { kind: 'benefit-applied', on: appliedOn })
    await recordEpisode(
      db,
      { household },
      { kind, startsOn: from, state: 'running', provider: OrganisationId.parse(actor.organisation) },
    )
    await insertDecision(db, household, { on: from, how: 'resumed', reason })
    return { person }
  },
})
