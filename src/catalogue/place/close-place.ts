import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { conflict } from '../../platform/problem.ts'
import { getPlace, updateState } from './place.store.ts'
import { PlaceId, PlaceState } from './place.ts'
import { keepers } from './place-input.ts'

/** Closes a place (filled otherwise, or withdrawn) or opens it again; a closed place is offered to nobody. */
export const closePlace = action('place.close', {
  input: z.object({ place: PlaceId, version: versionInput, state: PlaceState }),
  allow: keepers,
  effect: 'write',
  purpose: 'work',
  run: async ({ db }, { place, version, state }) => {
    if ((await getPlace(db, place)).state === state) throw conflict('place.state-already')
    await updateState(db, place, version, state)
    return { place }
  },
})
