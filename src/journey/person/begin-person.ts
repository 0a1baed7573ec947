import { z } from 'zod'
import { action } from '../../platform/action/action.ts'

/** The form of a new person needs nothing but permission. */
export const beginPerson = action('person.begin', {
  input: z.object({}),
  allow: ['coa-screener', 'coa-case-manager', 'client-manager'],
  effect: 'read',
  purpose: 'reception',
  run: async () => ({}),
})
