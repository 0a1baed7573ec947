import { z } from 'zod'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, getLine, PersonId, recordEpisode, recordMilestone } from '../person/index.ts'
import { householdOn, retractMilestone } from '../placement/index.ts'
import { homeLabel, plannedHome } from './home.ts'

/**
 * The key of a dwelling in the municipality, for the whole household. The day may lie ahead, so that everything can be
 * planned before it; another day for a home that nobody lives in yet moves the key. The address is not stored.
 */
export const giveKey = action('settlement.give-key', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    label: textInput(80).nullable().default(null).describe('a few words for the picture, no address'),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, actor }, { person, on, label }) => {
    const line = await getLine(db, person)
    const organisation = actor.organisation && (await findOrganisation(db, actor.organisation))
    if (!organisation) throw notFound()
    const household = householdOn(line, on)
    if (!household) throw invalidField('on', 'placement.no-household')
    const given = line.milestones.findLast(
      (one) => one.kind === 'housing-key' && one.organisation === organisation.id,
    )
    if (given?.on === on) throw conflict('settlement.key-known')
    const home = plannedHome(line, organisation.id)
    if (home && given) await retractMilestone(db, given)
    const key = { kind: 'housing-key', on, organisation: organisation.id }
    await recordMilestone(db, { household }, key)
    const content = { startsOn: on, label: homeLabel(organisation, label), provider: organisation.id }
    if (home) await changeEpisode(db, home.fact, home.version, content)
    else await recordEpisode(db, { household }, { kind: 'own-home', state: 'planned', ...content })
    return { person }
  },
})
