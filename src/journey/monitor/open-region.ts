import { z } from 'zod'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { readRegionTable } from './monitor.store.ts'

/** The region of a coordinator: organisations and for how many persons they have a duty; never who. */
export const openRegion = action('monitor.open-region', {
  input: z.object({}),
  allow: ['regional-coordinator', 'policy'],
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, actor, today }) => {
    const own = actor.organisation ? await findOrganisation(db, actor.organisation) : undefined
    if (!own?.region) throw notFound()
    return { region: own, asOf: today, rows: await readRegionTable(db) }
  },
})
