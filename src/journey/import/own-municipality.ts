import type { Kysely } from 'kysely'
import { findOrganisation } from '../../catalogue/organisation/index.ts'
import { Problem } from '../../platform/problem.ts'

/** The municipality for which somebody imports. */
export const ownMunicipality = async (db: Kysely<unknown>, organisation: string | null) => {
  const found = organisation === null ? undefined : await findOrganisation(db, organisation)
  if (!found) throw new Problem('not-allowed', 'not-allowed')
  return found
}
