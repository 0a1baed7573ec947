import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { getImport, moveImport, touchImport } from './import.store.ts'
import { ImportId, importers } from './import.ts'
import { takeBack } from './take-back.ts'

const rowsPerBatch = 250

/** Takes back the next rows of an import, in one transaction. */
export const undoBatch = action('import.undo-batch', {
  input: z.object({ import: ImportId }),
  allow: importers,
  effect: 'write',
  purpose: 'civic-integration',
  run: async ({ db, vault, now, concerns }, { import: id }) => {
    const stored = await getImport(db, vault, id, 'lock')
    if (stored.state !== 'undoing') return { worked: 0 }
    const { rows } = await sql<{
      number: number
      person: string
    }>`select number, person from startlijn.import_row
      where import = ${id} and outcome in ('made', 'changed') and undone is null order by number limit ${rowsPerBatch}`.execute(
      db,
    )
    if (rows.length === 0) {
      await moveImport(db, id, { from: 'undoing', to: 'undone', now })
      return { worked: 0 }
    }
    for (const { person } of rows) concerns(person)
    const taken = await takeBack(
      db,
      id,
      rows.map(({ number }) => number),
    )
    await sql`update startlijn.import_row i set undone = r.undone
      from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as r(number int, undone text)
      where i.import = ${id} and i.number = r.number`.execute(db)
    await touchImport(db, id)
    return { worked: rows.length }
  },
})
