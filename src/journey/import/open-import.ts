import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import { countRows, getImport, getRow, listImports as list, listRows, shows } from './import.store.ts'
import { ImportId, importers } from './import.ts'
import { loadKnown } from './known-persons.ts'

export const rowsPerPage = 50

/** The earlier imports of the organisation, with their counts. */
export const listImports = action('import.list', {
  input: z.object({}),
  allow: importers,
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, vault }) => {
    const imports = await list(db, vault)
    return {
      imports: await Promise.all(
        imports.map(async (one) => ({ ...one, counts: await countRows(db, one.id) })),
      ),
    }
  },
})

/** One import: what becomes of its rows before it is confirmed, how far it is, and what came of it. */
export const openImport = action('import.open', {
  input: z.object({
    import: ImportId,
    show: z.enum(shows).default('all'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  allow: importers,
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, vault, concerns }, { import: id, show, page }) => {
    const opened = await getImport(db, vault, id)
    const listed = await listRows(db, vault, { id, show, page, perPage: rowsPerPage })
    // what is known here of somebody stands beside what the file says
    for (const { person } of listed.rows) if (person !== null) concerns(person)
    return { import: opened, counts: await countRows(db, id), show, page, ...listed }
  },
})

/** One row with everything that it says and everything that is known. */
export const openRow = action('import.open-row', {
  input: z.object({ import: ImportId, number: z.coerce.number().int().min(1) }),
  allow: importers,
  effect: 'read',
  purpose: 'civic-integration',
  run: async ({ db, vault, concerns }, { import: id, number }) => {
    const opened = await getImport(db, vault, id)
    const row = await getRow(db, vault, id, number)
    if (row.person !== null) concerns(row.person)
    const known = row.person === null ? undefined : (await loadKnown(db, [row.person])).get(row.person)
    const labels = Object.fromEntries(
      [...(await vocabulary()).episodeKinds].map(([code, { nl, en }]) => [code, { nl, en }]),
    )
    return { import: opened, row, known: known?.identity ?? null, labels }
  },
})
