import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { conflict } from '../../platform/problem.ts'
import { carryOnJob } from './import.job.ts'
import { getImport, touchImport } from './import.store.ts'
import { ImportId, importers } from './import.ts'

/** Seconds without progress after which somebody may set an import going again. */
export const stillSeconds = 60

/** An import that stands still, because the server was stopped, goes on where it was. */
export const resumeImport = action('import.resume', {
  input: z.object({ import: ImportId }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, actor, enqueue }, { import: id }) => {
    const { state, still } = await getImport(db, vault, id, 'lock')
    if ((state !== 'storing' && state !== 'undoing') || still < stillSeconds)
      throw conflict('import.not-still')
    await touchImport(db, id)
    await enqueue(carryOnJob, {
      import: id,
      account: actor.account,
      what: state === 'storing' ? 'store' : 'undo',
    })
    return { import: id }
  },
})
