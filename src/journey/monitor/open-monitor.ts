import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { type CohortRow, cohortMonths, figureOf, tellable } from './cohort.ts'

const cohortRows = async (
  db: Kysely<unknown>,
  months: number,
  region: string | null,
): Promise<readonly CohortRow[]> =>
  (
    await sql<CohortRow>`select cohort, persons, followed, in_work as "inWork", on_benefit as "onBenefit", self_employed as "selfEmployed"
    from access.cohort_rows(${months}, ${region})`.execute(db)
  ).rows

/** The cohort table: by year of the permit, a number of months later. A coordinator sees the own region, the others all. */
export const openCohorts = action('monitor.open-cohorts', {
  input: z.object({ months: z.coerce.number().int().min(1).max(120).default(30) }),
  allow: ['policy', 'regional-coordinator', 'client-manager', 'privacy-officer'],
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, actor }, { months }) => {
    const own = actor.organisation ? await findOrganisation(db, actor.organisation) : undefined
    const region = actor.role === 'regional-coordinator' ? (own?.region ?? null) : null
    return {
      months,
      choices: cohortMonths,
      region: own?.region ?? null,
      rows: (await cohortRows(db, months, region)).map(figureOf),
    }
  },
})

/** The region of a coordinator: organisations and how many persons they have a duty for; never who. */
export const openRegion = action('monitor.open-region', {
  input: z.object({}),
  allow: ['regional-coordinator', 'policy'],
  effect: 'read',
  purpose: 'statistics',
  run: async ({ db, actor }) => {
    const own = actor.organisation ? await findOrganisation(db, actor.organisation) : undefined
    if (!own?.region) throw notFound()
    const { rows } = await sql<{ organisation: string; name: string; kind: string; persons: number }>`
      select * from access.region_counts(${own.region})`.execute(db)
    return {
      region: own,
      rows: rows.map((row) => ({
        ...row,
        persons: row.persons === 0 ? 0 : tellable(row.persons, Number.MAX_SAFE_INTEGER),
      })),
    }
  },
})
