import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import { getLine, PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { householdOn } from '../placement/index.ts'

/** The key of a dwelling in the municipality, for the whole household: the day is known, so everything can be planned before it. */
export const giveKey = action('settlement.give-key', {
  input: z.object({ person: PersonId, on: dayInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, actor }, { person, on }) => {
    const line = await getLine(db, person)
    const household = householdOn(line, on)
    const organisation = actor.organisation && (await findOrganisation(db, actor.organisation))
    if (!household || !organisation) throw notFound()
    if (line.milestones.some((one) => one.kind === 'housing-key' && one.on === on))
      throw conflict('settlement.key-known')
    await recordMilestone(
      db,
      { household },
      { kind: 'housing-key', on, organisation: OrganisationId.parse(organisation.id) },
    )
    if (!line.episodes.some((one) => one.kind === 'own-home' && one.endsOn === null)) {
      await recordEpisode(
        db,
        { household },
        {
          kind: 'own-home',
          startsOn: on,
          state: 'planned',
          label: `Eigen woning, ${organisation.name.replace(/^Gemeente /, '')}`,
        },
      )
    }
    return { person }
  },
})
