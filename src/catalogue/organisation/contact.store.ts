import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { Contact, ContactId } from './contact.ts'

const columns = sql`id, organisation, name, task, email, phone, ended_on as "endedOn", version`

/** Contact persons who answer on a day, by name; of one organisation where it is given. */
export const listContacts = async (
  db: Kysely<unknown>,
  day: IsoDate,
  organisation: string | null = null,
): Promise<readonly Contact[]> =>
  (
    await sql<Contact>`select ${columns} from startlijn.contact
    where coalesce(ended_on, 'infinity') > ${day} and (${organisation}::uuid is null or organisation = ${organisation}::uuid)
    order by lower(name), id`.execute(db)
  ).rows

/** @throws Problem not-found */
export const getContact = async (db: Kysely<unknown>, id: string): Promise<Contact> => {
  const { rows } = await sql<Contact>`select ${columns} from startlijn.contact where id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export type ContactContent = Pick<Contact, 'name' | 'task' | 'email' | 'phone'>

export const insertContact = async (
  db: Kysely<unknown>,
  organisation: string,
  { name, task, email, phone }: ContactContent,
): Promise<ContactId> => {
  const id = newIdentifier<ContactId>()
  await sql`insert into startlijn.contact (id, organisation, name, task, email, phone)
    values (${id}, ${organisation}, ${name}, ${task}, ${email}, ${phone})`.execute(db)
  return id
}

/** @throws Problem changed-meanwhile; not-found for a contact of another organisation. */
export const updateContact = async (
  db: Kysely<unknown>,
  { id, version, endedOn, name, task, email, phone }: Omit<Contact, 'organisation'>,
): Promise<void> => {
  if ((await getContact(db, id)).version !== version) throw changedMeanwhile()
  const changed =
    await sql`update startlijn.contact set name = ${name}, task = ${task}, email = ${email}, phone = ${phone},
    ended_on = ${endedOn}, version = version + 1 where id = ${id} and version = ${version}`.execute(db)
  if (changed.numAffectedRows !== 1n) throw notFound()
}
