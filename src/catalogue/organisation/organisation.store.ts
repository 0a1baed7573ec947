import { type Kysely, sql } from 'kysely'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import type { Organisation, OrganisationId, OrganisationKind } from './organisation.ts'

type OrganisationTables = { 'startlijn.organisation': Organisation }

/** Organisations of some kinds (all when none is named), by name. */
export const listOrganisations = (
  db: Kysely<unknown>,
  kinds: readonly OrganisationKind[] = [],
): Promise<readonly Organisation[]> =>
  db
    .withTables<OrganisationTables>()
    .selectFrom('startlijn.organisation')
    .selectAll()
    .$if(kinds.length > 0, (query) => query.where('kind', 'in', kinds))
    .orderBy(sql`lower(name)`)
    .execute()

export const findOrganisation = (db: Kysely<unknown>, id: string): Promise<Organisation | undefined> =>
  db
    .withTables<OrganisationTables>()
    .selectFrom('startlijn.organisation')
    .selectAll()
    .where('id', '=', id as OrganisationId)
    .executeTakeFirst()

/** @throws Problem not-found */
export const getOrganisation = async (db: Kysely<unknown>, id: string): Promise<Organisation> => {
  const found = await findOrganisation(db, id)
  if (!found) throw notFound()
  return found
}

type OrganisationContent = Pick<Organisation, 'name' | 'municipality' | 'region'>

export const insertOrganisation = async (
  db: Kysely<unknown>,
  { kind, name, municipality, region }: OrganisationContent & Pick<Organisation, 'kind'>,
): Promise<OrganisationId> => {
  const id = newIdentifier<OrganisationId>()
  await sql`insert into startlijn.organisation (id, kind, name, municipality, region)
    values (${id}, ${kind}, ${name}, ${municipality}, ${region})`.execute(db)
  return id
}

/**
 * Name and place; the place of COA, a municipality and a region stays as content/ has it.
 * @throws Problem changed-meanwhile; not-found for an organisation of which the actor is not the administrator
 */
export const updateOrganisation = async (
  db: Kysely<unknown>,
  { id, version, name, municipality, region }: OrganisationContent & Pick<Organisation, 'id' | 'version'>,
): Promise<void> => {
  if ((await getOrganisation(db, id)).version !== version) throw changedMeanwhile()
  const changed = await sql`update startlijn.organisation set name = ${name},
      municipality = case when kind in ('coa', 'municipality', 'region') then municipality else ${municipality} end,
      region = case when kind in ('coa', 'municipality', 'region') then region else ${region} end,
      version = version + 1
    where id = ${id} and version = ${version}`.execute(db)
  if (changed.numAffectedRows !== 1n) throw notFound()
}

/** The organisation that is a municipality, by its GM code. */
export const findMunicipality = (
  db: Kysely<unknown>,
  municipality: string,
): Promise<Organisation | undefined> =>
  db
    .withTables<OrganisationTables>()
    .selectFrom('startlijn.organisation')
    .selectAll()
    .where('kind', '=', 'municipality')
    .where('municipality', '=', municipality)
    .executeTakeFirst()

/** Names by identifier, for pages that name several. */
export const organisationNames = async (db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await db
        .withTables<OrganisationTables>()
        .selectFrom('startlijn.organisation')
        .select(['id', 'name'])
        .execute()
    ).map(({ id, name }) => [id, name]),
  )
