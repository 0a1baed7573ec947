import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { listOrganisations, organisationNames } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { getStoredEpisode, getStoredMilestone } from './fact.store.ts'
import { getLine } from './line.store.ts'
import { FactId, PersonId } from './line.ts'
import { listNumberKinds } from './number.store.ts'
import { findInterruptionReasons, getIdentity } from './person.store.ts'

const readers = [
  'coa-screener',
  'coa-case-manager',
  'client-manager',
  'income-consultant',
  'social-guide',
  'language-provider',
  'employer-service-point',
] as const

/** What can be corrected or added on a line, for the page that leads there and the forms around it. */
export const openLineFacts = action('person.open-line', {
  input: z.object({ person: PersonId }),
  allow: readers,
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person }) => ({
    person,
    identity: await getIdentity(db, person),
    line: await getLine(db, person),
    /** which numbers are stored; the numbers themselves are shown by an action of their own */
    numbers: await listNumberKinds(db, person),
    /** only the reasons that this visitor was named for */
    reasons: await findInterruptionReasons(db, person),
    vocabulary: await vocabulary(),
    organisations: await organisationNames(db),
    providers: await listOrganisations(db, [
      'language-provider',
      'school',
      'social-guidance',
      'support-organisation',
      'employer',
    ]),
  }),
})

const ofFact = z.object({ person: PersonId, fact: FactId })

/** One episode as it is stored, for its forms. */
export const openEpisode = action('person.open-episode', {
  input: ofFact,
  allow: readers,
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, fact }) => ({
    person,
    identity: await getIdentity(db, person),
    episode: (await getStoredEpisode(db, person, fact)).row,
    vocabulary: await vocabulary(),
    organisations: await organisationNames(db),
  }),
})

/** One dated fact as it is stored, for its form. */
export const openMilestone = action('person.open-milestone', {
  input: ofFact,
  allow: readers,
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, fact }) => ({
    person,
    identity: await getIdentity(db, person),
    milestone: (await getStoredMilestone(db, person, fact)).row,
    vocabulary: await vocabulary(),
  }),
})
