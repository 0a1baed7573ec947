import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { notFound } from '../../platform/problem.ts'
import type { PersonId } from '../person/index.ts'

export type ObligationKey = { readonly person: PersonId; readonly rule: string; readonly occurrence: IsoDate }

/** What is known of one obligation that the visitor's organisation has to do. @throws Problem not-found */
export const getOwnWork = async (
  db: Kysely<unknown>,
  { person, rule, occurrence }: ObligationKey,
  organisation: string,
): Promise<{ readonly category: string; readonly due: IsoDate | null; readonly status: string }> => {
  const { rows } = await sql<{ category: string; due: IsoDate | null; status: string }>`
    select category, due, status from startlijn.obligation
    where person = ${person} and rule = ${rule} and occurrence = ${occurrence} and organisation = ${organisation}
      and duty = any((select access.duties())::text[]) and status in ('open', 'overdue', 'unknown')`.execute(
    db,
  )
  if (!rows[0]) throw notFound()
  return rows[0]
}

export type Snooze = {
  readonly fact: string
  readonly version: number
  readonly category: string
  readonly until: IsoDate
  readonly reason: string
}

export const findSnooze = async (
  db: Kysely<unknown>,
  { person, rule, occurrence }: ObligationKey,
  organisation: string,
): Promise<Snooze | null> =>
  (
    await sql<Snooze>`select fact, version, category, until_day as until, reason from startlijn.snooze
      where person = ${person} and rule = ${rule} and occurrence = ${occurrence} and organisation = ${organisation}
        and superseded_at is null and not retracted`.execute(db)
  ).rows[0] ?? null

/** A first snooze, a new version of it, or (retracted) its end. */
export const writeSnooze = async (
  db: Kysely<unknown>,
  { person, rule, occurrence }: ObligationKey,
  content: Omit<Snooze, 'fact' | 'version'> & {
    readonly organisation: string
    readonly earlier: Snooze | null
    readonly retracted: boolean
  },
): Promise<void> => {
  const { earlier } = content
  await sql`insert into startlijn.snooze
      (fact, version, person, organisation, rule, occurrence, category, until_day, reason, retracted)
    values (${earlier?.fact ?? newIdentifier()}, ${(earlier?.version ?? 0) + 1}, ${person}, ${content.organisation},
      ${rule}, ${occurrence}, ${content.category}, ${content.until}, ${content.reason}, ${content.retracted})`.execute(
    db,
  )
}

/** Up to which day somebody has seen the overview. */
export const seenOn = async (db: Kysely<unknown>, account: string): Promise<IsoDate | null> =>
  (
    await sql<{
      seen_on: IsoDate
    }>`select seen_on from startlijn.work_seen where account = ${account}`.execute(db)
  ).rows[0]?.seen_on ?? null

export const markSeenOn = async (db: Kysely<unknown>, account: string, day: IsoDate): Promise<void> => {
  await sql`insert into startlijn.work_seen (account, seen_on) values (${account}, ${day})
    on conflict (account) do update set seen_on = excluded.seen_on`.execute(db)
}
