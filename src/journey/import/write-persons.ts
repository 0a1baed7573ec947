import { type Kysely, sql } from 'kysely'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { roles } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import type { Identity } from '../person/index.ts'
import { homeLabel, municipalDuties } from '../settlement/index.ts'
import type { Values } from './caseload.ts'
import { identityOf } from './compare-row.ts'
import { type FactOfRow, factsOf } from './facts-of-row.ts'
import type { ImportId } from './import.ts'
import { numbersOf, referenceIndex } from './judge-rows.ts'

export type Writing = {
  readonly db: Kysely<unknown>
  readonly vault: Vault
  readonly id: ImportId
  readonly organisation: string
  readonly municipality: string
  readonly today: IsoDate
}

/** What was written, so that it can be taken back. */
export type Written = {
  readonly number: number
  readonly person: string
  readonly field: string
  readonly table_name: string
  readonly fact: string
  readonly version: number
}

export type NewRow = { readonly number: number; readonly values: Values }
type Made = NewRow & { readonly person: string; readonly household: string }

const trackOfStrand = {
  'reception-and-housing': 'living',
  'civic-integration': 'language',
  income: 'income',
  'work-and-education': 'work',
  closure: 'status',
} as const

export const stateOf = (
  on: IsoDate,
  endsOn: IsoDate | null,
  today: IsoDate,
): 'planned' | 'running' | 'done' =>
  on > today ? 'planned' : endsOn !== null && endsOn < today ? 'done' : 'running'

export const identityColumns = (identity: Identity) => ({
  given_name: identity.givenName,
  family_name: identity.familyName,
  birth_date: identity.birthDate,
  origin: identity.origin,
  language: identity.language,
  phone: identity.phone,
  email: identity.email,
})

const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/** New facts on the lines of persons and households, in one statement a table. */
export const insertFacts = async (
  { db, organisation, municipality, today }: Writing,
  facts: readonly { number: number; person: string; household: string | null; fact: FactOfRow }[],
): Promise<readonly Written[]> => {
  const { episodeKinds, milestoneKinds } = await vocabulary()
  const rows = facts.map(({ number, person, household, fact }) => {
    const shared = fact.household && household !== null
    const milestone = milestoneKinds.get(fact.kind)
    const track =
      fact.table === 'episode'
        ? episodeKinds.get(fact.kind)?.track
        : milestone && (milestone.track ?? trackOfStrand[milestone.strand])
    if (!track) throw new Error(`kind ${fact.kind} is not in the vocabulary`)
    return {
      id: newIdentifier<string>(),
      number,
      of: person,
      person: shared ? null : person,
      household: shared ? household : null,
      track,
      kind: fact.kind,
      on_day: fact.on,
      ends_on: fact.endsOn,
      state: stateOf(fact.on, fact.endsOn, today),
      hours: fact.hours,
      organisation: fact.here || fact.kind === 'social-assistance' ? organisation : null,
      words: fact.kind === 'own-home' ? homeLabel({ name: municipality }) : fact.words,
      table: fact.table,
      field: fact.field,
    }
  })
  await sql`insert into startlijn.episode (fact, version, person, household, track, kind, starts_on, ends_on, state, hours, provider, label)
    select id, 1, person, household, track, kind, on_day, ends_on, state, hours, organisation, words
    from jsonb_to_recordset(${json(rows.filter((row) => row.table === 'episode'))}) as r(id uuid, person uuid, household uuid,
      track text, kind text, on_day date, ends_on date, state text, hours numeric, organisation uuid, words text)`.execute(
    db,
  )
  await sql`insert into startlijn.milestone (fact, version, person, household, track, kind, on_day, organisation, detail)
    select id, 1, person, household, track, kind, on_day, organisation, words
    from jsonb_to_recordset(${json(rows.filter((row) => row.table === 'milestone'))}) as r(id uuid, person uuid, household uuid,
      track text, kind text, on_day date, organisation uuid, words text)`.execute(db)
  return rows.map(({ number, of, field, table, id }) => ({
    number,
    person: of,
    field,
    table_name: table,
    fact: id,
    version: 1,
  }))
}

