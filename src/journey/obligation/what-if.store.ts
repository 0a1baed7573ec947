import { type Kysely, sql } from 'kysely'
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
  readonly done: number
  readonly total: number | null
  readonly counts: Told | null
}

type Asked = Omit<WhatIf, 'done' | 'total' | 'counts'>

export const addWhatIf = async (
  db: Kysely<unknown>,
  { id, organisation, rule, startsOn, endsOn, values }: Asked,
  at: Date,
): Promise<void> => {
  await sql`insert into startlijn.what_if (id, organisation, rule, starts_on, ends_on, "values", asked_at)
    values (${id}, ${organisation}, ${rule}, ${startsOn}, ${endsOn}, ${JSON.stringify(values)}::jsonb,
      ${at.toISOString()})`.execute(db)
}

/** A question, if the visitor may see it. */
export const findWhatIf = async (db: Kysely<unknown>, id: string): Promise<WhatIf | undefined> => {
  type Row = Omit<WhatIf, 'startsOn' | 'endsOn'> & { starts_on: IsoDate; ends_on: IsoDate | null }
  const { rows } =
    await sql<Row>`select id, organisation, rule, starts_on, ends_on, "values", done, total, counts
    from startlijn.what_if where id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { starts_on: startsOn, ends_on: endsOn, ...rest } = row
  return { ...rest, startsOn, endsOn }
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
