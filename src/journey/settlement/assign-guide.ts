import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode, startResponsibility } from '../person/index.ts'
import { householdOn, membersOn } from '../placement/index.ts'

/**
 * Social guidance of the first months, for the household: one episode, and for each member a duty beside those of the
 * municipality. Both have an end, so that access ends by itself.
 */
export const assignGuide = action('settlement.assign-guide', {
  input: z.object({
    person: PersonId,
    organisation: OrganisationId,
    startsOn: dayInput,
    endsOn: dayInput,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, today, concerns }, { person, organisation, startsOn, endsOn }) => {
    const line = await getLine(db, person)
    if (endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if ((await findOrganisation(db, organisation))?.kind !== 'social-guidance')
      throw invalidField('organisation', 'field.choose')
    const household = householdOn(line, startsOn)
    if (!household) throw invalidField('startsOn', 'placement.no-household')
    const overlaps = line.episodes.some(
      (one) =>
        one.kind === 'social-guidance' &&
        one.provider === organisation &&
        one.startsOn <= endsOn &&
        (one.endsOn === null || one.endsOn >= startsOn),
    )
    if (overlaps) throw conflict('settlement.guide-known')
    for (const member of (await membersOn(db, household, startsOn)).map((one) => PersonId.parse(one))) {
      concerns(member)
      await startResponsibility(db, { person: member, organisation, duty: 'guidance', startsOn, endsOn })
    }
    const state = endsOn < today ? 'done' : 'running'
    const guidance = { kind: 'social-guidance', startsOn, endsOn, state, provider: organisation } as const
    await recordEpisode(db, { household }, guidance)
    return { person }
  },
})
