import type { Kysely, RawBuilder } from 'kysely'
import { z } from 'zod'
import { organisationNames } from '../../catalogue/organisation/index.ts'
import { fileRoles } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getLines } from './line.store.ts'
import { listPersons as list } from './person.store.ts'

export const personsPerPage = 25

/** One page of persons by name, each with what the visitor may see of the line; `among` narrows it, on `i.person`. */
export const pageOfPersons = async (
  db: Kysely<unknown>,
  {
    q,
    page,
    among = [],
    perPage = personsPerPage,
  }: {
    q?: string | undefined
    page: number
    among?: readonly RawBuilder<boolean>[]
    perPage?: number
  },
) => {
  const { persons, more } = await list(db, {
    text: q === '' ? undefined : q,
    limit: perPage,
    offset: (page - 1) * perPage,
    among,
  })
  const lines = await getLines(
    db,
    persons.map((one) => one.person),
  )
  return {
    q: q ?? '',
    page,
    more,
    persons: persons.map((one) => {
      const line = lines.get(one.person)
      if (!line) throw notFound()
      return { ...one, line }
    }),
    organisations: Object.fromEntries(await organisationNames(db)),
  }
}

/** The persons whose files the visitor works on, each with what the visitor may see of the line. */
export const listPersons = action('person.list', {
  input: z.object({
    q: z.string().trim().max(80).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  allow: fileRoles as [(typeof fileRoles)[number], ...(typeof fileRoles)[number][]],
  effect: 'read',
  purpose: 'guidance',
  run: ({ db }, input) => pageOfPersons(db, input),
})
