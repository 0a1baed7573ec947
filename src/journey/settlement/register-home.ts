import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import {
  changeEpisode,
  type Duty,
  endResponsibility,
  getLine,
  type Line,
  PersonId,
  recordEpisode,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { householdOn, membersOn } from '../placement/index.ts'

/** Duties of the housing municipality, in the order in which they are taken. */
export const municipalDuties: readonly Duty[] = ['housing', 'civic-integration', 'work', 'guidance', 'income']

const isOpenOn = (day: IsoDate) => (one: { startsOn: IsoDate; endsOn: IsoDate | null }) =>
  one.startsOn <= day && (one.endsOn === null || one.endsOn >= day)

/** Ends where somebody lived until the day before, in reception or with family. */
const endLodging = async (db: ActionContext['db'], line: Line, on: IsoDate): Promise<void> => {
  const kinds = (await vocabulary()).episodeKinds
  for (const episode of line.episodes.filter(
    (one) => one.track === 'living' && 'person' in one.subject && isOpenOn(on)(one),
  )) {
    if (kinds.get(episode.kind)?.traits.includes('home')) continue
    const began = episode.startsOn < on
    await changeEpisode(
      db,
      episode.fact,
      episode.version,
      began ? { endsOn: addDays(on, -1), state: 'done' } : { retracted: true },
    )
  }
}

/**
 * Registered in the municipality (BRP): the household lives there from that day. Reception ends, and the municipality has
 * every duty that nobody else has. COA's access to the file ends by itself with its duty.
 */
export const registerHome = action('settlement.register', {
  input: z.object({ person: PersonId, on: dayInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, actor, today, concerns }, { person, on }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    const line = await getLine(db, person)
    const household = householdOn(line, on)
    if (!household || actor.organisation === null) throw notFound()
    const organisation = OrganisationId.parse(actor.organisation)
    await recordMilestone(db, { household }, { kind: 'registered', on, organisation })
    const home = line.episodes.find((one) => one.kind === 'own-home' && one.state === 'planned')
    if (home)
      await changeEpisode(db, home.fact, home.version, {
        startsOn: on < home.startsOn ? on : home.startsOn,
        state: 'running',
      })
    else if (!line.episodes.some((one) => one.kind === 'own-home' && isOpenOn(on)(one))) {
      await recordEpisode(db, { household }, { kind: 'own-home', startsOn: on, state: 'running' })
    }
    for (const member of (await membersOn(db, household, on)).map((one) => PersonId.parse(one))) {
      concerns(member)
      const own = member === person ? line : await getLine(db, member)
      await endLodging(db, own, on)
      for (const duty of municipalDuties) {
        const held = own.responsibilities.some(
          (one) => one.duty === duty && (one.endsOn === null || one.endsOn > on),
        )
        if (!held) await startResponsibility(db, { person: member, organisation, duty, startsOn: on })
      }
      await endResponsibility(db, { person: member, duty: 'reception', endsOn: on })
    }
    return { person }
  },
})
