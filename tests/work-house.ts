import { getLine, joinPersons, type PersonId, registerPerson } from '../src/journey/person/index.ts'
import { registerHome, startBenefit } from '../src/journey/settlement/index.ts'
import { openWork, recordContract } from '../src/journey/work/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { readAs } from './read-as.ts'

/** A house with a municipality and an employer, and people who settled with a benefit. */
export const openWorkHouse = async () => {
  const house = await openTestHouse()
  const municipality = await house.organisation('municipality')
  const company = await house.organisation('employer', 'Installatie BV')
  const manager = await house.visitor('client-manager', municipality)
  const income = await house.visitor('income-consultant', municipality)
  const register = async (givenName = 'Yusuf') =>
    (
      await perform(
        house.kernel,
        registerPerson,
        { givenName, familyName: 'Voorbeeld', decidedOn: '2025-02-03' },
        manager,
      )
    ).person
  const settle = async (person: PersonId) => {
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    await perform(house.kernel, startBenefit, { person, startsOn: '2025-05-01' }, income)
    return person
  }
  /** the contract of 24 hours that the tests begin from */
  const contract = {
    employer: company,
    kind: 'employment',
    startsOn: '2026-03-01',
    endsOn: '2027-02-28',
    hours: '24',
    signedOn: '2026-02-20',
  }
  const lineOf = (person: PersonId, visitor: Visitor = manager) =>
    readAs(house, visitor, (db) => getLine(db, person))
  return {
    house,
    municipality,
    company,
    manager,
    income,
    contract,
    register,
    settled: async () => settle(await register()),
    /** partners in one household with one benefit */
    partners: async () => {
      const [first, second] = [await register('Amal'), await register('Nour')]
      await perform(
        house.kernel,
        joinPersons,
        { person: second, with: first, role: 'partner', startsOn: '2025-02-03' },
        manager,
      )
      await settle(first)
      return [first, second] as const
    },
    lineOf,
    record: async (person: PersonId, change: object = {}, day = '2026-12-01') =>
      (await perform(house.on(day), recordContract, { person, ...contract, ...change }, manager)).contract,
    opened: (person: PersonId, visitor: Visitor = manager, day = '2026-12-01') =>
      perform(house.on(day), openWork, { person }, visitor),
    /** kind, first and last day of what lies on the line */
    days: async (person: PersonId, ...kinds: string[]) =>
      (await lineOf(person)).episodes
        .filter((one) => kinds.includes(one.kind))
        .map((one) => [one.kind, one.startsOn, one.endsOn]),
  }
}
