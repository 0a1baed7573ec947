import { registerContact } from '../../catalogue/organisation/index.ts'
import { registerSite } from '../../catalogue/reception/index.ts'
import { demoDay } from '../clock.ts'
import type { Act } from './three-people/index.ts'

/**
 * Invented sites, so that the demo can propose one: no list of real locations is shipped. Each lies in the middle of its
 * municipality, and COA registers its own.
 */
export const demoSites = [
  { name: 'Opvang Leidsche Rijn (voorbeeld)', municipality: 'GM0344', capacity: 400, free: 6 },
  {
    name: 'Opvang Kromme Rijn (voorbeeld)',
    municipality: 'GM0355',
    capacity: 250,
    free: 12,
    dedicatedTo: 'GM0344, GM0310',
  },
  {
    name: 'Opvang De Eem (voorbeeld)',
    municipality: 'GM0307',
    capacity: 500,
    free: 0,
    dedicatedTo: 'GM0307',
  },
  { name: 'Opvang Het Hogeland (voorbeeld)', municipality: 'GM1966', capacity: 900, free: 140 },
  { name: 'Opvang De Peel (voorbeeld)', municipality: 'GM0794', capacity: 350 },
  { name: 'Opvang Westland (voorbeeld)', municipality: 'GM1783', capacity: 200, free: 25 },
] as const

/** Registered by those who keep them, through the actions of the product. */
export const registerDemoSites = async (act: Act): Promise<void> => {
  for (const site of demoSites) await act(demoDay, 'demo-2-coa-koppelaar', registerSite, site)
  await act(demoDay, 'demo-9-beheer', registerContact, {
    name: 'Dina Visser',
    task: 'Klantmanager, aanspreekpunt voor de opvang',
    email: 'dina.visser@voorbeeld.nl',
  })
}
