import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput, textInput } from '../../platform/form-input.ts'
import { regions } from '../knowledge.ts'
import { roadKm } from '../region/index.ts'
import { searchPlaces as search } from './place.store.ts'
import { Level, PlaceKind, Weekday } from './place.ts'
import { maybe, municipalityInput } from './place-input.ts'

/** Codes of the municipalities whose middle lies within so many km over the road; the asked one always belongs. */
const within = async (municipality: string, km: number): Promise<readonly string[]> => {
  const { municipalities } = await regions()
  const home = municipalities.find(({ code }) => code === municipality)
  if (!home) return []
  return municipalities.filter((one) => one === home || roadKm(home, one) <= km).map(({ code }) => code)
}

/** Places that are offered now; an employer sees all its own and those of nobody else. */
export const searchPlaces = action('place.search', {
  input: z.object({
    q: maybe(textInput(80)),
    kind: maybe(PlaceKind),
    level: maybe(Level),
    weekday: maybe(Weekday),
    municipality: maybe(municipalityInput),
    km: maybe(numberInput(0, 300)),
  }),
  allow: [
    'client-manager',
    'employer-service-point',
    'employer',
    'social-guide',
    'income-consultant',
    'coa-case-manager',
    'regional-coordinator',
    'person',
  ],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, actor, today }, asked) => ({
    asked,
    places: await search(db, {
      text: asked.q,
      kind: asked.kind,
      level: asked.level,
      weekday: asked.weekday,
      municipalities: asked.municipality === null ? null : await within(asked.municipality, asked.km ?? 0),
      organisation: actor.role === 'employer' ? actor.organisation : null,
      today,
    }),
    municipalities: (await regions()).municipalities,
  }),
})
