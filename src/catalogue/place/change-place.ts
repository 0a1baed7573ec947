import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getPlace, updatePlace } from './place.store.ts'
import { PlaceId } from './place.ts'
import { checkContent, keepers, placeContent } from './place-input.ts'

/** Changes what a place says; it never has fewer seats than are taken. Who was proposed keeps what was said then. */
export const changePlace = action('place.change', {
  input: z.object({ place: PlaceId, version: versionInput, ...placeContent }),
  allow: keepers,
  effect: 'write',
  purpose: 'work',
  run: async ({ db }, { place, version, ...content }) => {
    await checkContent(content)
    const { taken } = await getPlace(db, place)
    if (content.places < taken) throw invalidField('places', 'place.fewer-than-taken', { count: taken })
    await updatePlace(db, place, version, content)
    return { place }
  },
})
