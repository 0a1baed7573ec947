import { type Kysely, sql } from 'kysely'
import { isOwnRule, type OwnRule } from '../../catalogue/rule/index.ts'
import type { IsoDate } from '../../platform/date.ts'

/** One part in time of a rule that an organisation wrote for itself. */
export type OwnRulePart = {
  readonly fact: string
  readonly version: number
  readonly organisation: string
  /** the id of the whole rule, and that of this part */
  readonly series: string
  readonly rule: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly text: string
  readonly record: OwnRule
}

type Row = Omit<OwnRulePart, 'startsOn' | 'endsOn'> & { starts_on: IsoDate; ends_on: IsoDate | null }

/** Every part that the visitor may read, of one organisation or of all; the earliest start first. */
export const findOwnRules = async (
  db: Kysely<unknown>,
  organisation: string | null = null,
): Promise<readonly OwnRulePart[]> => {
  const { rows } =
    await sql<Row>`select fact, version, organisation, series, rule, starts_on, ends_on, text, record
    from startlijn.own_rule where superseded_at is null and not retracted
      and (${organisation}::uuid is null or organisation = ${organisation}::uuid)
    order by series, starts_on`.execute(db)
  return rows.map(({ starts_on: startsOn, ends_on: endsOn, ...row }) => ({ ...row, startsOn, endsOn }))
}

/** The parts with these ids, for the words of an obligation; other rules among the ids are no matter. */
export const findOwnRulesNamed = async (
  db: Kysely<unknown>,
  rules: Iterable<string>,
): Promise<readonly OwnRulePart[]> => {
  const ids = [...new Set(rules)].filter(isOwnRule)
  if (ids.length === 0) return []
  const { rows } =
    await sql<Row>`select fact, version, organisation, series, rule, starts_on, ends_on, text, record
    from startlijn.own_rule where superseded_at is null and not retracted and rule = any(${ids}::text[])
    order by series, starts_on`.execute(db)
  return rows.map(({ starts_on: startsOn, ends_on: endsOn, ...row }) => ({ ...row, startsOn, endsOn }))
}

/** A version of a part: the first, or one on top of the last; the database refuses one that is not on top. */
export const writeOwnRulePart = async (
  db: Kysely<unknown>,
  part: Omit<OwnRulePart, 'fact' | 'version'>,
  { fact, version, retracted = false }: { fact: string; version: number; retracted?: boolean },
): Promise<void> => {
  const { organisation, series, rule, startsOn, endsOn, text, record } = part
  await sql`insert into startlijn.own_rule
      (fact, version, organisation, series, rule, starts_on, ends_on, text, record, retracted)
    values (${fact}, ${version}, ${organisation}, ${series}, ${rule}, ${startsOn}, ${endsOn}, ${text},
      ${JSON.stringify(record)}::jsonb, ${retracted})`.execute(db)
}
