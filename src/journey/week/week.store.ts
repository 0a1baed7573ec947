import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { type Reason, type StoredTime, WeekTime } from './week-time.ts'

type Row = { readonly fact: string; readonly version: number; readonly content: unknown }
const read = ({ fact, version, content }: Row): StoredTime => ({ ...WeekTime.parse(content), fact, version })

/** Everything that stands in the week of a person, at any day, as far as the visitor may see it. */
export const listTimes = async (db: Kysely<unknown>, person: string): Promise<readonly StoredTime[]> =>
  (
    await sql<Row>`select fact, version, content from startlijn.week_time
      where person = ${person} and superseded_at is null and not retracted
      order by content->>'startsOn', fact`.execute(db)
  ).rows.map(read)

/** @throws Problem not-found */
export const getTime = async (db: Kysely<unknown>, person: string, fact: string): Promise<StoredTime> => {
  const { rows } = await sql<Row>`select fact, version, content from startlijn.week_time
    where person = ${person} and fact = ${fact} and superseded_at is null and not retracted`.execute(db)
  if (!rows[0]) throw notFound()
  return read(rows[0])
}

type Written = { readonly person: string; readonly content: WeekTime; readonly retracted?: boolean }

/**
 * A time, or a version on top of the one that was seen.
 * @throws Problem changed-meanwhile when somebody else was first.
 */
export const writeTime = async (
  db: Kysely<unknown>,
  { person, content, retracted = false }: Written,
  on: { readonly fact: string; readonly version: number } | null,
): Promise<string> => {
  const fact = on?.fact ?? newIdentifier<string>()
  if (on !== null && (await getTime(db, person, fact)).version !== on.version) throw changedMeanwhile()
  await sql`insert into startlijn.week_time (fact, version, person, content, retracted)
    values (${fact}, ${(on?.version ?? 0) + 1}, ${person}, ${JSON.stringify(WeekTime.parse(content))}::jsonb,
      ${retracted})`.execute(db)
  return fact
}

export type WhyFixed = { readonly time: string; readonly reason: Reason; readonly explained: string | null }

/** Why times can not move: empty for who may not know. */
export const listReasons = async (db: Kysely<unknown>, person: string): Promise<readonly WhyFixed[]> =>
  (
    await sql<WhyFixed>`select r.week_time as time, r.reason, r.explained from startlijn.week_reason r
      join startlijn.week_time t on t.fact = r.week_time and t.person = r.person and t.superseded_at is null and not t.retracted
      where r.person = ${person} and r.superseded_at is null and not r.retracted order by r.fact desc`.execute(
      db,
    )
  ).rows

export const recordReason = async (db: Kysely<unknown>, person: string, why: WhyFixed): Promise<void> => {
  await sql`insert into startlijn.week_reason (fact, person, week_time, reason, explained)
    values (${newIdentifier()}, ${person}, ${why.time}, ${why.reason}, ${why.explained})`.execute(db)
}
