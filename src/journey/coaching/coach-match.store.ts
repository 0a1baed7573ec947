import { type Kysely, sql } from 'kysely'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import { CoachMatch } from './coach-match.ts'

export const coachMatches = versionedRecord('coach_match', CoachMatch)

/**
 * Whether this coach goes along with somebody else already, also where the visitor does not see with whom. Who asks comes
 * after whoever asked for the same coach and is not ready yet.
 */
export const isTaken = async (
  db: Kysely<unknown>,
  coach: { readonly name: string; readonly organisation: string; readonly notOf: string },
): Promise<boolean> => {
  const { name, organisation, notOf } = coach
  await sql`select pg_advisory_xact_lock(hashtextextended(lower(${name}) || ${organisation}, 1))`.execute(db)
  const { rows } = await sql<{ taken: boolean }>`
    select access.coach_taken(${name}, ${organisation}, ${notOf}) as taken`.execute(db)
  return rows[0]?.taken === true
}
