import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { getLine, PersonId, recordMilestone } from '../person/index.ts'
import { coachMatches } from './coach-match.store.ts'
import { contactsOf, lastDay } from './coach-match.ts'

/** A meeting of the two; what they spoke of is not recorded, only what both want to be known. */
export const recordContact = action('coaching.record-contact', {
  input: z.object({ person: PersonId, on: dayInput, detail: textInput(200).nullable().default(null) }),
  allow: ['client-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, on, detail }) => {
    const line = await getLine(db, person)
    const match = (await coachMatches.find(db, person))?.content
    if (!match) throw notFound()
    if (on > today) throw invalidField('on', 'field.date-future')
    const last = lastDay(match)
    if (on < match.startsOn || (last !== null && on > last)) throw invalidField('on', 'coaching.outside')
    if (contactsOf(line, match).some((one) => one.on === on)) throw conflict('coaching.contact-known')
    await recordMilestone(
      db,
      { person },
      { kind: 'buddy-contact', on, detail, organisation: match.organisation },
    )
    return { person }
  },
})
