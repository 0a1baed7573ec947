import { type Kysely, sql } from 'kysely'
import type { ObligationStatus } from '../../catalogue/rule/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'

/** An obligation as it was last worked out. */
export type StoredAnswer = {
  readonly status: ObligationStatus
  readonly due: IsoDate | null
  readonly met: IsoDate | null
}

/** One obligation of a person, if it is there and the visitor may see it. */
export const findAnswer = async (
  db: Kysely<unknown>,
  person: PersonId,
  rule: string,
  occurrence: IsoDate,
): Promise<StoredAnswer | undefined> =>
  (
    await sql<StoredAnswer>`select status, due, met from startlijn.obligation
      where person = ${person} and rule = ${rule} and occurrence = ${occurrence}`.execute(db)
  ).rows[0]
