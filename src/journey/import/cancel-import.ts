import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { deleteRows, getImport, moveImport } from './import.store.ts'
import { ImportId, importers } from './import.ts'

/** A staged file goes away: its rows are deleted, and nothing was stored. */
export const cancelImport = action('import.cancel', {
  input: z.object({ import: ImportId }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, now }, { import: id }) => {
    const { state } = await getImport(db, vault, id, 'lock')
    if (state !== 'staged') throw conflict('import.not-staged')
    await deleteRows(db, id)
    await moveImport(db, id, { from: 'staged', to: 'cancelled', now })
    return { import: id }
  },
})
