import { registerPlace } from '../../catalogue/place/index.ts'
import { giveConsent } from '../../journey/handover/index.ts'
import { matchPlace } from '../../journey/matching/index.ts'
import { demoPersonLogins } from './accounts.ts'
import { asOwner } from './store-accounts.ts'
import type { Act } from './three-people/index.ts'

const manager = 'demo-4-klantmanager'
const employer = 'demo-8-werkgever'

/** Places with room today, and one that waits for an answer of Rima: its employer sees a card without a name. */
export const tellOpenPlaces = async (act: Act, adminUrl: string): Promise<void> => {
  await act('2026-10-12', employer, registerPlace, {
    kind: 'trial-placement',
    title: 'Hulpmonteur zonnepanelen',
    sector: 'techniek, elektricien',
    level: 'A2',
    listening: 'A2',
    weekdays: ['monday', 'tuesday', 'thursday'],
    halfDays: 6,
    guidance: 'Eerste monteur',
    travel: 'Begint om half acht; bus 28 rijdt vanaf zes uur',
    places: 2,
  })
  await act('2026-10-19', 'demo-8-werkgever-zorg', registerPlace, {
    kind: 'volunteering',
    title: 'Koffie en gesprek in het zorghuis',
    sector: 'zorg',
    weekdays: ['wednesday', 'friday'],
    halfDays: 2,
    places: 3,
  })
  const { place } = await act('2026-11-02', 'demo-8-werkgever-zorg', registerPlace, {
    kind: 'language-internship',
    title: 'Zorghulp met taalmaatje',
    sector: 'zorg, verpleegkundige',
    level: 'A1',
    weekdays: ['tuesday', 'thursday'],
    halfDays: 4,
    guidance: 'Taalmaatje Ans, verpleegkundige',
    places: 1,
  })
  const login = demoPersonLogins.rima
  await act('2026-11-23', login, giveConsent, { item: 'card-to-employers' })
  const [rima] = await asOwner(
    adminUrl,
    async (client) =>
      (await client.query<{ person: string }>('select person from access.account where login = $1', [login]))
        .rows,
  )
  await act('2026-11-24', manager, matchPlace, { person: rima?.person, place })
}
