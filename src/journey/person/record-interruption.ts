import type { Kysely } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { changedMeanwhile, notFound } from '../../platform/problem.ts'
import { openPeriod } from './fact-period.ts'
import type { FactId, PersonId } from './line.ts'
import type { PersonTables } from './person.tables.ts'

/** A time in which nothing could go on; the reason is stored apart, and read only by the person and by named people. */
export const recordInterruption = async (
  db: Kysely<unknown>,
  interruption: { person: PersonId; startsOn: IsoDate; endsOn: IsoDate | null },
): Promise<FactId> => {
  openPeriod(interruption.startsOn, interruption.endsOn)
  const fact = newIdentifier<FactId>()
  await db
    .withTables<PersonTables>()
    .insertInto('startlijn.interruption')
    .values({
      fact,
      version: 1,
      person: interruption.person,
      starts_on: interruption.startsOn,
      ends_on: interruption.endsOn,
    })
    .execute()
  return fact
}

/**
 * Corrects or ends an interruption by a new version.
 * @throws Problem changed-meanwhile when `version` is no longer the last.
 */
export const changeInterruption = async (
  db: Kysely<unknown>,
  fact: FactId,
  version: number,
  changes: { startsOn: IsoDate; endsOn: IsoDate | null; retracted: boolean },
): Promise<void> => {
  openPeriod(changes.startsOn, changes.endsOn)
  const q = db.withTables<PersonTables>()
  const last = await q
    .selectFrom('startlijn.interruption')
    .selectAll()
    .where('fact', '=', fact)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!last) throw notFound()
  if (last.version !== version) throw changedMeanwhile()
  await q
    .insertInto('startlijn.interruption')
    .values({
      fact,
      version: version + 1,
      person: last.person,
      starts_on: changes.startsOn,
      ends_on: changes.endsOn,
      retracted: changes.retracted,
    })
    .execute()
}