/** Numbers of persons; which of them could not be stored, because somebody else has them, is told by row. */
export const insertNumbers = async (
  { db, vault }: Writing,
  rows: readonly { number: number; person: string; values: Values }[],
): Promise<{ readonly written: readonly Written[]; readonly refused: readonly number[] }> => {
  const numbers = rows.flatMap(({ number, person, values }) =>
    numbersOf(vault, values).map((one) => ({
      number,
      person,
      kind: one.kind,
      index: one.index.toString('hex'),
      sealed: vault.encrypt(one.number).toString('hex'),
    })),
  )
  const { rows: stored } = await sql<{ person: string; kind: string }>`
    insert into startlijn.person_number (person, kind, ciphertext, blind_index)
    select person, kind, decode(sealed, 'hex'), decode(index, 'hex')
    from jsonb_to_recordset(${json(numbers)}) as r(person uuid, kind text, sealed text, index text)
    on conflict do nothing returning person, kind`.execute(db)
  const done = new Set(stored.map(({ person, kind }) => `${person} ${kind}`))
  const isDone = (one: { person: string; kind: string }) => done.has(`${one.person} ${one.kind}`)
  return {
    refused: [...new Set(numbers.filter((one) => !isDone(one)).map(({ number }) => number))],
    written: numbers.filter(isDone).map(({ number, person, kind }) => ({
      number,
      person,
      field: kind === 'bsn' ? 'bsn' : 'vNumber',
      table_name: `number-${kind}`,
      fact: person,
      version: 1,
    })),
  }
}

export const insertReferences = async (
  { db, vault, organisation }: Writing,
  rows: readonly { person: string; values: Values }[],
): Promise<void> => {
  const references = rows.flatMap(({ person, values }) =>
    values.reference
      ? [{ person, index: referenceIndex(vault, organisation, values.reference).toString('hex') }]
      : [],
  )
  await sql`insert into startlijn.import_reference (organisation, person, blind_index)
    select ${organisation}, person, decode(index, 'hex') from jsonb_to_recordset(${json(references)}) as r(person uuid, index text)
    on conflict do nothing`.execute(db)
}

/** Which version of which fact an import wrote. */
export const rememberWritten = async (
  { db, id, organisation }: Writing,
  written: readonly Written[],
): Promise<void> => {
  await sql`insert into startlijn.import_fact (import, number, organisation, person, field, table_name, fact, version)
    select ${id}, number, ${organisation}, person, field, table_name, fact, version from jsonb_to_recordset(${json(written)})
      as r(number int, person uuid, field text, table_name text, fact uuid, version int)`.execute(db)
}

/** The first day of the municipality's duties: registration, else coupling, else the permit. */
const dutiesFrom = (values: Values): string =>
  values.registeredOn ?? values.coupledOn ?? values.decidedOn ?? ''

const insertDuties = async (
  { db, organisation }: Writing,
  made: readonly Made[],
  duties: readonly string[],
): Promise<readonly Written[]> => {
  const rows = made.flatMap(({ number, person, values }) =>
    duties.map((duty) => ({
      number,
      person,
      duty,
      fact: newIdentifier<string>(),
      starts_on: dutiesFrom(values),
    })),
  )
  await sql`insert into startlijn.responsibility (fact, version, person, organisation, duty, starts_on)
    select fact, 1, person, ${organisation}, duty, starts_on
    from jsonb_to_recordset(${json(rows)}) as r(fact uuid, person uuid, duty text, starts_on date)`.execute(
    db,
  )
  return rows.map(({ number, person, fact }) => ({
    number,
    person,
    field: 'duty',
    table_name: 'responsibility',
    fact,
    version: 1,
  }))
}

