import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { plans, recordEnding } from './plan.store.ts'
import { type Part, Route } from './plan.ts'
import { type Storing, storePart } from './store-part.ts'
import { stopTeaching } from './teaching.ts'

/** Planned lessons leave the line; lessons that run get a last day, and are broken off where that day is here. */
const stopLessons = async ({ db, line, today }: Storing, { episode: fact }: Part, last: IsoDate) => {
  const episode = line.episodes.find((one) => one.fact === fact)
  if (episode?.state === 'planned')
    await changeEpisode(db, episode.fact, episode.version, { retracted: true })
  else if (episode?.state === 'running') {
    const endsOn = last < episode.startsOn ? episode.startsOn : last
    if (endsOn > today) {
      await changeEpisode(db, episode.fact, episode.version, { endsOn })
      return
    }
    await changeEpisode(db, episode.fact, episode.version, { endsOn, state: 'broken-off' })
    const ending = { episode, what: 'break-off', on: endsOn, reason: 'level', explained: null }
    await recordEnding(db, line.person, ending)
  } else return
  await stopTeaching(db, line, episode, today)
}

/**
 * The next version of the plan with another route and all else as it was; the term stays (Wet inburgering 2021, art. 11).
 * Who gives the new lessons, and on which days, is not known until somebody fills it in.
 */
export const changePlanRoute = action('plan.change-route', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    route: Route,
    startsOn: dayInput,
    reason: textInput(500),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today, actor }, { person, on, route, startsOn, reason }) => {
    if (on > today) throw invalidField('on', 'field.date-future')
    if (startsOn < on) throw invalidField('startsOn', 'field.date-order')
    const line = await getLine(db, person)
    const last = await plans.find(db, person)
    if (!last) throw notFound()
    const earlier = last.content
    const of2013 = 'civic-integration-2013'
    if (earlier.route === route || earlier.route === of2013 || route === of2013)
      throw invalidField('route', 'plan.route-regime')
    if (on < earlier.on) throw invalidField('on', 'plan.before-earlier')

    const storing = { db, line, earlier, today }
    const lessons = earlier.parts.filter(({ kind }) => kind === earlier.route)
    for (const lesson of lessons) await stopLessons(storing, lesson, addDays(startsOn, -1))
    const part = await storePart(storing, {
      kind: route,
      startsOn,
      endsOn: null,
      halfDays: null,
      weekdays: [],
      provider: null,
      known: null,
      field: { kind: 'route', endsOn: 'startsOn', provider: 'route' },
    })
    await plans.save(db, person, last.version, {
      ...earlier,
      on,
      route,
      routeReason: reason,
      parts: [part, ...earlier.parts.filter((one) => !lessons.includes(one))],
      response: null,
    })
    const organisation = actor.organisation === null ? null : OrganisationId.parse(actor.organisation)
    if (earlier.on !== on) await recordMilestone(db, { person }, { kind: 'pip', on, organisation })
    return { person }
  },
})
