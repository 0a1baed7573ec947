import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { AccountId } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/role.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'
import type { Colleague } from './work.ts'

type Here = { readonly organisation: string; readonly today: IsoDate }

const presentOn = (
  today: IsoDate,
) => sql`c.superseded_at is null and not c.retracted and c.starts_on <= ${today}
  and coalesce(c.ends_on, 'infinity') >= ${today}`

/** Who works here and carries out a duty, by name. */
export const findColleagues = async (
  db: Kysely<unknown>,
  organisation: string,
): Promise<readonly Colleague[]> =>
  (
    await sql<Colleague>`select a.id as account, a.name, a.role from access.account a
      where a.organisation = ${organisation} and a.disabled_at is null
        and exists (select 1 from access.role_exercises e where e.role = a.role)
      order by lower(a.name), a.id`.execute(db)
  ).rows

/** Who has these persons in the own organisation; whoever left has nobody. */
export const findOwners = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  { organisation, today }: Here,
): Promise<ReadonlyMap<string, readonly Colleague[]>> => {
  const { rows } = await sql<Colleague & { person: string }>`select c.person, a.id as account, a.name, a.role
    from startlijn.caseload c join access.account a on a.id = c.account and a.disabled_at is null
    where c.person = any(${[...persons]}::uuid[]) and c.organisation = ${organisation} and ${presentOn(today)}
    order by lower(a.name), a.id`.execute(db)
  const owners = new Map<string, Colleague[]>()
  for (const { person, ...colleague } of rows) {
    const list = owners.get(person)
    if (list) list.push(colleague)
    else owners.set(person, [colleague])
  }
  return owners
}

/** The accounts whose lists somebody sees as the own one: the own list, and those that are covered today. */
export const findListsOf = async (
  db: Kysely<unknown>,
  account: AccountId,
  today: IsoDate,
): Promise<readonly AccountId[]> => {
  const { rows } = await sql<{ account: AccountId }>`select distinct account from startlijn.cover
    where covered_by = ${account} and superseded_at is null and not retracted
      and starts_on <= ${today} and ends_on >= ${today}`.execute(db)
  return [account, ...rows.map((row) => row.account)]
}

/** Whether any of these accounts was given anybody. */
export const hasPersons = async (
  db: Kysely<unknown>,
  accounts: readonly AccountId[],
  today: IsoDate,
): Promise<boolean> =>
  (
    await sql`select 1 from startlijn.caseload c where c.account = any(${[...accounts]}::uuid[])
      and ${presentOn(today)} limit 1`.execute(db)
  ).rows.length > 0

/** The persons that an account has now or will have. */
export const findPersonsOf = async (
  db: Kysely<unknown>,
  account: AccountId,
  today: IsoDate,
): Promise<readonly PersonId[]> =>
  (
    await sql<{
      person: PersonId
    }>`select distinct c.person from startlijn.caseload c where c.account = ${account}
      and c.superseded_at is null and not c.retracted and coalesce(c.ends_on, 'infinity') >= ${today}
      order by c.person`.execute(db)
  ).rows.map(({ person }) => person)

/** Ends, on the day before, what these persons' holders of a role (or one account) have; what begins later is withdrawn. */
const endHoldings = async (
  db: Kysely<unknown>,
  persons: readonly string[],
  holder: { readonly role: Role } | { readonly account: AccountId },
  { organisation, from }: { organisation: string; from: IsoDate },
): Promise<void> => {
  const whose = 'role' in holder ? sql`role = ${holder.role}` : sql`account = ${holder.account}`
  await sql`insert into startlijn.caseload
      (fact, version, person, organisation, account, role, starts_on, ends_on, retracted)
    select fact, version + 1, person, organisation, account, role, starts_on,
      case when starts_on >= ${from} then ends_on else ${from}::date - 1 end, starts_on >= ${from}
    from startlijn.caseload where person = any(${[...persons]}::uuid[]) and organisation = ${organisation}
      and ${whose} and superseded_at is null and not retracted and coalesce(ends_on, 'infinity') >= ${from}`.execute(
    db,
  )
}

/** Gives persons to a colleague from a day on; whoever had them in that role, or is named, has them until the day before. */
export const giveTo = async (
  db: Kysely<unknown>,
  persons: readonly PersonId[],
  { account, role }: Colleague,
  when: { readonly organisation: string; readonly from: IsoDate; readonly instead: AccountId | null },
): Promise<void> => {
  if (when.instead) await endHoldings(db, persons, { account: when.instead }, when)
  await endHoldings(db, persons, { role }, when)
  await sql`insert into startlijn.caseload (fact, person, organisation, account, role, starts_on)
    select gen_random_uuid(), p, ${when.organisation}, ${account}, ${role}, ${when.from}
    from unnest(${[...persons]}::uuid[]) p`.execute(db)
}

export type Cover = {
  readonly fact: string
  readonly version: number
  readonly account: AccountId
  readonly coveredBy: AccountId
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** Covers of this organisation that run or are still to come. */
export const findCovers = async (
  db: Kysely<unknown>,
  { organisation, today }: Here,
): Promise<readonly Cover[]> =>
  (
    await sql<Cover>`select fact, version, account, covered_by as "coveredBy", starts_on as "startsOn",
        ends_on as "endsOn" from startlijn.cover
      where organisation = ${organisation} and superseded_at is null and not retracted and ends_on >= ${today}
      order by starts_on, fact`.execute(db)
  ).rows

export const insertCover = async (
  db: Kysely<unknown>,
  organisation: string,
  cover: Cover & { readonly retracted: boolean },
): Promise<void> => {
  await sql`insert into startlijn.cover
      (fact, version, organisation, account, covered_by, starts_on, ends_on, retracted)
    values (${cover.fact}, ${cover.version}, ${organisation}, ${cover.account}, ${cover.coveredBy},
      ${cover.startsOn}, ${cover.endsOn}, ${cover.retracted})`.execute(db)
}

export type Holder = Colleague & { readonly left: boolean; readonly persons: number }

/** How many persons each account of the organisation has, who has left included. */
export const countByHolder = async (
  db: Kysely<unknown>,
  { organisation, today }: Here,
): Promise<readonly Holder[]> =>
  (
    await sql<Holder>`select a.id as account, a.name, a.role, a.disabled_at is not null as "left",
        count(distinct c.person)::int as persons
      from startlijn.caseload c join access.account a on a.id = c.account
      where c.organisation = ${organisation} and ${presentOn(today)}
      group by a.id, a.name, a.role, a.disabled_at order by a.disabled_at is null, lower(a.name), a.id`.execute(
      db,
    )
  ).rows

/** Persons, by `i.person`, whom a colleague has, or whom nobody of the organisation has. */
export const ownedBy = (owner: AccountId | 'nobody', { organisation, today }: Here): RawBuilder<boolean> => {
  const given = sql`select 1 from startlijn.caseload c join access.account a on a.id = c.account and a.disabled_at is null
    where c.person = i.person and c.organisation = ${organisation} and ${presentOn(today)}`
  return owner === 'nobody'
    ? sql<boolean>`not exists (${given})`
    : sql<boolean>`exists (${given} and c.account = ${owner})`
}
