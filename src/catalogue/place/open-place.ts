import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getPlace } from './place.store.ts'
import { PlaceId } from './place.ts'
import { choicesFor } from './place-input.ts'

/** One place with what its form needs; for an employer only its own. */
export const openPlace = action('place.open', {
  input: z.object({ place: PlaceId }),
  allow: 'signed-in',
  effect: 'read',
  purpose: 'work',
  run: async (context, { place: id }) => {
    const place = await getPlace(context.db, id)
    if (context.actor.role === 'employer' && place.organisation !== context.actor.organisation)
      throw notFound()
    return { place, ...(await choicesFor(context)) }
  },
})
