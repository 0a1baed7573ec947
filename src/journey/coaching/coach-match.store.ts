import { type Kysely, sql } from 'kysely'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import type { IsoDate } from '../../platform/date.ts'
import { CoachMatch } from './coach-match.ts'

export const coachMatches = versionedRecord('coach_match', CoachMatch)

/** Whether this coach goes along with somebody else already, as far as the visitor sees. */
export const isTaken = async (
  db: Kysely<unknown>,
  coach: {
    readonly name: string
    readonly organisation: string
    readonly notOf: string
    readonly today: IsoDate
  },
): Promise<boolean> =>
  (
    await sql`select 1 from startlijn.coach_match where superseded_at is null and not retracted and person <> ${coach.notOf}
      and lower(content ->> 'coach') = lower(${coach.name}) and content ->> 'organisation' = ${coach.organisation}
      and content ->> 'ended' is null and coalesce(content ->> 'endsOn', '9999-12-31') >= ${coach.today} limit 1`.execute(
      db,
    )
  ).rows.length > 0
