import { z } from 'zod'
import { AccountId } from '../../platform/access/actor.ts'
import { action } from '../../platform/action/action.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { ownOrganisation } from './ask-work.ts'
import { findPersonsOf, giveTo } from './caseload.store.ts'
import { getColleague } from './find-colleague.ts'
import { workRoles } from './work.ts'

/** Everybody whom one colleague has goes to another, today: for who leaves, also after the account was closed. */
export const replaceColleague = action('obligation.replace', {
  input: z.object({ leaving: AccountId, account: AccountId }),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today, concerns }, { leaving, account }) => {
    if (leaving === account) throw invalidField('account', 'obligation.same-colleague')
    const organisation = ownOrganisation(actor)
    const colleague = await getColleague(db, organisation, account)
    const persons = await findPersonsOf(db, leaving, today)
    if (persons.length === 0) throw notFound()
    await giveTo(db, persons, colleague, { organisation, from: today, instead: leaving })
    for (const person of persons) concerns(person)
    return { count: persons.length }
  },
})
