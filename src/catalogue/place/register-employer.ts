import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { regions } from '../knowledge.ts'
import { insertEmployer } from './place.store.ts'
import { maybe, municipalityInput } from './place-input.ts'

/** A new employer in the register of organisations; a name that is known already is not made twice. */
export const registerEmployer = action('place.register-employer', {
  input: z.object({ name: textInput(120), municipality: maybe(municipalityInput) }),
  allow: ['employer-service-point', 'client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db }, { name, municipality }) => {
    const seat = (await regions()).municipalities.find(({ code }) => code === municipality)
    if (municipality !== null && !seat) throw invalidField('municipality', 'field.choose')
    const organisation = await insertEmployer(db, { name, municipality, region: seat?.region ?? null })
    if (!organisation) throw invalidField('name', 'place.employer-known')
    return { organisation }
  },
})
