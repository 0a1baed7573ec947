import type { Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { addDays, type IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { Duty, FactId, HouseholdId, Membership, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'
import type { Identity } from './person.ts'

export const identityRow = (identity: Identity) => ({
  given_name: identity.givenName,
  family_name: identity.familyName,
  birth_date: identity.birthDate,
  origin: identity.origin,
  language: identity.language,
  phone: identity.phone,
  email: identity.email,
})

/** A new person for whom an organisation takes a duty, so that the file is never without somebody responsible. */
export const insertPerson = async (
  db: Kysely<unknown>,
  person: {
    identity: Identity
    arrivedAsFamily: boolean
    synthetic: boolean
    organisation: string
    duties: readonly Duty[]
    startsOn: IsoDate
  },
): Promise<PersonId> => {
  const q = db.withTables<PersonTables>()
  const id = newIdentifier<PersonId>()
  await q
    .insertInto('startlijn.person')
    .values({ id, synthetic: person.synthetic, arrived_as_family: person.arrivedAsFamily })
    .execute()
  await q
    .insertInto('startlijn.responsibility')
    .values(
      person.duties.map((duty) => ({
        fact: newIdentifier<FactId>(),
        version: 1,
        person: id,
        organisation: person.organisation,
        duty,
        starts_on: person.startsOn,
        ends_on: null,
      })),
    )
    .execute()
  await q
    .insertInto('startlijn.identity')
    .values({ fact: newIdentifier<FactId>(), version: 1, person: id, ...identityRow(person.identity) })
    .execute()
  return id
}

export const insertHousehold = async (db: Kysely<unknown>): Promise<HouseholdId> => {
  const id = newIdentifier<HouseholdId>()
  await db.withTables<PersonTables>().insertInto('startlijn.household').values({ id }).execute()
  return id
}

export type StoredIdentity = Identity & {
  readonly version: number
  readonly fact: FactId
  readonly synthetic: boolean
}

/** @throws Problem not-found when the visitor may not see this person. */
export const getIdentity = async (db: Kysely<unknown>, person: PersonId): Promise<StoredIdentity> => {
  const row = await db
    .withTables<PersonTables>()
    .selectFrom('startlijn.identity as i')
    .innerJoin('startlijn.person as p', 'p.id', 'i.person')
    .selectAll('i')
    .select('p.synthetic')
    .where('i.person', '=', person)
    .where('i.superseded_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw notFound()
  return {
    fact: row.fact,
    version: row.version,
    synthetic: row.synthetic,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    origin: row.origin,
    language: row.language,
    phone: row.phone,
    email: row.email,
  }
}

export const insertIdentityVersion = async (
  db: Kysely<unknown>,
  person: PersonId,
  version: number,
  identity: Identity,
): Promise<void> => {
  const last = await getIdentity(db, person)
  if (last.version !== version) throw changedMeanwhile()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.identity')
    .values({ fact: last.fact, version: version + 1, person, ...identityRow(identity) })
    .execute()
}

export type ListedPerson = {
  readonly person: PersonId
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: IsoDate | null
  readonly synthetic: boolean
}

/** The duties of the visitor's organisation that the visitor carries out, today. */
const dutiesNow = sql`r.organisation = (select access.organisation())
  and r.duty = any ((select access.duties())::text[]) and r.superseded_at is null and not r.retracted
  and r.starts_on <= (select access.today()) and coalesce(r.ends_on, 'infinity') >= (select access.today())`

/**
 * Persons for whom the visitor's organisation has a duty that the visitor carries out, by name; `text` matches the
 * beginning of a given or family name. The policies decide who is in it.
 */
export const listPersons = async (
  db: Kysely<unknown>,
  {
    text,
    limit,
    offset,
    among = [],
  }: { text: string | undefined; limit: number; offset: number; among?: readonly RawBuilder<boolean>[] },
): Promise<{ readonly persons: readonly ListedPerson[]; readonly more: boolean }> => {
  const q = db.withTables<PersonTables>()
  const walked = sql<boolean>`(select true from startlijn.responsibility r where r.person = i.person and ${dutiesNow} limit 1)`
  const sought = sql<boolean>`i.person in (select r.person from startlijn.responsibility r where ${dutiesNow})`
  const page = q
    .selectFrom('startlijn.identity as i')
    .select(['i.person', 'i.given_name', 'i.family_name', 'i.birth_date'])
    .where('i.superseded_at', 'is', null)
    // all of a list is walked by name until the page is full; where few are sought, they are found by the duty first
    .where(text === undefined && among.length === 0 ? walked : sought)
    .$if(text !== undefined, (query) =>
      query.where(
        sql<boolean>`(lower(i.family_name) like ${`${text?.toLowerCase()}%`} or lower(i.given_name) like ${`${text?.toLowerCase()}%`}
          or lower(i.given_name || ' ' || i.family_name) like ${`${text?.toLowerCase()}%`})`,
      ),
    )
    .where((eb) => eb.and([...among]))
    .orderBy(sql`lower(i.family_name)`)
    .orderBy(sql`lower(i.given_name)`)
    .orderBy('i.person')
    .limit(limit + 1)
    .offset(offset)
  // whoever stands on the page, and nobody else, is looked up further: that asks the policies once per person
  const rows = await q
    .selectFrom(page.as('i'))
    .innerJoin('startlijn.person as p', 'p.id', 'i.person')
    .select(['i.person', 'i.given_name', 'i.family_name', 'i.birth_date', 'p.synthetic'])
    .orderBy(sql`lower(i.family_name)`)
    .orderBy(sql`lower(i.given_name)`)
    .orderBy('i.person')
    .execute()
  return {
    more: rows.length > limit,
    persons: rows.slice(0, limit).map((row) => ({
      person: row.person,
      givenName: row.given_name,
      familyName: row.family_name,
      birthDate: row.birth_date,
      synthetic: row.synthetic,
    })),
  }
}

/**
 * Ends a membership: the last day is `day` itself (`included`) or the day before it. Returns the first day after it.
 * A membership that would end before it began is retracted.
 */
export const insertMembershipEnd = async (
  db: Kysely<unknown>,
  membership: Membership,
  day: IsoDate,
  last: 'included' | 'day-before' = 'day-before',
): Promise<IsoDate> => {
  const endsOn = last === 'included' ? day : addDays(day, -1)
  const retracted = endsOn < membership.startsOn
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.membership')
    .values({
      fact: membership.fact,
      version: membership.version + 1,
      household: membership.household,
      person: membership.person,
      role: membership.role,
      starts_on: membership.startsOn,
      ends_on: retracted ? null : endsOn,
      retracted,
    })
    .execute()
  return addDays(endsOn, 1)
}

export const insertInterruptionReason = async (
  db: Kysely<unknown>,
  { person, interruption, reason }: { person: PersonId; interruption: FactId; reason: string },
): Promise<void> => {
  await sql`insert into startlijn.interruption_reason (fact, version, interruption, person, reason)
    values (${newIdentifier()}, 1, ${interruption}, ${person}, ${reason})`.execute(db)
}

/** Reasons of interruptions that the visitor may read: the own ones, or those of a file that the visitor was named for. */
export const findInterruptionReasons = async (
  db: Kysely<unknown>,
  person: PersonId,
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ interruption: string; reason: string }>`
    select interruption, reason from startlijn.interruption_reason
    where person = ${person} and superseded_at is null and not retracted`.execute(db)
  return new Map(rows.map(({ interruption, reason }) => [interruption, reason]))
}
