import type { TestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import type { Visitor } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, type PersonId, registerPerson } from '../person/index.ts'

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
