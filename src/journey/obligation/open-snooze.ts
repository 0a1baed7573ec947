import { z } from 'zod'
import { RuleId } from '../../catalogue/rule/index.ts'
import { action } from '../../platform/action/action.ts'
import { IsoDate } from '../../platform/date.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { ownOrganisation } from './ask-work.ts'
import { findOwnRulesNamed } from './own-rule.store.ts'
import { findSnooze, getOwnWork } from './snooze.store.ts'
import { workRoles } from './work.ts'

/** One line of the list, before it is put off. */
export const openSnooze = action('obligation.open-snooze', {
  input: z.object({ person: PersonId, rule: RuleId, occurrence: IsoDate }),
  allow: workRoles,
  effect: 'read',
  purpose: 'guidance',
  person: ({ person }) => person,
  run: async ({ db, actor }, which) => {
    const organisation = ownOrganisation(actor)
    return {
      ...which,
      ...(await getOwnWork(db, which, organisation)),
      ownRules: await findOwnRulesNamed(db, [which.rule]),
      identity: await getIdentity(db, which.person),
      snooze: await findSnooze(db, which, organisation),
    }
  },
})
