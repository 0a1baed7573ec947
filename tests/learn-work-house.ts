import { recordLearnWork, signLearnWork, signLearnWorkOnPaper } from '../src/journey/education/index.ts'
import { findContract } from '../src/journey/education/learn-work.store.ts'
import { getLine, type PersonId } from '../src/journey/person/index.ts'
import { openCivicHouse } from './civic-house.ts'
import { readAs } from './read-as.ts'

/** A year of one day at school and four days of paid work. */
export const workContract = (school: string, employer: string) => ({
  school,
  employer,
  level: 'entree',
  theoryDays: '1',
  workDays: '4',
  hours: '32',
  pay: '1900',
  startsOn: '2026-09-01',
  endsOn: '2027-08-31',
})

/** A municipality, a school and an employer, each with an account, and people with a learn-work contract. */
export const openLearnWorkHouse = async () => {
  const civic = await openCivicHouse()
  const { house, manager, school, does, register, own } = civic
  const company = await house.organisation('employer', 'Installatie BV')
  const boss = await house.visitor('employer', company)
  const teacher = await house.visitor('language-provider', school)
  const lineOf = (person: PersonId) => readAs(house, manager, (db) => getLine(db, person))
  const stored = async (person: PersonId) => {
    const found = await readAs(house, manager, (db) => findContract(db, person))
    if (!found) throw new Error('no contract')
    return found
  }
  /** the person and the employer in the product, the school on paper */
  const signAll = async (person: PersonId) => {
    const { id: contract, version } = await stored(person)
    await does(signLearnWork)({ contract, version }, await own(person))
    await does(signLearnWork)({ contract, version }, boss)
    await does(signLearnWorkOnPaper)({
      contract,
      version,
      signer: 'school',
      on: '2026-11-30',
      note: 'In het dossier bij de school',
    })
  }
  return {
    ...civic,
    company,
    other: await house.organisation('employer', 'Bakkerij BV'),
    boss,
    teacher,
    lineOf,
    stored,
    signAll,
    partsOn: async (person: PersonId) =>
      (await lineOf(person)).episodes
        .filter(({ kind }) => ['bbl', 'learn-work-place', 'wage'].includes(kind))
        .map(({ kind, state, startsOn, endsOn, halfDays, hours }) => ({
          kind,
          state,
          startsOn,
          endsOn,
          halfDays,
          hours,
        }))
        .toSorted((a, b) => a.kind.localeCompare(b.kind)),
    agreed: async () => {
      const person = await register()
      await does(recordLearnWork)({ person, ...workContract(school, company) })
      await signAll(person)
      return { person, contract: (await stored(person)).id }
    },
  }
}
