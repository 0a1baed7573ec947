import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode, startResponsibility } from '../person/index.ts'

/** Social guidance of the first months by an organisation: a duty beside those of the municipality, and an episode. */
export const assignGuide = action('settlement.assign-guide', {
  input: z.object({
    person: PersonId,
    organisation: OrganisationId,
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, today }, { person, organisation, startsOn, endsOn }) => {
    await getLine(db, person)
    if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
    if ((await findOrganisation(db, organisation))?.kind !== 'social-guidance')
      throw invalidField('organisation', 'field.choose')
    await startResponsibility(db, { person, organisation, duty: 'guidance', startsOn, endsOn })
    await recordEpisode(
      db,
      { person },
      {
        kind: 'social-guidance',
        startsOn,
        endsOn,
        state: startsOn > today ? 'planned' : endsOn !== null && endsOn < today ? 'done' : 'running',
        provider: organisation,
      },
    )
    return { person }
  },
})
