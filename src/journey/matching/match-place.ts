import { z } from 'zod'
import { getPlace, notOffered, PlaceId } from '../../catalogue/place/index.ts'
import { action } from '../../platform/action/action.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { decideEarlyWork, earlyWorkInput, landingOn } from '../plan/index.ts'
import { candidatesOf, whereIs } from './candidates.ts'
import { maySend } from './card.ts'
import { explainMatch } from './match.ts'
import { expiresOn } from './match-state.ts'
import { insertMatch } from './matching.store.ts'

/**
 * Proposes a place to a person. Its employer sees a card only where the person opened it (consent), and the name only after a
 * yes. What was known and why it fits is kept as it was that day. While somebody lands (S30) it takes a reason.
 */
export const matchPlace = action('matching.match', {
  input: z.object({ person: PersonId, place: PlaceId, earlyWorkReason: earlyWorkInput }),
  allow: ['client-manager', 'employer-service-point'],
  effect: 'write',
  purpose: 'work',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, place: id, earlyWorkReason }) => {
    const { milestones } = await getLine(db, person)
    const place = await getPlace(db, id)
    if (notOffered(place, today)) throw conflict('matching.not-open')
    const known = (await candidatesOf(db, [person], today)).get(person)
    if (!known) throw notFound()
    if (known.closed) throw conflict('matching.line-closed')
    if (!maySend(known.card)) throw conflict('matching.no-experience')
    const landing = await landingOn(db, person, { organisation: actor.organisation, today, on: today })
    await decideEarlyWork(db, person, landing, earlyWorkReason)
    const match = await insertMatch(db, {
      person,
      place: id,
      employer: place.organisation,
      on: today,
      expiresOn: expiresOn(today),
      explanation: explainMatch(known.candidate, place, await whereIs(place)),
      card: known.card,
    })
    if (!match) throw conflict('matching.proposed-before')
    if (!milestones.some((one) => one.kind === 'offer' && one.on === today)) {
      await recordMilestone(
        db,
        { person },
        { kind: 'offer', on: today, organisation: place.organisation, detail: place.title.slice(0, 120) },
      )
    }
    return { person, match }
  },
})
