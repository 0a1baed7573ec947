import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Rank } from '../../catalogue/rule/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'
import type { Whose, Work, WorkStatus } from './work.ts'

/** Which work is asked for; null does not narrow it. */
export type WorkQuestion = {
  readonly organisation: string
  readonly duties: readonly string[]
  readonly today: IsoDate
  readonly status: WorkStatus | null
  readonly rank: Rank | null
  readonly rules: readonly string[] | null
  readonly whose: Whose
  /** whose people count as mine */
  readonly accounts: readonly string[]
  readonly snoozed: boolean
}

type Row = {
  person: PersonId
  rule: string
  occurrence: IsoDate
  status: WorkStatus
  due: IsoDate | null
  missing: string[]
  duty: string
  category: string
  rank: Rank
  until_day: IsoDate | null
  reason: string | null
}

const work = ({ until_day, reason, ...row }: Row): Work => ({
  ...row,
  snoozedUntil: until_day,
  snoozeReason: reason,
})

/** Given to somebody who still works here, on a day. */
const present = (alias: string, today: IsoDate): RawBuilder<unknown> => {
  const c = sql.ref(alias)
  return sql`${c}.superseded_at is null and not ${c}.retracted and ${c}.starts_on <= ${today}
    and coalesce(${c}.ends_on, 'infinity') >= ${today}`
}

const narrowed = (asked: WorkQuestion): RawBuilder<unknown> => {
  const { organisation, duties, today, status, rank, rules, whose, accounts } = asked
  const parts = [
    sql`o.organisation = ${organisation} and o.status in ('open', 'overdue', 'unknown')
      and o.duty = any(${[...duties]}::text[])`,
  ]
  if (status) parts.push(sql`o.status = ${status}`)
  if (rank) parts.push(sql`o.rank = ${rank}`)
  if (rules) parts.push(sql`o.rule = any(${[...rules]}::text[])`)
  if (whose === 'mine') {
    parts.push(sql`o.person in (select c.person from startlijn.caseload c
      where c.account = any(${[...accounts]}::uuid[]) and ${present('c', today)})`)
  }
  if (whose === 'nobody') {
    parts.push(sql`not exists (select 1 from startlijn.caseload c join access.account a on a.id = c.account
      join access.role_exercises e on e.role = a.role and e.duty = o.duty
      where c.person = o.person and c.organisation = ${organisation} and a.disabled_at is null
        and ${present('c', today)})`)
  }
  parts.push(asked.snoozed ? sql`s.fact is not null` : sql`s.fact is null`)
  return sql.join(parts, sql` and `)
}

const withSnooze = ({ organisation, today }: WorkQuestion): RawBuilder<unknown> =>
  sql`startlijn.obligation o left join startlijn.snooze s on s.person = o.person and s.rule = o.rule
    and s.occurrence = o.occurrence and s.organisation = ${organisation} and s.superseded_at is null
    and not s.retracted and s.until_day > ${today}`

/** Work of an organisation, the most urgent first; the policies decide whose of it the visitor sees. */
export const findWork = async (
  db: Kysely<unknown>,
  asked: WorkQuestion,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ readonly rows: readonly Work[]; readonly more: boolean }> => {
  const { rows } = await sql<Row>`select o.person, o.rule, o.occurrence, o.status, o.due, o.missing, o.duty,
      o.category, o.rank, s.until_day, s.reason
    from ${withSnooze(asked)} where ${narrowed(asked)}
    order by o.urgency, o.person, o.rule, o.occurrence limit ${limit + 1} offset ${offset}`.execute(db)
  return { rows: rows.slice(0, limit).map(work), more: rows.length > limit }
}

/** How much work was put off, and how much of that is past a term of the law: it counts all the same. */
export const countSnoozed = async (
  db: Kysely<unknown>,
  { organisation, duties, today }: Pick<WorkQuestion, 'organisation' | 'duties' | 'today'>,
): Promise<{ readonly all: number; readonly overdueByLaw: number }> => {
  const { rows } = await sql<{ all: number; law: number }>`select count(*)::int as all,
      count(*) filter (where o.status = 'overdue' and o.rank = 'law')::int as law
    from startlijn.snooze s join startlijn.obligation o using (person, rule, occurrence)
    where s.organisation = ${organisation} and s.superseded_at is null and not s.retracted and s.until_day > ${today}
      and o.organisation = ${organisation} and o.duty = any(${[...duties]}::text[])
      and o.status in ('open', 'overdue', 'unknown')`.execute(db)
  return { all: rows[0]?.all ?? 0, overdueByLaw: rows[0]?.law ?? 0 }
}

/** Persons on a list, and all persons for whom the organisation has one of these duties today. */
export const countShare = async (
  db: Kysely<unknown>,
  asked: Pick<WorkQuestion, 'organisation' | 'duties' | 'today' | 'rules' | 'status'>,
): Promise<{ readonly part: number; readonly whole: number }> => {
  const { rows } = await sql<{ part: number; whole: number }>`select
    (select count(distinct person)::int from startlijn.obligation where organisation = ${asked.organisation}
      and duty = any(${[...asked.duties]}::text[]) and rule = any(${[...(asked.rules ?? [])]}::text[])
      and status in ('open', 'overdue', 'unknown') and (${asked.status}::text is null or status = ${asked.status})) as part,
    (select count(distinct person)::int from startlijn.responsibility where organisation = ${asked.organisation}
      and duty = any(${[...asked.duties]}::text[]) and superseded_at is null and not retracted
      and starts_on <= ${asked.today} and coalesce(ends_on, 'infinity') >= ${asked.today}) as whole`.execute(
    db,
  )
  return rows[0] ?? { part: 0, whole: 0 }
}

