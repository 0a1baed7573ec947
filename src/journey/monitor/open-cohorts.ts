import { z } from 'zod'
import { findOrganisation, organisationNames } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { cohortMonths, cohortRows, isTold, placeRows } from './cohort.ts'
import { readCohortTable } from './monitor.store.ts'

const months = z.coerce
  .number()
  .pipe(z.literal(cohortMonths, { error: 'problem.field.choose' }))
  .default(30)

/**
 * The cohort table: everybody by year of the permit, a number of months later, and the municipalities of one year. A regional
 * coordinator sees the own region, the others everybody. Only years that are followed in full that long.
 */
export const openCohorts = action('monitor.open-cohorts', {
  input: z.object({ months, cohort: z.coerce.number().int().min(1990).max(2100).nullable().default(null) }),
  allow: ['policy', 'regional-coordinator', 'client-manager', 'privacy-officer'],
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, actor, today }, input) => {
    const own = actor.organisation ? await findOrganisation(db, actor.organisation) : undefined
    const cells = await readCohortTable(db, input.months)
    const rows = cohortRows(cells)
    const cohort = rows.some((row) => row.cohort === input.cohort)
      ? input.cohort
      : (rows.at(-1)?.cohort ?? null)
    const places = cohort === null ? [] : placeRows(cells, cohort, await organisationNames(db))
    return {
      months: input.months,
      cohort,
      asOf: today,
      /** whose figures: the region of a coordinator, or everybody */
      scope: actor.role === 'regional-coordinator' ? (own?.name ?? null) : null,
      rows,
      places: places.filter((row) => isTold(row)),
      /** municipalities of which nothing may be told */
      placesHidden: places.filter((row) => !isTold(row)).length,
    }
  },
})
