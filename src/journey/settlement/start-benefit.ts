import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { householdOn } from '../placement/index.ts'

/** Social assistance begins, for the household as one: a joint benefit is stored once and stands on every member's line. */
export const startBenefit = action('settlement.start-benefit', {
  input: z.object({
    person: PersonId,
    startsOn: dayInput,
    appliedOn: dayInput.nullable().default(null),
    kind: z.enum(['social-assistance', 'partial-assistance']).default('social-assistance'),
  }),
  allow: ['income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, startsOn, appliedOn, kind }) => {
    const line = await getLine(db, person)
    if (actor.organisation === null) throw notFound()
    if (appliedOn !== null && appliedOn > today) throw invalidField('appliedOn', 'field.date-future')
    const household = householdOn(line, startsOn)
    if (!household) throw invalidField('startsOn', 'placement.no-household')
    const runs = line.episodes.some(
      (one) =>
        ['social-assistance', 'partial-assistance'].includes(one.kind) &&
        (one.endsOn === null || one.endsOn >= startsOn),
    )
    if (runs) throw conflict('settlement.benefit-runs')
    if (appliedOn) await recordMilestone(db, { household }, { kind: 'benefit-applied', on: appliedOn })
    await recordEpisode(
      db,
      { household },
      { kind, startsOn, state: 'running', provider: OrganisationId.parse(actor.organisation) },
    )
    return { person }
  },
})
