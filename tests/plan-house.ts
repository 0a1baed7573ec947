import { getLine, type PersonId, registerPerson } from '../src/journey/person/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import type { TestHouse } from './database.ts'
import { readAs } from './read-as.ts'

export const pip = {
  on: '2025-07-07',
  route: 'route-b1',
  routeStartsOn: '2025-09-01',
  routeHalfDays: '3',
  goal: 'Weer elektricien zijn',
  kind1: 'language-internship',
  startsOn1: '2025-09-01',
  endsOn1: '2026-02-27',
  halfDays1: '4',
}

/** People with a file of one municipality, and the reading of their lines. */
export const planHouse = (house: TestHouse, manager: Visitor) => ({
  register: async (regime = 'regime-2021') =>
    (
      await perform(
        house.kernel,
        registerPerson,
        { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2025-02-03', regime },
        manager,
      )
    ).person,
  lineOf: (person: PersonId) => readAs(house, manager, (db) => getLine(db, person)),
})
