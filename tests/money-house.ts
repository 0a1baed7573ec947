import { type PersonId, startResponsibility } from '../src/journey/person/index.ts'
import { recordDuoNotice } from '../src/journey/settlement/index.ts'
import { date } from '../src/platform/date.ts'
import { openCivicHouse } from './civic-house.ts'
import { readAs } from './read-as.ts'

/** A municipality with its money: two client managers, an income consultant, policy, and somebody with a plan. */
export const openMoneyHouse = async () => {
  const civic = await openCivicHouse()
  const { house, municipality } = civic
  return {
    ...civic,
    consultant: await house.visitor('income-consultant', municipality),
    notice: (person: PersonId) => civic.does(recordDuoNotice)({ person, on: '2025-03-03' }),
    /** the municipality has the income duty too, so that its income consultants reach the file */
    withIncome: async (person: PersonId): Promise<PersonId> => {
      await readAs(house, civic.manager, (db) =>
        startResponsibility(db, {
          person,
          organisation: municipality,
          duty: 'income',
          startsOn: date('2025-03-01'),
        }),
      )
      return person
    },
    policy: await house.visitor('policy', municipality),
    /** the fact of the first part of this kind on the line */
    partOf: async (person: PersonId, kind: string) => {
      const { episodes } = await civic.lineOf(person)
      return String(episodes.find((one) => one.kind === kind)?.fact)
    },
  }
}
