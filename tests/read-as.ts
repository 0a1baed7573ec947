import type { Kysely } from 'kysely'
import type { Visitor } from '../src/platform/access/actor.ts'
import { enter } from '../src/platform/access/enter.ts'
import type { TestHouse } from './database.ts'

/** Reads with the eyes of a visitor, policies on, outside any action. */
export const readAs = <Result>(
  house: TestHouse,
  visitor: Visitor,
  read: (db: Kysely<unknown>) => Promise<Result>,
): Promise<Result> =>
  house.kernel.db.transaction().execute(async (tx) => {
    await enter(tx, visitor, house.kernel.serviceToken, house.kernel.clock.now())
    return read(tx)
  })
