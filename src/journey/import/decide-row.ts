import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { decide, getImport, getRow } from './import.store.ts'
import { choicesOfRow, ImportId, importers } from './import.ts'

const oneOrMore = z
  .union([
    z.array(z.string().max(40)),
    z
      .string()
      .max(40)
      .transform((one) => [one]),
  ])
  .default([])

/**
 * What somebody decides on a row: whether it is the same person, another one, or to leave it out; and in which fields the
 * file prevails over what was written here. What is not chosen keeps what was written here.
 */
export const decideRow = action('import.decide-row', {
  input: z.object({
    import: ImportId,
    number: z.coerce.number().int().min(1),
    choice: z.enum(choicesOfRow, { error: 'problem.field.choose' }).nullable().default(null),
    take: oneOrMore,
  }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, concerns }, { import: id, number, choice, take }) => {
    const { state } = await getImport(db, vault, id, 'lock')
    if (state !== 'staged') throw conflict('import.not-staged')
    const row = await getRow(db, vault, id, number)
    if (row.verdict === 'faulty' || row.content === null) throw conflict('import.nothing-to-decide')
    if (row.verdict === 'suggested' && choice === null) throw invalidField('choice', 'field.choose')
    if (row.verdict !== 'suggested' && choice !== null && choice !== 'leave-out')
      throw invalidField('choice', 'field.choose')
    const open = new Set<string>(
      row.content.changes.filter(({ how }) => how === 'conflict').map(({ field }) => field),
    )
    if (row.person) concerns(row.person)
    await decide(db, id, { number, choice, take: take.filter((field) => open.has(field)) })
    return { import: id, number }
  },
})
