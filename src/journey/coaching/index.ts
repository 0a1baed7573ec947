import type { JourneyStep } from '../person/index.ts'
import { coachingPages } from './coaching.pages.tsx'
import { coachingSection } from './coaching-section.tsx'
import { endMatch } from './end-match.ts'
import { makeMatch } from './make-match.ts'
import { openMatch } from './open-match.ts'
import { recordContact } from './record-contact.ts'

export { endMatch, makeMatch, openMatch, recordContact }

export const coaching: JourneyStep = {
  name: 'coaching',
  actions: [openMatch, makeMatch, recordContact, endMatch],
  pages: coachingPages,
  sections: [coachingSection],
}
