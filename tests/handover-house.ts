import { holdMeeting, openHandover } from '../src/journey/handover/index.ts'
import { getLine, type PersonId, registerPerson } from '../src/journey/person/index.ts'
import { coupleHousehold } from '../src/journey/placement/index.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

/** A house with COA, a municipality and the people of both, and persons who are coupled to it. */
export const openHandoverHouse = async () => {
  const house = await openTestHouse()
  const coa = await house.organisation('coa')
  const municipality = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  const screener = await house.visitor('coa-screener', coa)
  const coupler = await house.visitor('coa-coupler', coa)
  const caseManager = await house.visitor('coa-case-manager', coa)
  const manager = await house.visitor('client-manager', municipality)

  const register = async (extra: object = {}) =>
    (
      await perform(
        house.kernel,
        registerPerson,
        {
          givenName: 'Yusuf',
          familyName: 'Voorbeeld',
          decidedOn: '2026-02-03',
          phone: '0612345678',
          ...extra,
        },
        screener,
      )
    ).person
  const couple = (person: PersonId) =>
    perform(
      house.kernel,
      coupleHousehold,
      { person, municipality: 'GM0344', on: '2026-02-18', reason: 'Familie in de buurt' },
      coupler,
    )
  return {
    house,
    coa,
    municipality,
    screener,
    caseManager,
    manager,
    /** a client manager of another municipality */
    stranger: await house.visitor('client-manager'),
    register,
    couple,
    coupled: async (extra: object = {}) => {
      const person = await register(extra)
      await couple(person)
      return person
    },
    open: (person: PersonId, visitor = manager) => perform(house.kernel, openHandover, { person }, visitor),
    meet: (person: PersonId, extra: object = {}) =>
      perform(
        house.kernel,
        holdMeeting,
        { person, on: '2026-03-25', present: ['coa', 'municipality'], ...extra },
        caseManager,
      ),
    /** what the municipality is responsible for now, each with its first day */
    dutiesOf: async (person: PersonId) =>
      (await readAs(house, caseManager, (db) => getLine(db, person))).responsibilities
        .filter((one) => one.organisation === municipality && one.endsOn === null)
        .map((one) => `${one.duty} ${one.startsOn}`)
        .sort(),
  }
}
