import type pg from 'pg'
import { Organisation, type OrganisationId } from '../../../catalogue/organisation/index.ts'
import { newIdentifier } from '../../../platform/identifier.ts'
import { demoOrganisations } from '../accounts.ts'
import { providers } from './providers.ts'
import type { OrganisationKey } from './story.ts'
import type { Telling } from './telling.ts'

/** The providers of the demo; what is there already stays. Runs as the owner. */
export const storeProviders = async (client: pg.Client): Promise<void> => {
  for (const { kind, name, sector } of providers) {
    await client.query(
      `insert into startlijn.organisation (id, kind, name, sector, synthetic) values ($1, $2, $3, $4, true)
       on conflict (kind, lower(name)) do nothing`,
      [newIdentifier(), kind, name, sector],
    )
  }
}

/** The organisations that stories name by key: municipalities by code, COA, and the providers of the demo. */
export const organisationsByKey = async (
  client: pg.Client,
): Promise<Pick<Telling, 'organisation' | 'organisationById'>> => {
  const { rows } = await client.query<Record<string, unknown>>('select * from startlijn.organisation')
  const all = rows.map((row) => Organisation.parse(row))
  const named = [
    ...providers.map(({ key, kind, name }) => ({ key, kind, name })),
    ...demoOrganisations.map(({ key, kind, name }) => ({ key, kind, name })),
  ]
  const byKey = new Map<OrganisationKey, Organisation>()
  for (const one of all) if (one.kind === 'municipality' && one.municipality) byKey.set(one.municipality, one)
  for (const { key, kind, name } of named) {
    const found = all.find((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase())
    if (found) byKey.set(key, found)
  }
  const byId = new Map<OrganisationId, Organisation>(all.map((one) => [one.id, one]))
  const get = <Key>(map: ReadonlyMap<Key, Organisation>, key: Key): Organisation => {
    const found = map.get(key)
    if (!found) throw new Error(`the demo has no organisation ${String(key)}`)
    return found
  }
  return { organisation: (key) => get(byKey, key), organisationById: (id) => get(byId, id) }
}
