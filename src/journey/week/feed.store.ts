import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'

/** The secret itself is kept nowhere. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

type Feed = { readonly fact: string; readonly version: number; readonly since: Date }

export const findFeed = async (db: Kysely<unknown>, person: string): Promise<Feed | undefined> =>
  (
    await sql<Feed>`select fact, version, recorded_at as since from startlijn.week_feed
      where person = ${person} and superseded_at is null and not retracted`.execute(db)
  ).rows[0]

/** The address that holds from now on, or (`retracted`) the end of it. */
export const writeFeed = async (
  db: Kysely<unknown>,
  { person, hash, retracted }: { person: string; hash: string; retracted: boolean },
  before: Feed | undefined,
): Promise<void> => {
  await sql`insert into startlijn.week_feed (fact, version, person, secret_hash, retracted)
    values (${before?.fact ?? newIdentifier()}, ${(before?.version ?? 0) + 1}, ${person}, ${hash}, ${retracted})`.execute(
    db,
  )
}

export type FeedRow = {
  readonly person: string
  readonly fact: string | null
  readonly content: unknown
  readonly lesson: unknown
}

/** What an address shows; empty when there is no such address (any more). */
export const weekOfFeed = async (db: Kysely<unknown>, hash: string): Promise<readonly FeedRow[]> =>
  (await sql<FeedRow>`select person, fact, content, lesson from access.week_of_feed(${hash})`.execute(db))
    .rows