const insertWho = async ({ db }: Writing, made: readonly Made[]): Promise<readonly Written[]> => {
  const rows = made.map(({ number, person, household, values }) => ({
    number,
    person,
    household,
    fact: newIdentifier<string>(),
    membership: newIdentifier<string>(),
    starts_on: values.arrivedOn ?? values.decidedOn,
    ...identityColumns(identityOf(values)),
  }))
  await sql`insert into startlijn.identity (fact, version, person, given_name, family_name, birth_date, origin, language, phone, email)
    select fact, 1, person, given_name, family_name, birth_date, origin, language, phone, email
    from jsonb_to_recordset(${json(rows)}) as r(fact uuid, person uuid, given_name text, family_name text, birth_date date,
      origin text, language text, phone text, email text)`.execute(db)
  await sql`insert into startlijn.household (id) select household from jsonb_to_recordset(${json(rows)}) as r(household uuid)`.execute(
    db,
  )
  await sql`insert into startlijn.membership (fact, version, household, person, role, starts_on)
    select membership, 1, household, person, 'main', starts_on
    from jsonb_to_recordset(${json(rows)}) as r(membership uuid, household uuid, person uuid, starts_on date)`.execute(
    db,
  )
  return rows.flatMap(({ number, person, fact, membership }) => [
    { number, person, field: 'identity', table_name: 'identity', fact, version: 1 },
    { number, person, field: 'household', table_name: 'membership', fact: membership, version: 1 },
  ])
}

const insertAll = async (
  writing: Writing,
  made: readonly Made[],
): Promise<{ written: readonly Written[]; refused: readonly number[] }> => {
  const { db } = writing
  const own: readonly string[] = roles['client-manager'].exercises
  const persons = made.map(({ person, values }) => ({ person, family: values.family === 'yes' }))
  await sql`insert into startlijn.person (id, arrived_as_family)
    select person, family from jsonb_to_recordset(${json(persons)}) as r(person uuid, family boolean)`.execute(
    db,
  )
  // first the duties of who imports: they open the file, and the others follow
  const duties = await insertDuties(writing, made, own)
  const numbers = await insertNumbers(writing, made)
  if (numbers.refused.length > 0) return { written: [], refused: numbers.refused }
  const more = await insertDuties(
    writing,
    made,
    municipalDuties.filter((duty) => !own.includes(duty)),
  )
  const who = await insertWho(writing, made)
  const facts = await insertFacts(
    writing,
    made.flatMap(({ number, person, household, values }) =>
      factsOf(values).map((fact) => ({ number, person, household, fact })),
    ),
  )
  await insertReferences(writing, made)
  const self = made.map(({ number, person }) => ({
    number,
    person,
    field: 'person',
    table_name: 'person',
    fact: person,
    version: 1,
  }))
  return { written: [...self, ...duties, ...more, ...numbers.written, ...who, ...facts], refused: [] }
}

/**
 * Opens a file for each row, all at once. A row whose number belongs to somebody whom this municipality does not have is
 * refused, and nothing of it is stored. Returns the persons by row number.
 */
export const writeNewPersons = async (
  writing: Writing,
  rows: readonly NewRow[],
): Promise<{ readonly made: ReadonlyMap<number, string>; readonly refused: readonly number[] }> => {
  const refused: number[] = []
  for (;;) {
    const made = rows
      .filter(({ number }) => !refused.includes(number))
      .map((row) => ({ ...row, person: newIdentifier<string>(), household: newIdentifier<string>() }))
    if (made.length === 0) return { made: new Map(), refused }
    await sql`savepoint persons`.execute(writing.db)
    const result = await insertAll(writing, made)
    if (result.refused.length === 0) {
      await sql`release savepoint persons`.execute(writing.db)
      await rememberWritten(writing, result.written)
      return { made: new Map(made.map(({ number, person }) => [number, person])), refused }
    }
    await sql`rollback to savepoint persons`.execute(writing.db)
    refused.push(...result.refused)
  }
}
