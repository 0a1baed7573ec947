import { action } from '../../platform/action/action.ts'
import { askWork, questionOf } from './ask-work.ts'
import { countNoOfferReasons, findNoOfferReasons } from './no-offer.store.ts'
import { countShare, countSnoozed } from './work.store.ts'
import { WorkFilter, workPerPage, workRoles } from './work.ts'

/** What has to be done for whom, by the own organisation and the own role, the most urgent first. */
export const openWork = action('obligation.list', {
  input: WorkFilter,
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async (context, filter) => {
    const question = await questionOf(context, filter)
    const found = await askWork(context, question, {
      limit: workPerPage,
      offset: (filter.page - 1) * workPerPage,
    })
    const asksWhy = question.list?.name === 'no-offer' && context.actor.role === 'client-manager'
    const persons = found.rows.map(({ person }) => person)
    return {
      ...found,
      noOffer: asksWhy
        ? {
            reasons: await findNoOfferReasons(context.db, persons, question.organisation),
            counts: await countNoOfferReasons(context.db),
          }
        : null,
      filter,
      me: context.actor.account,
      role: context.actor.role,
      snoozed: await countSnoozed(context.db, question),
      share: question.list?.share ? await countShare(context.db, question) : null,
    }
  },
})
