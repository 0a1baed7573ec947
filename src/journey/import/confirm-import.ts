import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { carryOnJob } from './import.job.ts'
import { getImport, moveImport, settleRows } from './import.store.ts'
import { ImportId, importers } from './import.ts'

/** Somebody confirms: the rows are stored by a job, and the rows that need no work have their outcome at once. */
export const confirmImport = action('import.confirm', {
  input: z.object({ import: ImportId }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, actor, now, enqueue }, { import: id }) => {
    const { state } = await getImport(db, vault, id, 'lock')
    if (state !== 'staged') throw conflict(`import.not-staged`)
    await moveImport(db, id, { from: 'staged', to: 'storing', now })
    await settleRows(db, id)
    await enqueue(carryOnJob, { import: id, account: actor.account, what: 'store' })
    return { import: id }
  },
})
