import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { type Level, levels, type Place, type PlaceId } from './place.ts'

const columns = sql`p.id, p.organisation, o.name as "organisationName", p.kind, p.title, p.sector, p.level, p.weekdays,
  p.half_days as "halfDays", p.hours, p.guidance, p.municipality, p.available_from as "availableFrom",
  p.available_until as "availableUntil", p.places, p.state, p.version`

export type PlaceSearch = {
  readonly text: string | null
  readonly kind: string | null
  /** places that ask no more than this level */
  readonly level: Level | null
  readonly weekday: string | null
  readonly municipality: string | null
  readonly organisation: string | null
}

/** Open places that fit; what a place does not say excludes it only where it was asked for. */
export const searchPlaces = async (
  db: Kysely<unknown>,
  search: PlaceSearch,
  limit = 100,
): Promise<readonly Place[]> => {
  const reachable = search.level === null ? null : levels.slice(0, levels.indexOf(search.level) + 1)
  const { rows } =
    await sql<Place>`select ${columns} from startlijn.place p join startlijn.organisation o on o.id = p.organisation
    where (p.state = 'open' or ${search.organisation}::uuid is not null)
      and (${search.organisation}::uuid is null or p.organisation = ${search.organisation}::uuid)
      and (${search.kind}::text is null or p.kind = ${search.kind})
      and (${reachable}::text[] is null or p.level = any(${reachable}::text[]))
      and (${search.weekday}::text is null or ${search.weekday} = any(p.weekdays))
      and (${search.municipality}::text is null or p.municipality = ${search.municipality})
      and (${search.text}::text is null or p.title ilike '%' || ${search.text} || '%' or p.sector ilike '%' || ${search.text} || '%'
        or o.name ilike '%' || ${search.text} || '%')
    order by p.title, p.id limit ${limit}`.execute(db)
  return rows
}

/** @throws Problem not-found */
export const getPlace = async (db: Kysely<unknown>, id: string): Promise<Place> => {
  const { rows } =
    await sql<Place>`select ${columns} from startlijn.place p join startlijn.organisation o on o.id = p.organisation
    where p.id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export type PlaceContent = Omit<Place, 'id' | 'organisation' | 'organisationName' | 'state' | 'version'>

export const insertPlace = async (
  db: Kysely<unknown>,
  organisation: string,
  place: PlaceContent,
): Promise<PlaceId> => {
  const id = newIdentifier<PlaceId>()
  await sql`insert into startlijn.place (id, organisation, kind, title, sector, level, weekdays, half_days, hours, guidance, municipality,
      available_from, available_until, places)
    values (${id}, ${organisation}, ${place.kind}, ${place.title}, ${place.sector}, ${place.level}, ${place.weekdays}, ${place.halfDays},
      ${place.hours}, ${place.guidance}, ${place.municipality}, ${place.availableFrom}, ${place.availableUntil}, ${place.places})`.execute(
    db,
  )
  return id
}

/** @throws Problem changed-meanwhile when `version` is no longer the last; not-found for a place of somebody else. */
export const updatePlace = async (
  db: Kysely<unknown>,
  id: string,
  version: number,
  place: Omit<PlaceContent, 'kind'> & { state: Place['state'] },
): Promise<void> => {
  if ((await getPlace(db, id)).version !== version) throw changedMeanwhile()
  const changed =
    await sql`update startlijn.place set title = ${place.title}, sector = ${place.sector}, level = ${place.level},
      weekdays = ${place.weekdays}, half_days = ${place.halfDays}, hours = ${place.hours}, guidance = ${place.guidance},
      municipality = ${place.municipality}, available_from = ${place.availableFrom}, available_until = ${place.availableUntil},
      places = ${place.places}, state = ${place.state}, version = version + 1
    where id = ${id} and version = ${version}`.execute(db)
  if (changed.numAffectedRows !== 1n) throw notFound()
}

export const insertEmployer = async (
  db: Kysely<unknown>,
  name: string,
  municipality: string | null,
  region: string | null,
): Promise<string> => {
  const id = newIdentifier<string>()
  await sql`insert into startlijn.organisation (id, kind, name, municipality, region) values (${id}, 'employer', ${name}, ${municipality}, ${region})`.execute(
    db,
  )
  return id
}
