import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { carryOnJob } from './import.job.ts'
import { getImport, moveImport } from './import.store.ts'
import { ImportId, importers } from './import.ts'

/** The whole import is taken back, by a job. What somebody changed since is kept and listed. */
export const undoImport = action('import.undo', {
  input: z.object({ import: ImportId }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, actor, now, enqueue }, { import: id }) => {
    const { state } = await getImport(db, vault, id, 'lock')
    if (state !== 'stored') throw conflict('import.not-stored')
    await moveImport(db, id, { from: 'stored', to: 'undoing', now })
    await enqueue(carryOnJob, { import: id, account: actor.account, what: 'undo' })
    return { import: id }
  },
})
