import { type Kysely, sql } from 'kysely'
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
