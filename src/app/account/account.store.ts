import { type Kysely, sql } from 'kysely'
import type { AccountId } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/role.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { AccountEvent, KeptAccount } from './account.ts'

type Row = {
  id: AccountId
  login: string
  name: string
  role: Role
  disabled_at: string | null
  locked_until: string | null
  first_sign_in: boolean
  version: number
}

const columns = sql`id, login, name, role, disabled_at, locked_until, first_sign_in, version`

const kept = ({ disabled_at, locked_until, first_sign_in, ...row }: Row): KeptAccount => ({
  ...row,
  disabledAt: disabled_at,
  lockedUntil: locked_until,
  firstSignIn: first_sign_in,
})

/** The accounts of an organisation, by name. */
export const listOf = async (db: Kysely<unknown>, organisation: string): Promise<readonly KeptAccount[]> =>
  (
    await sql<Row>`select ${columns} from access.account where organisation = ${organisation}
      order by disabled_at is not null, lower(name), id`.execute(db)
  ).rows.map(kept)

/** @throws Problem not-found for an account of another organisation. */
export const getAccount = async (
  db: Kysely<unknown>,
  organisation: string,
  account: AccountId,
): Promise<KeptAccount> => {
  const { rows } = await sql<Row>`select ${columns} from access.account
    where id = ${account} and organisation = ${organisation}`.execute(db)
  if (!rows[0]) throw notFound()
  return kept(rows[0])
}

/** The account with which a person sees the own file, for who keeps that file. */
export const findPersonAccount = async (
  db: Kysely<unknown>,
  person: string,
): Promise<KeptAccount | undefined> => {
  const { rows } = await sql<Row>`select ${columns} from access.account where person = ${person}`.execute(db)
  return rows[0] && kept(rows[0])
}

/** What was done to an account, the newest first; whoever is no longer visible to the reader has no name. */
export const eventsOf = async (db: Kysely<unknown>, account: AccountId): Promise<readonly AccountEvent[]> =>
  (
    await sql<AccountEvent>`select e.at, e.what, e.role, a.name as by from access.account_event e
      left join access.account a on a.id = e.by_account where e.account = ${account} order by e.id desc`.execute(
      db,
    )
  ).rows

export const isLoginTaken = async (db: Kysely<unknown>, login: string): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`select access.login_taken(${login}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

export const insertAccount = async (
  db: Kysely<unknown>,
  account: {
    id: AccountId
    login: string
    name: string
    role: Role
    /** null for the account of a person, which belongs to no organisation */
    organisation: string | null
    person?: string
    language: string
    passwordHash: string
  },
): Promise<void> => {
  await sql`insert into access.account (id, login, name, role, organisation, person, language, password_hash, version)
    values (${account.id}, ${account.login}, ${account.name}, ${account.role}, ${account.organisation},
      ${account.person ?? null}, ${account.language}, ${account.passwordHash}, 1)`.execute(db)
}

/** Changes columns of an account on top of the version that was seen. */
export const changeAccount = async (
  db: Kysely<unknown>,
  account: AccountId,
  version: number,
  change: { role: Role } | { disabledAt: Date | null } | { passwordHash: string },
): Promise<void> => {
  const assigned =
    'role' in change
      ? sql`role = ${change.role}`
      : 'passwordHash' in change
        ? sql`password_hash = ${change.passwordHash}, totp_secret = null`
        : sql`disabled_at = ${change.disabledAt?.toISOString() ?? null}`
  const { numAffectedRows } = await sql`update access.account set ${assigned}, version = version + 1
    where id = ${account} and version = ${version}`.execute(db)
  if (numAffectedRows !== 1n) throw changedMeanwhile()
}
