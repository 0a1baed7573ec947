import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { findOrganisation, type Organisation } from '../../catalogue/organisation/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import {
  changeEpisode,
  endResponsibility,
  getLine,
  type HouseholdId,
  type Line,
  PersonId,
  recordEpisode,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { householdOn, membersOn } from '../placement/index.ts'
import { homeLabel, homeOn, plannedHome } from './home.ts'
import { freeFrom, isRegisteredIn, municipalDuties } from './municipal-duties.ts'

type Database = ActionContext['db']

/** Ends where somebody lived until the day before, in reception or with family, and the allowance of reception with it. */
const endLodging = async (db: Database, line: Line, on: IsoDate): Promise<void> => {
  const kinds = (await vocabulary()).episodeKinds
  const ends: readonly string[] = ['reception', 'lodging', 'allowance']
  for (const episode of line.episodes) {
    const traits = kinds.get(episode.kind)?.traits ?? []
    if (!('person' in episode.subject) || !traits.some((trait) => ends.includes(trait))) continue
    if (episode.endsOn !== null && episode.endsOn < on) continue
    const change =
      episode.startsOn < on ? ({ endsOn: addDays(on, -1), state: 'done' } as const) : { retracted: true }
    await changeEpisode(db, episode.fact, episode.version, change)
  }
}

/** The announced home is lived in from that day, after the former one; where none was announced, it is recorded now. */
const beginHome = async (
  db: Database,
  line: Line,
  { household, municipality, on }: { household: HouseholdId; municipality: Organisation; on: IsoDate },
): Promise<void> => {
  const planned = plannedHome(line, municipality.id)
  const present = homeOn(line, on)
  if (planned) {
    if (present && present.startsOn >= on) throw invalidField('on', 'settlement.before-home')
    if (present)
      await changeEpisode(db, present.fact, present.version, { endsOn: addDays(on, -1), state: 'done' })
    await changeEpisode(db, planned.fact, planned.version, { startsOn: on, state: 'running' })
    return
  }
  if (present) return
  const home = { startsOn: on, label: homeLabel(municipality), provider: municipality.id }
  await recordEpisode(db, { household }, { kind: 'own-home', state: 'running', ...home })
}

/** COA's duty ends on that day; the municipality takes every duty from the first day on which nobody else has it. */
const passDuties = async (db: Database, line: Line, to: Organisation, on: IsoDate): Promise<void> => {
  for (const duty of municipalDuties) {
    const startsOn = freeFrom(line.responsibilities, duty, on)
    if (startsOn) await startResponsibility(db, { person: line.person, organisation: to.id, duty, startsOn })
  }
  await endResponsibility(db, { person: line.person, duty: 'reception', endsOn: on })
}

/**
 * Registered in the municipality (BRP): the household lives there from that day. Reception ends, and the municipality has
 * every duty that nobody else has. COA's access to the file ends by itself with its duty. Registering again reaches only
 * who joined the household since.
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
    const municipality = actor.organisation && (await findOrganisation(db, actor.organisation))
    if (!municipality) throw notFound()
    const household = householdOn(line, on)
    if (!household) throw invalidField('on', 'placement.no-household')
    const lines: Line[] = []
    for (const member of await membersOn(db, household, on))
      lines.push(await getLine(db, PersonId.parse(member)))
    const newcomers = lines.filter((one) => !isRegisteredIn(one, municipality.id))
    if (newcomers.length === 0 && !plannedHome(line, municipality.id))
      throw conflict('settlement.registered-known')
    const subjects =
      newcomers.length === lines.length ? [{ household }] : newcomers.map((one) => ({ person: one.person }))
    for (const subject of subjects)
      await recordMilestone(db, subject, { kind: 'registered', on, organisation: municipality.id })
    await beginHome(db, line, { household, municipality, on })
    for (const newcomer of newcomers) {
      concerns(newcomer.person)
      await endLodging(db, newcomer, on)
      await passDuties(db, newcomer, municipality, on)
    }
    return { person }
  },
})
