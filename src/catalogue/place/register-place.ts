import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { invalidField } from '../../platform/problem.ts'
import { findOrganisation, OrganisationId } from '../organisation/index.ts'
import { insertPlace } from './place.store.ts'
import { PlaceKind, placeOwners } from './place.ts'
import { checkContent, choicesFor, keepers, maybe, placeContent } from './place-input.ts'

/** Puts a place into the register: an employer its own, the service point and the client manager for any employer. */
export const registerPlace = action('place.register', {
  input: z.object({ organisation: maybe(OrganisationId), kind: PlaceKind, ...placeContent }),
  allow: keepers,
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor, today }, { organisation, ...place }) => {
    await checkContent(place)
    if (place.availableUntil !== null && place.availableUntil < today)
      throw invalidField('availableUntil', 'place.over')
    const owner = actor.role === 'employer' ? actor.organisation : organisation
    const known = owner === null ? undefined : await findOrganisation(db, owner)
    const offers = (placeOwners as readonly string[]).includes(known?.kind ?? '')
    const own = known?.kind === 'municipality' && known.id === actor.organisation
    if (!known || !(offers || own)) throw invalidField('organisation', 'field.choose')
    const municipality = place.municipality ?? known.municipality
    return { place: await insertPlace(db, known.id, { ...place, municipality }) }
  },
})

/** What the form of a new place needs. */
export const beginPlace = action('place.begin', {
  input: z.object({}),
  allow: keepers,
  effect: 'read',
  purpose: 'work',
  run: (context) => choicesFor(context),
})
