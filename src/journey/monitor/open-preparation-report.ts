import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { declineReasons } from '../screening/index.ts'
import { readPreparationTable } from './monitor.store.ts'

/** Which part of the people of the own organisation took part in the preparation, and why others did not: counts only (S6). */
export const openPreparationReport = action('monitor.open-preparation', {
  input: z.object({}),
  allow: ['coa-screener', 'coa-coupler', 'coa-case-manager', 'policy'],
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, today }) => {
    const told = new Map((await readPreparationTable(db)).map(({ measure, value }) => [measure, value]))
    const figure = (measure: string) => told.get(measure) ?? null
    return {
      asOf: today,
      takesPart: figure('takes-part'),
      declines: figure('declines'),
      unknown: figure('unknown'),
      reasons: [...declineReasons, 'unsaid' as const].map((reason) => ({ reason, count: figure(reason) })),
    }
  },
})
