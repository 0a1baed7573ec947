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

type CompanionRow = { role: Companion['role']; starts_on: IsoDate; ends_on: IsoDate | null }
const companion = ({ role, starts_on, ends_on }: CompanionRow): Companion => ({
  role,
  from: toDayNumber(starts_on),
  to: ends_on === null ? Infinity : toDayNumber(ends_on) + 1,
})

/** Who else is in the households of persons, on the days on which both are; `mine` is a membership of theirs. */
const shared = sql`startlijn.membership mine join startlijn.membership other
    on other.household = mine.household and other.person <> mine.person
    and mine.superseded_at is null and not mine.retracted and other.superseded_at is null and not other.retracted
    and greatest(mine.starts_on, other.starts_on) <= coalesce(least(mine.ends_on, other.ends_on), 'infinity')`
const sharedDays = sql`other.role, greatest(mine.starts_on, other.starts_on) as starts_on,
    least(mine.ends_on, other.ends_on) as ends_on`

/** Who else is in the households of a person, as far as the visitor may see it. */
export const findCompanions = async (db: Kysely<unknown>, person: PersonId): Promise<readonly Companion[]> =>
  (
    await sql<CompanionRow>`select ${sharedDays} from ${shared} where mine.person = ${person}`.execute(db)
  ).rows.map(companion)

/** What the evaluator needs of some persons besides their lines. */
export type Around = ReadonlyMap<
  PersonId,
  { readonly birthDate: IsoDate | null; readonly companions: readonly Companion[] }
>

/** Days of birth and companions of some persons, in one statement; only the evaluator may ask it. */
export const findAround = async (db: Kysely<unknown>, persons: readonly PersonId[]): Promise<Around> => {
  type Row = { person: PersonId; birth_date: IsoDate | null; companions: readonly CompanionRow[] }
  const { rows } = await sql<Row>`select b.person, b.birth_date, (select coalesce(json_agg(one), '[]') from (
      select ${sharedDays} from ${shared} where mine.person = b.person) one) as companions
    from access.birth_dates(${[...persons]}::uuid[]) b`.execute(db)
  return new Map(
    rows.map(({ person, birth_date: birthDate, companions }) => [
      person,
      { birthDate, companions: companions.map(companion) },
    ]),
  )
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

/** Puts what was worked out in the place of what was stored for these persons: only what differs is written, in one statement. */
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
  const marks = evaluated.map(({ person, nextChange }) => ({
    person,
    as_of: fromDayNumber(asOf),
    next_change: nextChange === null ? null : fromDayNumber(nextChange),
  }))
  await sql`with fresh as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(person uuid, rule text, occurrence date,
        status text, reason text, due date, met date, missing text[], duty text, category text, rank text,
        organisation uuid, urgency int)),
    gone as (
      delete from startlijn.obligation o where o.person = any(${persons}::uuid[]) and not exists (
        select 1 from fresh f where f.person = o.person and f.rule = o.rule and f.occurrence = o.occurrence)),
    stored as (
      insert into startlijn.obligation as o
        (person, rule, occurrence, status, reason, due, met, missing, duty, category, rank, organisation, urgency)
      select f.person, f.rule, f.occurrence, f.status, f.reason, f.due, f.met, f.missing, f.duty, f.category, f.rank,
        f.organisation, f.urgency
      from fresh f left join startlijn.obligation before using (person, rule, occurrence)
      where before.person is null or (before.status, before.reason, before.due, before.met, before.missing, before.duty,
          before.category, before.rank, before.organisation, before.urgency)
        is distinct from (f.status, f.reason, f.due, f.met, f.missing, f.duty, f.category, f.rank, f.organisation, f.urgency)
      on conflict (person, rule, occurrence) do update set status = excluded.status, reason = excluded.reason,
        due = excluded.due, met = excluded.met, missing = excluded.missing, duty = excluded.duty,
        category = excluded.category, rank = excluded.rank, organisation = excluded.organisation,
        urgency = excluded.urgency)
    insert into startlijn.evaluated (person, as_of, next_change)
    select person, as_of, next_change from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as r(person uuid, as_of date, next_change date)
    on conflict (person) do update set as_of = excluded.as_of, next_change = excluded.next_change`.execute(db)
}
