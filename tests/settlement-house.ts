import { getLine, joinPersons, type PersonId, registerPerson } from '../src/journey/person/index.ts'
import { coupleHousehold } from '../src/journey/placement/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

/** A house with reception, two municipalities and social guidance, and households that are coupled to the first one. */
export const openSettlementHouse = async () => {
  const house = await openTestHouse()
  const coa = await house.organisation('coa')
  const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  const zwolle = await house.organisation('municipality', 'Gemeente Zwolle', 'GM0193')
  const guidance = await house.organisation('social-guidance')
  const caseManager = await house.visitor('coa-case-manager', coa)
  const coupler = await house.visitor('coa-coupler', coa)
  const manager = await house.visitor('client-manager', utrecht)

  const couple = (person: PersonId, on = '2025-02-18') =>
    perform(house.kernel, coupleHousehold, { person, municipality: 'GM0344', on, reason: 'x' }, coupler)
  const register = async (givenName: string) =>
    (
      await perform(
        house.kernel,
        registerPerson,
        { givenName, familyName: 'Voorbeeld', decidedOn: '2025-02-03' },
        caseManager,
      )
    ).person
  const join = (person: PersonId, other: PersonId, { startsOn = '2025-02-03', by = caseManager } = {}) =>
    perform(house.kernel, joinPersons, { person, with: other, role: 'partner', startsOn }, by)
  return {
    house,
    utrecht,
    zwolle,
    guidance,
    caseManager,
    manager,
    /** a client manager of the municipality to which somebody moves */
    managerThere: await house.visitor('client-manager', zwolle),
    income: await house.visitor('income-consultant', utrecht),
    guide: await house.visitor('social-guide', guidance),
    register,
    join,
    couple,
    coupled: async (givenName = 'Yusuf') => {
      const person = await register(givenName)
      await couple(person)
      return person
    },
    /** two partners in one household, coupled together */
    partners: async () => {
      const [first, second] = [await register('Amal'), await register('Nour')]
      await join(second, first)
      await couple(first)
      return [first, second] as const
    },
    lineOf: (person: PersonId, visitor: Visitor = manager) =>
      readAs(house, visitor, (db) => getLine(db, person)),
  }
}
