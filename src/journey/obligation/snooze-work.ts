import { z } from 'zod'
import { RuleId } from '../../catalogue/rule/index.ts'
import { action } from '../../platform/action/action.ts'
import { addMonths, IsoDate } from '../../platform/date.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField, notFound } from '../../platform/problem.ts'
import { PersonId } from '../person/index.ts'
import { ownOrganisation } from './ask-work.ts'
import { findSnooze, getOwnWork, writeSnooze } from './snooze.store.ts'
import { workRoles } from './work.ts'

const key = { person: PersonId, rule: RuleId, occurrence: IsoDate }

/** Takes one line off the list until a day. It comes back by itself; a term of the law that is past stays past. */
export const snoozeWork = action('obligation.snooze', {
  input: z.object({ ...key, until: dayInput, reason: textInput(300) }),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  person: ({ person }) => person,
  run: async ({ db, actor, today }, { until, reason, ...which }) => {
    if (until <= today) throw invalidField('until', 'obligation.snooze-past')
    if (until > addMonths(today, 6)) throw invalidField('until', 'obligation.snooze-long')
    const organisation = ownOrganisation(actor)
    const { category } = await getOwnWork(db, which, organisation)
    const earlier = await findSnooze(db, which, organisation)
    await writeSnooze(db, which, { category, until, reason, organisation, earlier, retracted: false })
    return { until }
  },
})

/** Puts it back on the list. */
export const unsnoozeWork = action('obligation.unsnooze', {
  input: z.object(key),
  allow: workRoles,
  effect: 'write',
  purpose: 'guidance',
  person: ({ person }) => person,
  run: async ({ db, actor }, which) => {
    const organisation = ownOrganisation(actor)
    const earlier = await findSnooze(db, which, organisation)
    if (!earlier) throw notFound()
    await writeSnooze(db, which, { ...earlier, organisation, earlier, retracted: true })
    return { person: which.person }
  },
})
