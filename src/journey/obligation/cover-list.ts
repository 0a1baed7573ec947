import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { action } from '../../platform/action/action.ts'
import { addMonths } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { ownOrganisation } from './ask-work.ts'
import { findCovers, insertCover } from './caseload.store.ts'
import { getColleague } from './find-colleague.ts'
import { workRoles } from './work.ts'

/** The own list is also the list of a colleague, from one day to another. */
export const coverList = action('obligation.cover', {
  input: z.object({ account: AccountId, from: dayInput, to: dayInput }),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today }, { account, from, to }) => {
    if (account === actor.account) throw invalidField('account', 'obligation.same-colleague')
    if (to < from || to < today) throw invalidField('to', 'obligation.before')
    if (to > addMonths(from, 6)) throw invalidField('to', 'obligation.cover-long')
    const organisation = ownOrganisation(actor)
    const colleague = await getColleague(db, organisation, account)
    if (colleague.role !== actor.role) throw invalidField('account', 'obligation.other-role')
    const cover = { account: actor.account, coveredBy: account, startsOn: from, endsOn: to }
    const fact = newIdentifier<string>()
    await insertCover(db, organisation, { ...cover, fact, version: 1, retracted: false })
    return { cover: fact }
  },
})

/** Ends an own cover at once. */
export const endCover = action('obligation.end-cover', {
  input: z.object({ cover: z.uuid() }),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today }, { cover }) => {
    const organisation = ownOrganisation(actor)
    const found = (await findCovers(db, { organisation, today })).find(
      (one) => one.fact === cover && one.account === actor.account,
    )
    if (!found) throw notFound()
    await insertCover(db, organisation, { ...found, version: found.version + 1, retracted: true })
    return { cover }
  },
})
