import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import {
  changeEpisode,
  endResponsibility,
  getLine,
  PersonId,
  recordEpisode,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { householdOn, membersOn } from '../placement/index.ts'
import { municipalDuties } from './register-home.ts'

/**
 * A move to another municipality: every municipal duty passes to it from that day, and the former one loses the file by
 * itself when the day is over. Route and term stay as they are (Besluit inburgering 2021, 5.3, third paragraph).
 */
export const moveHousehold = action('settlement.move', {
  input: z.object({ person: PersonId, to: OrganisationId, on: dayInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, actor, concerns }, { person, to, on }) => {
    const line = await getLine(db, person)
    const household = householdOn(line, on)
    const there = await findOrganisation(db, to)
    if (!household || actor.organisation === null) throw notFound()
    if (there?.kind !== 'municipality' || to === actor.organisation)
      throw invalidField('to', 'settlement.other-municipality')
    const last = addDays(on, -1)
    await recordMilestone(db, { household }, { kind: 'moved', on, organisation: to, detail: there.name })
    const home = line.episodes.find(
      (one) => one.kind === 'own-home' && one.endsOn === null && one.startsOn <= last,
    )
    if (home) await changeEpisode(db, home.fact, home.version, { endsOn: last, state: 'done' })
    await recordEpisode(
      db,
      { household },
      {
        kind: 'own-home',
        startsOn: on,
        state: 'running',
        label: `Eigen woning, ${there.name.replace(/^Gemeente /, '')}`,
      },
    )
    const members = (await membersOn(db, household, on)).map((one) => PersonId.parse(one))
    const duties = municipalDuties.map((duty) => ({ duty, organisation: actor.organisation ?? '' }))
    for (const member of members) {
      concerns(member)
      for (const { duty } of duties)
        await startResponsibility(db, { person: member, organisation: to, duty, startsOn: on })
    }
    // own duties last, and the one that opens the file at the very end
    for (const member of members) {
      for (const { duty, organisation } of [...duties].reverse())
        await endResponsibility(db, { person: member, duty, organisation, endsOn: last })
    }
    return { person }
  },
})
