import { z } from 'zod'
import { regions } from '../../catalogue/knowledge.ts'
import { everyOffer, findPlaces } from '../../catalogue/place/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { hasConsent } from '../handover/index.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { landingOn } from '../plan/index.ts'
import { candidatesOf } from './candidates.ts'
import { missingOf } from './card.ts'
import { rankPlaces } from './match.ts'
import { canBeWithdrawn, stateOfMatch } from './match-state.ts'
import { listMatches } from './matching.store.ts'

/** So many places are read, and so many of the best are shown. */
const read = 1000
const shown = 20

/** Offered places for somebody, explained term by term; nothing is decided (S81). */
export const proposeMatches = action('matching.propose', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'read',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person }) => {
    const identity = await getIdentity(db, person)
    const known = (await candidatesOf(db, [person], today)).get(person)
    if (!known) throw notFound()
    const places = await findPlaces(db, everyOffer(today), read)
    const municipalities = new Map((await regions()).municipalities.map((one) => [one.code, one]))
    const waiting = (await listMatches(db, person)).filter((one) => canBeWithdrawn(stateOfMatch(one, today)))
    const proposals = rankPlaces(known.candidate, places, municipalities)
    return {
      person,
      identity,
      card: known.card,
      missing: missingOf(known.card),
      landing: await landingOn(db, person, { organisation: actor.organisation, today, on: today }),
      cardIsOpen: await hasConsent(db, person, 'card-to-employers'),
      found: proposals.length,
      proposals: proposals.slice(0, shown),
      /** places of which a proposal is open or a match stands */
      proposedAt: waiting.map(({ place }) => place),
    }
  },
})
