import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { type Level, levels, type Place, type PlaceId, type PlaceState } from './place.ts'

const columns = sql`p.id, p.organisation, o.name as "organisationName", p.kind, p.title, p.sector, p.level, p.listening, p.reading, p.writing, p.weekdays,
  p.half_days as "halfDays", p.hours, p.guidance, p.municipality, p.travel, p.available_from as "availableFrom",
  p.available_until as "availableUntil", p.places, p.taken, p.state, p.version`

export type PlaceSearch = {
  readonly text: string | null
  readonly kind: string | null
  /** places that ask no more than this level of spoken Dutch */
  readonly level: Level | null
  readonly weekday: string | null
  /** any of these municipalities; null is everywhere */
  readonly municipalities: readonly string[] | null
  /** all places of this organisation, also those that are not offered; null: what is offered on `today` */
  readonly organisation: string | null
  readonly today: IsoDate
}

export const everyOffer = (today: IsoDate): PlaceSearch => ({
  text: null,
  kind: null,
  level: null,
  weekday: null,
  municipalities: null,
  organisation: null,
  today,
})

/** What is typed is looked for as it is: % and _ are no wildcards. */
const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Places that fit; what a place does not say excludes it only where it was asked for. */
export const searchPlaces = async (
  db: Kysely<unknown>,
  search: PlaceSearch,
  limit = 200,
): Promise<readonly Place[]> => {
  const reachable = search.level === null ? null : levels.slice(0, levels.indexOf(search.level) + 1)
  const words = search.text === null ? null : anywhere(search.text)
  const { rows } = await sql<Place>`select ${columns} from startlijn.place p
      join startlijn.organisation o on o.id = p.organisation
    where (${search.organisation}::uuid is not null
        or p.state = 'open' and p.taken < p.places and coalesce(p.available_until, 'infinity') >= ${search.today}::date)
      and (${search.organisation}::uuid is null or p.organisation = ${search.organisation}::uuid)
      and (${search.kind}::text is null or p.kind = ${search.kind})
      and (${reachable}::text[] is null or p.level = any(${reachable}::text[]))
      and (${search.weekday}::text is null or ${search.weekday} = any(p.weekdays))
      and (${search.municipalities}::text[] is null or p.municipality = any(${search.municipalities}::text[]))
      and (${words}::text is null or p.title ilike ${words} or p.sector ilike ${words} or o.name ilike ${words})
    order by p.state <> 'open', lower(p.title), p.id limit ${limit}`.execute(db)
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

export type PlaceContent = Omit<
  Place,
  'id' | 'organisation' | 'organisationName' | 'taken' | 'state' | 'version'
>

export const insertPlace = async (
  db: Kysely<unknown>,
  organisation: string,
  place: PlaceContent,
): Promise<PlaceId> => {
  const id = newIdentifier<PlaceId>()
  await sql`insert into startlijn.place (id, organisation, kind, title, sector, level, listening, reading, writing, weekdays,
      half_days, hours, guidance, municipality, travel, available_from, available_until, places)
    values (${id}, ${organisation}, ${place.kind}, ${place.title}, ${place.sector}, ${place.level}, ${place.listening},
      ${place.reading}, ${place.writing}, ${place.weekdays}, ${place.halfDays}, ${place.hours}, ${place.guidance},
      ${place.municipality}, ${place.travel}, ${place.availableFrom}, ${place.availableUntil}, ${place.places})`.execute(
    db,
  )
  return id
}

/** One row on top of the version that was seen. @throws Problem changed-meanwhile; not-found for a place of somebody else. */
const change = async (db: Kysely<unknown>, id: string, version: number, columns: RawBuilder<unknown>) => {
  if ((await getPlace(db, id)).version !== version) throw changedMeanwhile()
  const changed = await sql`update startlijn.place set ${columns}, version = version + 1
    where id = ${id} and version = ${version}`.execute(db)
  if (changed.numAffectedRows === 1n) return
  // somebody else was first while this waited for the row, or the policies keep the place away
  if ((await getPlace(db, id)).version !== version) throw changedMeanwhile()
  throw notFound()
}

/** @throws Problem changed-meanwhile when `version` is no longer the last; not-found for a place of somebody else. */
export const updatePlace = (
  db: Kysely<unknown>,
  id: string,
  version: number,
  place: Omit<PlaceContent, 'kind'>,
): Promise<void> =>
  change(
    db,
    id,
    version,
    sql`title = ${place.title}, sector = ${place.sector}, level = ${place.level}, listening = ${place.listening},
      reading = ${place.reading}, writing = ${place.writing}, weekdays = ${place.weekdays}, half_days = ${place.halfDays},
      hours = ${place.hours}, guidance = ${place.guidance}, municipality = ${place.municipality}, travel = ${place.travel},
      available_from = ${place.availableFrom}, available_until = ${place.availableUntil}, places = ${place.places}`,
  )

/** @throws as `updatePlace` */
export const updateState = (
  db: Kysely<unknown>,
  id: string,
  version: number,
  state: PlaceState,
): Promise<void> => change(db, id, version, sql`state = ${state}`)

/** A new employer; nothing when this name is known already. */
export const insertEmployer = async (
  db: Kysely<unknown>,
  employer: { name: string; municipality: string | null; region: string | null },
): Promise<string | undefined> => {
  const id = newIdentifier<string>()
  const stored = await sql`insert into startlijn.organisation (id, kind, name, municipality, region)
    values (${id}, 'employer', ${employer.name}, ${employer.municipality}, ${employer.region})
    on conflict do nothing`.execute(db)
  return stored.numAffectedRows === 1n ? id : undefined
}
