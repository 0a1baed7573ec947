import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import type { FactId, HouseholdId, HouseholdRole, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Makes somebody a member of a household from a day on. */
export const joinHousehold = async (
  db: Kysely<unknown>,
  membership: {
    household: HouseholdId
    person: PersonId
    role: HouseholdRole
    startsOn: IsoDate
    endsOn?: IsoDate | null
  },
): Promise<FactId> => {
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.membership')
    .values({
      fact,
      version: 1,
      household: membership.household,
      person: membership.person,
      role: membership.role,
      starts_on: membership.startsOn,
      ends_on: membership.endsOn ?? null,
    })
    .execute()
  return fact
}
