import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { Agreement } from './agreement.store.ts'
import type { PlacementVisit } from './visit.ts'

/** The visits of one agreement, the newest first. */
export const visitsOf = async (db: Kysely<unknown>, agreement: string): Promise<readonly PlacementVisit[]> =>
  (
    await sql<PlacementVisit>`select on_day as "on", finding from startlijn.placement_visit
      where agreement = ${agreement} and superseded_at is null and not retracted order by on_day desc`.execute(
      db,
    )
  ).rows

/** Records a visit; a second one on the same day is a new version of the first. */
export const saveVisit = async (
  db: Kysely<unknown>,
  { id, person }: Pick<Agreement, 'id' | 'person'>,
  visit: { on: IsoDate; finding: string },
): Promise<void> => {
  const { rows } = await sql<{
    fact: string
    version: number
  }>`select fact, version from startlijn.placement_visit
    where agreement = ${id} and on_day = ${visit.on} and superseded_at is null and not retracted`.execute(db)
  await sql`insert into startlijn.placement_visit (fact, version, agreement, person, on_day, finding)
    values (${rows[0]?.fact ?? newIdentifier()}, ${(rows[0]?.version ?? 0) + 1}, ${id}, ${person}, ${visit.on}, ${visit.finding})`.execute(
    db,
  )
}
