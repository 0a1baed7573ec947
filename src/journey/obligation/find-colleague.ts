import type { Kysely } from 'kysely'
import type { AccountId } from '../../platform/access/actor.ts'
import { invalidField } from '../../platform/problem.ts'
import { findColleagues } from './caseload.store.ts'
import type { Colleague } from './work.ts'

/** @throws Problem at the field for who does not work here, or carries out no duty. */
export const getColleague = async (
  db: Kysely<unknown>,
  organisation: string,
  account: AccountId,
): Promise<Colleague> => {
  const found = (await findColleagues(db, organisation)).find((one) => one.account === account)
  if (!found) throw invalidField('account', 'obligation.no-colleague')
  return found
}
