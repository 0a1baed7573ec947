import type { House } from '../kernel.ts'
import type { Settings } from '../settings.ts'
import { registerDemoSites } from './reception-sites.ts'
import { asOwner, storeDemoAccounts } from './store-accounts.ts'
import { makeActors, tellThreePeople } from './three-people.ts'

type Progress = (step: string, detail?: string) => void

const isLoaded = (adminUrl: string): Promise<boolean> =>
  asOwner(
    adminUrl,
    async (client) =>
      (await client.query("select 1 from access.account where login like 'demo-%' limit 1")).rowCount === 1,
  )

/** Loads the demo once; a database that has it starts at once. */
export const ensureDemo = async (house: House, _settings: Settings, progress: Progress): Promise<void> => {
  if (await isLoaded(house.adminUrl)) return
  progress('demo')
  const identifiers = await storeDemoAccounts(house.adminUrl)
  await registerDemoSites(makeActors(house.kernel, identifiers))
  await tellThreePeople(house.kernel, house.adminUrl, identifiers)
}
