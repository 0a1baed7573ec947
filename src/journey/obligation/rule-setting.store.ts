import { type Kysely, sql } from 'kysely'
import type { RuleSettings } from '../../catalogue/rule/index.ts'
import { type IsoDate, toDayNumber } from '../../platform/date.ts'

/** What an organisation adopted or set for a rule, from a day on. */
export type RuleSetting = {
  readonly fact: string
  readonly version: number
  readonly organisation: string
  readonly rule: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly values: Readonly<Record<string, number>>
}

type Row = {
  fact: string
  version: number
  organisation: string
  rule: string
  starts_on: IsoDate
  ends_on: IsoDate | null
  values: Record<string, number>
}

/** Every setting, or those of one organisation; the latest start first. */
export const findSettings = async (
  db: Kysely<unknown>,
  organisation: string | null = null,
): Promise<readonly RuleSetting[]> => {
  const { rows } = await sql<Row>`select fact, version, organisation, rule, starts_on, ends_on, "values"
    from startlijn.rule_setting where superseded_at is null and not retracted
      and (${organisation}::uuid is null or organisation = ${organisation}::uuid)
    order by starts_on desc, recorded_at desc`.execute(db)
  return rows.map(({ starts_on: startsOn, ends_on: endsOn, ...row }) => ({ ...row, startsOn, endsOn }))
}

/** Settings as the evaluator asks for them: the one that holds on a day, and the days on which that changes. */
export const settingsFrom = (settings: readonly RuleSetting[]): RuleSettings => {
  type Kept = { readonly from: number; readonly to: number; readonly values: RuleSetting['values'] }
  const known = new Map<string, Map<string, Kept[]>>()
  for (const { organisation, rule, startsOn, endsOn, values } of settings) {
    const ofOrganisation = known.get(organisation) ?? new Map<string, Kept[]>()
    const kept = ofOrganisation.get(rule) ?? []
    kept.push({ from: toDayNumber(startsOn), to: endsOn === null ? Infinity : toDayNumber(endsOn), values })
    known.set(organisation, ofOrganisation.set(rule, kept))
  }
  const ask = (rule: string, organisation: string, day: number) =>
    known
      .get(organisation)
      ?.get(rule)
      ?.find(({ from, to }) => from <= day && day <= to) ?? null
  const changes = (organisation: string, rule?: string): readonly number[] =>
    [...(known.get(organisation) ?? [])]
      .filter(([id]) => rule === undefined || id === rule)
      .flatMap(([, kept]) => kept.flatMap(({ from, to }) => [from, to + 1]))
  return Object.assign(ask, { changes })
}

type SettingContent = Pick<RuleSetting, 'organisation' | 'rule' | 'startsOn' | 'endsOn' | 'values'>

/** A version of a setting: the first, or one on top of the last; the database refuses one that is not on top. */
export const writeSetting = async (
  db: Kysely<unknown>,
  { organisation, rule, startsOn, endsOn, values }: SettingContent,
  { fact, version, retracted = false }: { fact: string; version: number; retracted?: boolean },
): Promise<void> => {
  await sql`insert into startlijn.rule_setting
      (fact, version, organisation, rule, starts_on, ends_on, "values", retracted)
    values (${fact}, ${version}, ${organisation}, ${rule}, ${startsOn}, ${endsOn},
      ${JSON.stringify(values)}::jsonb, ${retracted})`.execute(db)
}
