import { type Kysely, sql } from 'kysely'
import type { CompiledRule, Obligation } from '../../catalogue/rule/index.ts'
import { fromDayNumber, type IsoDate, toDayNumber } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'
import type { Companion } from './line-facts.ts'
import { lastOfAll, urgencyOf } from './urgency.ts'

/** Stands for the day that set a rule off where nothing has: the answer is unknown because something is missing. */
export const noOccurrence = '0001-01-01' as IsoDate

/** Persons whose line changed since they were evaluated; they are taken off the list in this transaction. */
export const takeChanged = async (db: Kysely<unknown>, limit: number): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: PersonId }>`delete from startlijn.line_change where person in
    (select person from startlijn.line_change order by at, person limit ${limit}) returning person`.execute(
    db,
  )
  return rows.map(({ person }) => person)
}

/** Those of these persons, and of who is in a household with them, whose line changed; they are taken off the list. */
export const takeChangedOf = async (
  db: Kysely<unknown>,
  persons: readonly string[],
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: PersonId }>`delete from startlijn.line_change
    where person = any(${[...persons]}::uuid[]) or person in (
      select other.person from startlijn.membership mine join startlijn.membership other using (household)
      where mine.person = any(${[...persons]}::uuid[])) returning person`.execute(db)
  return rows.map(({ person }) => person)
}

/** Persons for whom the calendar alone changes an answer by this day. */
export const findDue = async (
  db: Kysely<unknown>,
  today: IsoDate,
  limit: number,
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: PersonId }>`select person from startlijn.evaluated
    where next_change <= ${today} order by next_change, person limit ${limit}`.execute(db)
  return rows.map(({ person }) => person)
}

export const birthDates = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, IsoDate | null>> => {
  const { rows } = await sql<{ person: PersonId; birth_date: IsoDate | null }>`
    select person, birth_date from access.birth_dates(${[...persons]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.person, row.birth_date]))
}

/** Who else is in the households of these persons, on the days on which both are. */
export const companions = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Companion[]>> => {
  type Row = { person: PersonId; role: Companion['role']; starts_on: IsoDate; ends_on: IsoDate | null }
  const { rows } = await sql<Row>`select mine.person, other.role,
      greatest(mine.starts_on, other.starts_on) as starts_on, least(mine.ends_on, other.ends_on) as ends_on
    from startlijn.membership mine join startlijn.membership other
      on other.household = mine.household and other.person <> mine.person
    where mine.person = any(${[...persons]}::uuid[]) and mine.superseded_at is null and not mine.retracted
      and other.superseded_at is null and not other.retracted
      and greatest(mine.starts_on, other.starts_on)
        <= coalesce(least(mine.ends_on, other.ends_on), 'infinity')`.execute(db)
  const found = new Map<PersonId, Companion[]>()
  for (const row of rows) {
    const companion = {
      role: row.role,
      from: toDayNumber(row.starts_on),
      to: row.ends_on === null ? Infinity : toDayNumber(row.ends_on) + 1,
    }
    const list = found.get(row.person)
    if (list) list.push(companion)
    else found.set(row.person, [companion])
  }
  return found
}

/** What was worked out for one person. */
export type Evaluated = {
  readonly person: PersonId
  readonly obligations: readonly Obligation[]
  readonly nextChange: number | null
  readonly holderOf: (duty: string) => string | null
}

const isKept = ({ status, trigger }: Obligation): boolean =>
  status === 'unknown' || (trigger !== null && status !== 'not-applicable')

const rowOf = ({ person, holderOf }: Evaluated, one: Obligation, { rule }: CompiledRule) => ({
  person,
  rule: one.rule,
  occurrence: one.trigger === null ? noOccurrence : fromDayNumber(one.trigger),
  status: one.status,
  reason: one.reason,
  due: one.due === null ? null : fromDayNumber(one.due),
  met: one.met === null ? null : fromDayNumber(one.met),
  missing: one.missing,
  duty: rule.execution.duty,
  category: rule.execution.category,
  rank: rule.rank,
  organisation: holderOf(rule.execution.duty),
  urgency: urgencyOf(rule.rank, one.due ?? one.trigger ?? lastOfAll),
})

/** Puts what was worked out in the place of what was stored for these persons. */
export const replaceObligations = async (
  db: Kysely<unknown>,
  rules: ReadonlyMap<string, CompiledRule>,
  evaluated: readonly Evaluated[],
  asOf: number,
): Promise<void> => {
  const rows = evaluated.flatMap((one) => {
    const kept = new Map<string, ReturnType<typeof rowOf>>()
    for (const obligation of one.obligations) {
      const rule = rules.get(obligation.rule)
      if (!rule || !isKept(obligation)) continue
      const row = rowOf(one, obligation, rule)
      kept.set(`${row.rule} ${row.occurrence}`, row)
    }
    return [...kept.values()]
  })
  const persons = evaluated.map(({ person }) => person)
  await sql`delete from startlijn.obligation where person = any(${persons}::uuid[])`.execute(db)
  await sql`insert into startlijn.obligation
      (person, rule, occurrence, status, reason, due, met, missing, duty, category, rank, organisation, urgency)
    select person, rule, occurrence, status, reason, due, met, missing, duty, category, rank, organisation, urgency
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(person uuid, rule text, occurrence date, status text,
      reason text, due date, met date, missing text[], duty text, category text, rank text, organisation uuid, urgency int)`.execute(
    db,
  )
  const marks = evaluated.map(({ person, nextChange }) => ({
    person,
    as_of: fromDayNumber(asOf),
    next_change: nextChange === null ? null : fromDayNumber(nextChange),
  }))
  await sql`insert into startlijn.evaluated (person, as_of, next_change)
    select person, as_of, next_change from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as r(person uuid, as_of date, next_change date)
    on conflict (person) do update set as_of = excluded.as_of, next_change = excluded.next_change`.execute(db)
}
