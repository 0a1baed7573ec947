import { z } from 'zod'
import { listOrganisations } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { hasConsent } from '../handover/index.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { coachMatches } from './coach-match.store.ts'
import { coachOrganisations, contactsOf, isCurrent, missedWeeks } from './coach-match.ts'

/** The match with its contacts and the weeks that were missed, and what a form about it needs. */
export const openMatch = action('coaching.open', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'social-guide'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person }) => {
    const line = await getLine(db, person)
    const stored = await coachMatches.find(db, person)
    const match = stored?.content ?? null
    const contacts = match ? contactsOf(line, match) : []
    return {
      person,
      identity: await getIdentity(db, person),
      version: stored?.version ?? 0,
      match,
      current: match !== null && isCurrent(match, today),
      contacts,
      missed: match
        ? missedWeeks(
            match,
            contacts.map(({ on }) => on),
            today,
          )
        : [],
      mayContact: await hasConsent(db, person, 'contact-with-buddy'),
      organisations: await listOrganisations(db, coachOrganisations),
    }
  },
})
