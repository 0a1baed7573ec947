import { z } from 'zod'
import { fileRoles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { listPersons as list } from './person.store.ts'

export const personsPerPage = 50

/** The persons whose files the visitor works on. */
export const listPersons = action('person.list', {
  input: z.object({
    q: z.string().trim().max(80).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  allow: fileRoles as [(typeof fileRoles)[number], ...(typeof fileRoles)[number][]],
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db }, { q, page }) => ({
    q: q ?? '',
    page,
    ...(await list(db, {
      text: q === '' ? undefined : q,
      limit: personsPerPage,
      offset: (page - 1) * personsPerPage,
    })),
  }),
})
