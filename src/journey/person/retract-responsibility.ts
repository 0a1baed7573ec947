import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import type { Duty, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** Takes back a responsibility that was to begin on a day and never will; earlier versions stay readable. */
export const retractResponsibility = async (
  db: Kysely<unknown>,
  which: { person: PersonId; duty: Duty; organisation: string; startsOn: IsoDate },
): Promise<void> => {
  const q = db.withTables<PersonTables>()
  const rows = await q
    .selectFrom('startlijn.responsibility')
    .selectAll()
    .where('person', '=', which.person)
    .where('duty', '=', which.duty)
    .where('organisation', '=', which.organisation)
    .where('starts_on', '=', which.startsOn)
    .where('superseded_at', 'is', null)
    .where('retracted', '=', false)
    .execute()
  for (const { fact, version, person, organisation, duty, starts_on, ends_on } of rows) {
    await q
      .insertInto('startlijn.responsibility')
      .values({
        fact,
        version: version + 1,
        person,
        organisation,
        duty,
        starts_on,
        ends_on,
        retracted: true,
      })
      .execute()
  }
}
