import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { ReceptionSite, ReceptionSiteId } from './reception-site.ts'

const columns = sql`id, organisation, name, municipality, latitude::float8 as latitude, longitude::float8 as longitude, capacity,
  free, free_on as "freeOn", dedicated_to as "dedicatedTo", closed_on as "closedOn", version`

/** Sites that are open on a day, by name. */
export const listReceptionSites = async (
  db: Kysely<unknown>,
  day: IsoDate,
): Promise<readonly ReceptionSite[]> =>
  (
    await sql<ReceptionSite>`select ${columns} from startlijn.reception_site
    where coalesce(closed_on, 'infinity') > ${day} order by lower(name), id`.execute(db)
  ).rows

/** @throws Problem not-found */
export const getReceptionSite = async (db: Kysely<unknown>, id: string): Promise<ReceptionSite> => {
  const { rows } =
    await sql<ReceptionSite>`select ${columns} from startlijn.reception_site where id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export const findReceptionSiteByName = async (
  db: Kysely<unknown>,
  name: string,
): Promise<ReceptionSite | undefined> =>
  (
    await sql<ReceptionSite>`select ${columns} from startlijn.reception_site
    where organisation = access.organisation() and lower(name) = lower(${name})`.execute(db)
  ).rows[0]

export type ReceptionSiteContent = Omit<ReceptionSite, 'id' | 'organisation' | 'version'>

export const insertReceptionSite = async (
  db: Kysely<unknown>,
  organisation: string,
  site: ReceptionSiteContent,
): Promise<ReceptionSiteId> => {
  const id = newIdentifier<ReceptionSiteId>()
  await sql`insert into startlijn.reception_site (id, organisation, name, municipality, latitude, longitude, capacity, free, free_on,
      dedicated_to, closed_on)
    values (${id}, ${organisation}, ${site.name}, ${site.municipality}, ${site.latitude}, ${site.longitude}, ${site.capacity},
      ${site.free}, ${site.freeOn}, ${site.dedicatedTo}, ${site.closedOn})`.execute(db)
  return id
}

/** @throws Problem changed-meanwhile; not-found for a site of another organisation */
export const updateReceptionSite = async (
  db: Kysely<unknown>,
  id: string,
  version: number,
  site: ReceptionSiteContent,
): Promise<void> => {
  if ((await getReceptionSite(db, id)).version !== version) throw changedMeanwhile()
  const changed =
    await sql`update startlijn.reception_site set name = ${site.name}, municipality = ${site.municipality},
      latitude = ${site.latitude}, longitude = ${site.longitude}, capacity = ${site.capacity}, free = ${site.free},
      free_on = ${site.freeOn}, dedicated_to = ${site.dedicatedTo}, closed_on = ${site.closedOn}, version = version + 1
    where id = ${id} and version = ${version}`.execute(db)
  if (changed.numAffectedRows !== 1n) throw notFound()
}
