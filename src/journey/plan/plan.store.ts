import { type Kysely, sql } from 'kysely'
import { versionedRecord } from '../../platform/database/versioned-record.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { Episode } from '../person/index.ts'
import { Plan } from './plan.ts'

export const plans = versionedRecord('plan', Plan)

export type Ending = {
  readonly episode: string
  readonly kind: string
  readonly what: 'break-off' | 'cancel'
  readonly on: IsoDate
  readonly reason: string
  readonly explained: string | null
}

/** Why a part was broken off or did not go on; who may see its track may see the reason. */
export const recordEnding = async (
  db: Kysely<unknown>,
  person: string,
  ending: { episode: Episode; what: string; on: IsoDate; reason: string; explained: string | null },
): Promise<void> => {
  const { episode, what, on, reason, explained } = ending
  await sql`insert into startlijn.part_ending (fact, person, episode, track, kind, what, on_day, reason, explained)
    values (${newIdentifier()}, ${person}, ${episode.fact}, ${episode.track}, ${episode.kind}, ${what}, ${on}, ${reason}, ${explained})`.execute(
    db,
  )
}

export const listEndings = async (db: Kysely<unknown>, person: string): Promise<readonly Ending[]> =>
  (
    await sql<Ending>`select episode, kind, what, on_day as "on", reason, explained from startlijn.part_ending
    where person = ${person} and superseded_at is null and not retracted order by on_day desc, fact desc`.execute(
      db,
    )
  ).rows
