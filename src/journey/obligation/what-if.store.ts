import { type Kysely, sql } from 'kysely'
import type { ObligationStatus, OwnRule } from '../../catalogue/rule/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'
import type { Told } from './tell-counts.ts'

/** A question what a setting would do; `counts` is there when everybody was looked at. */
export type WhatIf = {
  readonly id: string
  readonly organisation: string
  readonly rule: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly values: Readonly<Record<string, number>>
  /** a rule that was written and is not there yet; null for a question about a rule of the library */
  readonly draft: { readonly text: string; readonly record: OwnRule } | null
  readonly askedAt: Date
  readonly done: number
  readonly total: number | null
  readonly counts: Told | null
}

/** Stands for the id of a rule that has none yet. */
export const draftId = 'eigen-concept'

type Asked = Omit<WhatIf, 'done' | 'total' | 'counts' | 'askedAt'>

export const addWhatIf = async (
  db: Kysely<unknown>,
  { id, organisation, rule, startsOn, endsOn, values, draft }: Asked,
  at: Date,
): Promise<void> => {
  await sql`insert into startlijn.what_if (id, organisation, rule, starts_on, ends_on, "values", asked_at, text, record)
    values (${id}, ${organisation}, ${rule}, ${startsOn}, ${endsOn}, ${JSON.stringify(values)}::jsonb,
      ${at.toISOString()}, ${draft?.text ?? null}, ${draft === null ? null : JSON.stringify(draft.record)}::jsonb)`.execute(
    db,
  )
}

type Row = Omit<WhatIf, 'startsOn' | 'endsOn' | 'draft' | 'askedAt'> & {
  starts_on: IsoDate
  ends_on: IsoDate | null
  asked_at: Date
  text: string | null
  record: OwnRule | null
}

const whatIfOf = ({
  starts_on: startsOn,
  ends_on: endsOn,
  asked_at: askedAt,
  text,
  record,
  ...rest
}: Row): WhatIf => ({
  ...rest,
  startsOn,
  endsOn,
  askedAt,
  draft: text === null || record === null ? null : { text, record },
})

const columns = sql.raw(
  'id, organisation, rule, starts_on, ends_on, "values", asked_at, text, record, done, total, counts',
)

/** A question, if the visitor may see it. */
export const findWhatIf = async (db: Kysely<unknown>, id: string): Promise<WhatIf | undefined> => {
  const { rows } = await sql<Row>`select ${columns} from startlijn.what_if where id = ${id}`.execute(db)
  return rows.map(whatIfOf)[0]
}

/** The questions that the visitor may see, the latest first. */
export const findWhatIfs = async (db: Kysely<unknown>): Promise<readonly WhatIf[]> => {
  const { rows } = await sql<Row>`select ${columns} from startlijn.what_if
    order by asked_at desc, id limit 20`.execute(db)
  return rows.map(whatIfOf)
}

export const noteProgress = async (
  db: Kysely<unknown>,
  id: string,
  { done, total, counts }: Pick<WhatIf, 'done' | 'total' | 'counts'>,
): Promise<void> => {
  await sql`update startlijn.what_if set done = ${done}, total = ${total},
    counts = ${counts === null ? null : JSON.stringify(counts)}::jsonb where id = ${id}`.execute(db)
}

/** Everybody for whom an organisation has a duty on a day, in one order. */
export const personsOf = async (
  db: Kysely<unknown>,
  organisation: string,
  on: IsoDate,
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: PersonId }>`select distinct person from startlijn.responsibility
    where organisation = ${organisation} and superseded_at is null and not retracted
      and starts_on <= ${on} and coalesce(ends_on, 'infinity') >= ${on} order by person`.execute(db)
  return rows.map(({ person }) => person)
}

/** Somebody for whom the answer would change. */
export type WhatIfPerson = {
  readonly person: PersonId
  readonly now: ObligationStatus
  readonly asIf: ObligationStatus
  readonly due: IsoDate | null
}

/** Runs as the evaluator: who may see that part of a file finds the person here. */
export const addWhatIfPersons = async (
  db: Kysely<unknown>,
  whatIf: string,
  category: string,
  persons: readonly WhatIfPerson[],
): Promise<void> => {
  await sql`insert into startlijn.what_if_person (what_if, person, category, now_status, as_if_status, as_if_due)
    select ${whatIf}::uuid, person, ${category}, now, "asIf", due
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as r(person uuid, now text, "asIf" text, due date)
    on conflict do nothing`.execute(db)
}

/** Persons of questions that nobody looks at any more, and of this one before it is counted anew. */
export const dropWhatIfPersons = async (db: Kysely<unknown>, whatIf: string, before: Date): Promise<void> => {
  await sql`delete from startlijn.what_if_person where what_if = ${whatIf} or what_if in
    (select id from startlijn.what_if where asked_at < ${before.toISOString()})`.execute(db)
}

/** Those of whose file the visitor may see that part. */
export const findWhatIfPersons = async (
  db: Kysely<unknown>,
  whatIf: string,
  limit: number,
): Promise<{ readonly persons: readonly WhatIfPerson[]; readonly more: boolean }> => {
  const { rows } =
    await sql<WhatIfPerson>`select person, now_status as now, as_if_status as "asIf", as_if_due as due
    from startlijn.what_if_person where what_if = ${whatIf}
    order by as_if_due nulls last, person limit ${limit + 1}`.execute(db)
  return { persons: rows.slice(0, limit), more: rows.length > limit }
}
