import { sql } from 'kysely'
import type { Identity } from '../person/index.ts'
import type { Values } from './caseload.ts'
import { type Comparison, carriedOut, identityOf, type KnownPerson } from './compare-row.ts'
import {
  identityColumns,
  insertFacts,
  insertNumbers,
  insertReferences,
  rememberWritten,
  stateOf,
  type Writing,
  type Written,
} from './write-persons.ts'

export type ChangedRow = {
  readonly number: number
  readonly values: Values
  readonly known: KnownPerson
  readonly comparison: Comparison
  /** fields in which the file prevails over what was written here */
  readonly take: readonly string[]
}

const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/** A new version of who somebody is, with only the fields that are carried out. */
const changeIdentities = async (
  { db }: Writing,
  rows: readonly ChangedRow[],
): Promise<readonly Written[]> => {
  const changed = rows.flatMap((row) => {
    const keys = row.comparison.identity
      .filter(({ change }) => carriedOut(change, row.take))
      .map(({ key }) => key)
    if (keys.length === 0) return []
    const { fact, version, ...ours } = row.known.identity
    const theirs = identityOf(row.values)
    const identity = Object.fromEntries(
      Object.entries(ours).map(([key, value]) => [
        key,
        keys.some((one) => one === key) ? theirs[key as keyof Identity] : value,
      ]),
    ) as Identity
    return [
      {
        number: row.number,
        person: row.known.person,
        fact,
        version: version + 1,
        ...identityColumns(identity),
      },
    ]
  })
  await sql`insert into startlijn.identity (fact, version, person, given_name, family_name, birth_date, origin, language, phone, email)
    select fact, version, person, given_name, family_name, birth_date, origin, language, phone, email
    from jsonb_to_recordset(${json(changed)}) as r(fact uuid, version int, person uuid, given_name text, family_name text,
      birth_date date, origin text, language text, phone text, email text)`.execute(db)
  return changed.map(({ number, person, fact, version }) => ({
    number,
    person,
    field: 'identity',
    table_name: 'identity',
    fact,
    version,
  }))
}

/** New versions of facts that are on the line already; what the file does not say stays as it is. */
const changeFacts = async (
  { db, today }: Writing,
  rows: readonly ChangedRow[],
): Promise<readonly Written[]> => {
  const changed = rows.flatMap((row) =>
    row.comparison.facts.flatMap(({ fact, how, target }) =>
      target && carriedOut({ field: fact.field, how }, row.take)
        ? [
            {
              number: row.number,
              person: row.known.person,
              field: fact.field,
              table: fact.table,
              fact: target.fact,
              version: target.version,
              kind: fact.table === 'episode' && fact.same !== 'end' ? fact.kind : target.kind,
              on_day: fact.same === 'end' ? target.on : fact.on,
              ends_on: fact.endsOn,
              state: stateOf(fact.on, fact.endsOn ?? target.endsOn, today),
              hours: fact.hours,
              words: fact.words,
            },
          ]
        : [],
    ),
  )
  await sql`insert into startlijn.episode (fact, version, person, household, track, kind, starts_on, ends_on, state, half_days, hours, provider, label)
    select e.fact, e.version + 1, e.person, e.household, e.track, r.kind, r.on_day,
      case when coalesce(r.ends_on, e.ends_on) >= r.on_day then coalesce(r.ends_on, e.ends_on) end,
      r.state, e.half_days, coalesce(r.hours, e.hours), e.provider, coalesce(r.words, e.label)
    from jsonb_to_recordset(${json(changed.filter(({ table }) => table === 'episode'))}) as r(fact uuid, version int, kind text,
      on_day date, ends_on date, state text, hours numeric, words text)
    join startlijn.episode e on e.fact = r.fact and e.version = r.version`.execute(db)
  await sql`insert into startlijn.milestone (fact, version, person, household, track, kind, on_day, organisation, detail)
    select m.fact, m.version + 1, m.person, m.household, m.track, m.kind, r.on_day, m.organisation, coalesce(r.words, m.detail)
    from jsonb_to_recordset(${json(changed.filter(({ table }) => table === 'milestone'))}) as r(fact uuid, version int,
      on_day date, words text)
    join startlijn.milestone m on m.fact = r.fact and m.version = r.version`.execute(db)
  return changed.map(({ number, person, field, table, fact, version }) => ({
    number,
    person,
    field,
    table_name: table,
    fact,
    version: version + 1,
  }))
}

const newNumbers = ({ number, known, values, comparison }: ChangedRow) => ({
  number,
  person: known.person,
  values: {
    ...(comparison.numbers.includes('bsn') && values.bsn && { bsn: values.bsn }),
    ...(comparison.numbers.includes('v-number') && values.vNumber && { vNumber: values.vNumber }),
  },
})

/** Numbers that were not known yet; a row with a number of somebody else is refused with both its numbers. */
const writeNumbers = async (
  writing: Writing,
  rows: readonly ChangedRow[],
): Promise<{ good: readonly ChangedRow[]; refused: readonly number[]; written: readonly Written[] }> => {
  await sql`savepoint numbers`.execute(writing.db)
  const { refused, written } = await insertNumbers(writing, rows.map(newNumbers))
  if (refused.length === 0) return { good: rows, refused, written }
  await sql`rollback to savepoint numbers`.execute(writing.db)
  const rest = await writeNumbers(
    writing,
    rows.filter(({ number }) => !refused.includes(number)),
  )
  return { ...rest, refused: [...refused, ...rest.refused] }
}

/** Carries out what the rows say about known persons. Which rows were refused: their number belongs to somebody else. */
export const writeChanges = async (
  writing: Writing,
  rows: readonly ChangedRow[],
): Promise<{ readonly changed: ReadonlySet<number>; readonly refused: readonly number[] }> => {
  const { good, refused, written: numbers } = await writeNumbers(writing, rows)
  const additions = good.flatMap(({ number, known, comparison, take }) =>
    comparison.facts.flatMap(({ fact, how, target }) =>
      target === null && carriedOut({ field: fact.field, how }, take)
        ? [{ number, person: known.person, household: known.household, fact }]
        : [],
    ),
  )
  const written = [
    ...numbers,
    ...(await changeIdentities(writing, good)),
    ...(await changeFacts(writing, good)),
    ...(await insertFacts(writing, additions)),
  ]
  await insertReferences(
    writing,
    good.map(({ known, values }) => ({ person: known.person, values })),
  )
  await rememberWritten(writing, written)
  return { changed: new Set(written.map(({ number }) => number)), refused }
}
