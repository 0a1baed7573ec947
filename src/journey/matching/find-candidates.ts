import { z } from 'zod'
import { getPlace, notOffered, PlaceId } from '../../catalogue/place/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { namesOf, personsUnder } from '../person/index.ts'
import { landingDays } from '../plan/index.ts'
import { candidatesOf, whereIs } from './candidates.ts'
import { missingOf } from './card.ts'
import { byFit, fitOf } from './match.ts'
import { personsProposedAt } from './matching.store.ts'

const shown = 20

/**
 * The persons whose work is a duty of the visitor's organisation, for one place, best first and explained. Whose line is
 * closed, and who was proposed there already, is left out. As many queries for two thousand persons as for one.
 */
export const findCandidates = action('matching.find-candidates', {
  input: z.object({ place: PlaceId }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, actor, today, concerns }, { place: id }) => {
    if (actor.organisation === null) throw notFound()
    const place = await getPlace(db, id)
    const there = await whereIs(place)
    const persons = await personsUnder(db, { organisation: actor.organisation, duty: 'work', today })
    const proposed = await personsProposedAt(db, id)
    const known = await candidatesOf(
      db,
      persons.filter((person) => !proposed.has(person)),
      today,
    )
    const ranked = [...known]
      .filter(([, { closed }]) => !closed)
      .map(([person, { candidate, card }]) => ({
        person,
        missing: missingOf(card),
        ...fitOf(candidate, place, there),
      }))
      .toSorted(byFit(({ person }) => person))
    const best = ranked.slice(0, shown)
    const shownPersons = best.map(({ person }) => person)
    const names = await namesOf(db, shownPersons)
    const landings = await landingDays(db, shownPersons, { organisation: actor.organisation, today })
    for (const { person } of best) concerns(person)
    const candidates = best.map((one) => ({
      ...one,
      name: names.get(one.person) ?? '',
      /** last day of the landing phase, while somebody is in it */
      landing: landings.get(one.person) ?? null,
    }))
    return {
      place,
      notOffered: notOffered(place, today),
      searched: ranked.length,
      proposedBefore: proposed.size,
      candidates,
    }
  },
})
