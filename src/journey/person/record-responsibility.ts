import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { openPeriod } from './fact-period.ts'
import type { Duty, FactId, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Makes an organisation responsible for a duty; access to the file follows from it, from the first day to the last. */
export const startResponsibility = async (
  db: Kysely<unknown>,
  responsibility: {
    person: PersonId
    organisation: string
    duty: Duty
    startsOn: IsoDate
    endsOn?: IsoDate | null
  },
): Promise<FactId> => {
  openPeriod(responsibility.startsOn, responsibility.endsOn ?? null)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.responsibility')
    .values({
      fact,
      version: 1,
      person: responsibility.person,
      organisation: responsibility.organisation,
      duty: responsibility.duty,
      starts_on: responsibility.startsOn,
      ends_on: responsibility.endsOn ?? null,
    })
    .execute()
  return fact
}

/**
 * Ends the responsibility of whoever has this duty now (of one organisation when named); the last day is included.
 * End your own last: after it, the file is closed to you. Returns how many were ended.
 */
export const endResponsibility = async (
  db: Kysely<unknown>,
  {
    person,
    duty,
    organisation,
    endsOn,
  }: { person: PersonId; duty: Duty; organisation?: string; endsOn: IsoDate },
): Promise<number> => {
  const q = db.withTables<PersonTables>()
  const open = await q
    .selectFrom('startlijn.responsibility')
    .selectAll()
    .where('person', '=', person)
    .where('duty', '=', duty)
    .where('superseded_at', 'is', null)
    .where('retracted', '=', false)
    .where('starts_on', '<=', endsOn)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', endsOn)]))
    .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation ?? ''))
    .execute()
  for (const row of open) {
    await q
      .insertInto('startlijn.responsibility')
      .values({
        fact: row.fact,
        version: row.version + 1,
        person,
        organisation: row.organisation,
        duty,
        starts_on: row.starts_on,
        ends_on: endsOn,
      })
      .execute()
  }
  return open.length
}