export type PersonWork = Omit<Work, 'status'> & {
  readonly status: WorkStatus | 'met-on-time' | 'met-late'
  readonly met: IsoDate | null
  /** who has the duty now; null where nobody has it any more */
  readonly organisation: string | null
}

/** Everything that some persons are owed or owe, as far as the visitor may see it, the most urgent first. */
export const findWorkOf = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  { organisation, today }: { organisation: string | null; today: IsoDate },
): Promise<readonly PersonWork[]> => {
  type MetRow = Omit<Row, 'status'> & Pick<PersonWork, 'status' | 'met' | 'organisation'>
  const { rows } =
    await sql<MetRow>`select o.person, o.rule, o.occurrence, o.status, o.due, o.met, o.missing, o.duty, o.organisation,
      o.category, o.rank, s.until_day, s.reason
    from startlijn.obligation o left join startlijn.snooze s on s.person = o.person and s.rule = o.rule
      and s.occurrence = o.occurrence and s.organisation = ${organisation} and s.superseded_at is null
      and not s.retracted and s.until_day > ${today}
    where o.person = any(${[...persons]}::uuid[])
      and o.status in ('open', 'overdue', 'unknown', 'met-on-time', 'met-late')
    order by o.urgency, o.person, o.rule, o.occurrence`.execute(db)
  return rows.map(({ until_day, reason, ...row }) => ({
    ...row,
    snoozedUntil: until_day,
    snoozeReason: reason,
  }))
}

/** What an organisation still has to do for some persons by these duties and has a day for, the most urgent first. */
export const findDatedWorkOf = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  { organisation, duties }: { readonly organisation: string; readonly duties: readonly string[] },
): Promise<readonly DatedWork[]> => {
  const { rows } = await sql<DatedWork>`select person, rule, status, due, rank, missing
    from startlijn.obligation where person = any(${[...persons]}::uuid[]) and organisation = ${organisation}
      and duty = any(${[...duties]}::text[]) and status in ('open', 'overdue')
      and (due is not null or status = 'overdue')
    order by urgency, person, rule, occurrence`.execute(db)
  return rows
}
export type DatedWork = Pick<Work, 'person' | 'rule' | 'status' | 'due' | 'rank' | 'missing'>

/** What an overview tells: became overdue, is due soon, was done. */
export type Happened = 'late' | 'soon' | 'met'

/** What happened to the work of an organisation since a day, and what is due up to another day. */
export const findHappened = async (
  db: Kysely<unknown>,
  asked: WorkQuestion & { readonly since: IsoDate; readonly until: IsoDate },
  { perPage, late, soon, met }: { readonly perPage: number } & Readonly<Record<Happened, number>>,
): Promise<Readonly<Record<Happened, { readonly works: readonly PersonWork[]; readonly more: boolean }>>> => {
  const { organisation, duties, today, whose, accounts, since, until } = asked
  const mine =
    whose === 'mine'
      ? sql`o.person in (select c.person from startlijn.caseload c
          where c.account = any(${[...accounts]}::uuid[]) and ${present('c', today)})`
      : sql`true`
  const part = (name: Happened, turn: number, which: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
    sql`(select ${name}::text as part, o.* from startlijn.obligation o where o.organisation = ${organisation}
      and o.duty = any(${[...duties]}::text[]) and ${mine} and ${which} order by ${order}
      limit ${perPage + 1} offset ${(turn - 1) * perPage})`
  type MetRow = Omit<Row, 'status'> & Pick<PersonWork, 'status' | 'met' | 'organisation'>
  const { rows } = await sql<
    MetRow & { part: Happened }
  >`select part, person, rule, occurrence, status, due, met, missing, duty, category, rank, organisation,
      null::date as until_day, null::text as reason from (
    ${part('late', late, sql`o.status in ('open', 'overdue', 'unknown') and o.status = 'overdue' and o.due >= ${since}`, sql`o.urgency, o.person, o.rule, o.occurrence`)}
    union all ${part('soon', soon, sql`o.status in ('open', 'overdue', 'unknown') and o.status = 'open' and o.due between ${today} and ${until}`, sql`o.urgency, o.person, o.rule, o.occurrence`)}
    union all ${part('met', met, sql`o.status in ('met-on-time', 'met-late') and o.met between ${since} and ${today}`, sql`o.met desc, o.person, o.rule, o.occurrence`)}
    ) happened`.execute(db)
  const found = (name: Happened) => {
    const works = rows.filter((row) => row.part === name)
    return {
      more: works.length > perPage,
      works: works.slice(0, perPage).map(({ until_day, reason, part: _part, ...row }) => ({
        ...row,
        snoozedUntil: until_day,
        snoozeReason: reason,
      })),
    }
  }
  return { late: found('late'), soon: found('soon'), met: found('met') }
}
