import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { changePlanRoute } from '../plan/index.ts'
import { recordDecision } from './decision.store.ts'
import { LateReason, NewRoute } from './decision.ts'
import { readStatus } from './read-status.ts'

/**
 * The municipality decided on another route: within a year and a half of the start of the term, later only for a reason that
 * the law knows; from education to B1 at any time (Besluit inburgering 2021, art. 5.4). With the decision
 * the plan gets its next version with this route, the one that the plan step would make; without a plan the page asks for it.
 */
export const changeRoute = action('civic-integration.change-route', {
  input: z.object({
    person: PersonId,
    on: dayInput,
    route: NewRoute,
    startsOn: dayInput,
    words: textInput(500),
    late: LateReason.nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async (context, { person, on, route, startsOn, words, late }) => {
    const { db, today } = context
    if (on > today) throw invalidField('on', 'field.date-future')
    const { status, hasPlan } = await readStatus(db, await getLine(db, person), today)
    const present = status.route?.kind ?? null
    if (status.regime !== 'Wi2021' || present === null || status.routeChange === null)
      throw conflict('civic-integration.no-route')
    if (present === route) throw invalidField('route', 'civic-integration.same-route')
    const always = present === 'route-education' && route === 'route-b1'
    if (!always && on > status.routeChange.until && late === null)
      throw invalidField('late', 'civic-integration.route-late')
    await recordDecision(db, person, on, { kind: 'route-change', route, late, words })
    if (hasPlan) await changePlanRoute.run(context, { person, on, route, startsOn, reason: words })
    return { person }
  },
})
