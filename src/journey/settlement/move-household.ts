import { z } from 'zod'
import { findOrganisation, OrganisationId } from '../../catalogue/organisation/index.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import {
  changeEpisode,
  endResponsibility,
  getLine,
  type Line,
  PersonId,
  recordEpisode,
  recordMilestone,
  startResponsibility,
} from '../person/index.ts'
import { householdOn, membersOn, retractResponsibility } from '../placement/index.ts'
import { homeLabel, homeOn, plannedHome } from './home.ts'
import { municipalDuties } from './municipal-duties.ts'

type Move = { readonly from: string; readonly to: OrganisationId; readonly on: IsoDate }

/** Ends every municipal duty of the former municipality the day before; one that would begin later never holds. */
const endFormer = async (db: ActionContext['db'], line: Line, { from, on }: Move): Promise<void> => {
  const former = line.responsibilities.filter(
    (one) => one.organisation === from && municipalDuties.includes(one.duty),
  )
  for (const one of former.filter((each) => each.startsOn >= on)) await retractResponsibility(db, one)
  for (const duty of [...municipalDuties].reverse())
    await endResponsibility(db, { person: line.person, duty, organisation: from, endsOn: addDays(on, -1) })
}

/**
 * A move to another municipality: every municipal duty passes to it from that day, and the former one loses the file by
 * itself when the day has come. Route and term stay as they are (Besluit inburgering 2021, 5.3, third paragraph); the
 * benefit of the former municipality is ended by who decides over income.
 */
export const moveHousehold = action('settlement.move', {
  input: z.object({ person: PersonId, to: OrganisationId, on: dayInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'settlement',
  person: (input) => input.person,
  run: async ({ db, actor, today, concerns }, { person, to, on }) => {
    const line = await getLine(db, person)
    if (actor.organisation === null) throw notFound()
    const there = await findOrganisation(db, to)
    if (there?.kind !== 'municipality' || to === actor.organisation)
      throw invalidField('to', 'settlement.other-municipality')
    const household = householdOn(line, on)
    if (!household) throw invalidField('on', 'placement.no-household')
    const home = homeOn(line, on)
    if (home && home.startsOn >= on) throw invalidField('on', 'settlement.move-before-home')
    await recordMilestone(db, { household }, { kind: 'moved', on, organisation: to, detail: there.name })
    if (home) await changeEpisode(db, home.fact, home.version, { endsOn: addDays(on, -1), state: 'done' })
    const announced = plannedHome(line, actor.organisation)
    if (announced) await changeEpisode(db, announced.fact, announced.version, { retracted: true })
    const state = on > today ? 'planned' : 'running'
    const next = { kind: 'own-home', startsOn: on, state, label: homeLabel(there), provider: to } as const
    await recordEpisode(db, { household }, next)
    const lines: Line[] = []
    for (const member of await membersOn(db, household, on))
      lines.push(await getLine(db, PersonId.parse(member)))
    for (const { person: member } of lines) {
      concerns(member)
      for (const duty of municipalDuties)
        await startResponsibility(db, { person: member, organisation: to, duty, startsOn: on })
    }
    // own duties last: after them the file is closed
    for (const one of lines) await endFormer(db, one, { from: actor.organisation, to, on })
    return { person }
  },
})
