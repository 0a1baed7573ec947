import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { addDays, daysBetween } from '../../platform/date.ts'
import { namesOf } from '../person/index.ts'
import { questionOf } from './ask-work.ts'
import { findOwnRulesNamed } from './own-rule.store.ts'
import { markSeenOn, seenOn } from './snooze.store.ts'
import { findHappened } from './work.store.ts'
import { chosen, Whose, workRoles } from './work.ts'

export const overviewPerPage = 50

const turn = z.coerce.number().int().min(1).max(10_000).default(1)

/** Until when this week lasts: the Sunday that comes, or today. */
const endOfWeek = (today: string): number => (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7

/** One overview in place of a message per event: since it was last ticked off, or of the last week. */
export const openOverview = action('obligation.overview', {
  input: z.object({ whose: chosen(Whose), late: turn, soon: turn, met: turn }),
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async (context, { whose, ...pages }) => {
    const { db, actor, today } = context
    const seen = await seenOn(db, actor.account)
    const since = seen ?? addDays(today, -7)
    const until = addDays(today, endOfWeek(today))
    const question = await questionOf(context, { whose })
    const happened = await findHappened(
      db,
      { ...question, since, until },
      { perPage: overviewPerPage, ...pages },
    )
    const rows = [happened.late, happened.soon, happened.met].flatMap(({ works }) => works)
    return {
      seen,
      since,
      until,
      days: daysBetween(since, today),
      whose: question.whose,
      ownRules: await findOwnRulesNamed(
        db,
        rows.map(({ rule }) => rule),
      ),
      names: Object.fromEntries(await namesOf(db, [...new Set(rows.map(({ person }) => person))])),
      pages,
      overdue: happened.late.works,
      soon: happened.soon.works,
      met: happened.met.works,
      more: { late: happened.late.more, soon: happened.soon.more, met: happened.met.more },
    }
  },
})

/** What stands in the overview was read: it begins anew from today. */
export const markSeen = action('obligation.mark-seen', {
  input: z.object({}),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, actor, today }) => {
    await markSeenOn(db, actor.account, today)
    return { seen: today }
  },
})
