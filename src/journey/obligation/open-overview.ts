import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { addDays, daysBetween } from '../../platform/date.ts'
import { namesOf } from '../person/index.ts'
import { questionOf } from './ask-work.ts'
import { findOwnRulesNamed } from './own-rule.store.ts'
import { markSeenOn, seenOn } from './snooze.store.ts'
import { findHappened } from './work.store.ts'
import { Whose, workRoles } from './work.ts'

const mostShown = 100

/** Until when this week lasts: the Sunday that comes, or today. */
const endOfWeek = (today: string): number => (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7

/** One overview in place of a message per event: since it was last ticked off, or of the last week. */
export const openOverview = action('obligation.overview', {
  input: z.object({ whose: Whose.optional() }),
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async (context, filter) => {
    const { db, actor, today } = context
    const seen = await seenOn(db, actor.account)
    const since = seen ?? addDays(today, -7)
    const until = addDays(today, endOfWeek(today))
    const question = await questionOf(context, filter)
    const rows = await findHappened(db, { ...question, since, until }, mostShown)
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
      overdue: rows.filter(({ status }) => status === 'overdue'),
      soon: rows.filter(({ status }) => status === 'open'),
      met: rows.filter(({ status }) => status === 'met-on-time' || status === 'met-late'),
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
