import { z } from 'zod'
import { OrganisationId } from '../../catalogue/organisation/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput } from '../../platform/form-input.ts'
import { getLine } from './line.store.ts'
import { PersonId } from './line.ts'
import { recordEpisode } from './record-episode.ts'

/** Kinds that no step of the journey puts on a line; a home, benefit, contract or place comes with its own step. */
export const addedEpisodeKinds = [
  'with-family',
  'municipal-reception',
  'reception-allowance',
  'wage',
  'profit',
  'student-finance',
  'other-benefit',
  'pre-integration-course',
  'language-course',
  'literacy-course',
  'civic-integration-2013',
  'entree',
  'mbo',
  'bbl',
  'higher-education',
  'bridge-course',
  'school',
  'sector-course',
  'volunteering',
  'activation',
  'social-activity',
  'coa-guidance',
  'job-coach',
  'guardian',
  'buddy',
  'asylum-permit',
  'three-year-permit',
  'family-permit',
  'temporary-protection',
  'dutch-national',
  'regime-2013',
  'regime-2021',
  'integration-term',
] as const

/** Puts something that lasts on the line; whether it is planned, runs or is done follows from its days. */
export const addEpisode = action('person.add-episode', {
  input: z.object({
    person: PersonId,
    kind: z.enum(addedEpisodeKinds),
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    halfDays: numberInput(0, 14).nullable().default(null),
    hours: numberInput(0, 60).nullable().default(null),
    provider: OrganisationId.nullable().default(null),
    label: textInput(120).nullable().default(null),
  }),
  allow: ['coa-case-manager', 'client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, ...episode }) => {
    await getLine(db, person)
    const { startsOn, endsOn } = episode
    const state = startsOn > today ? 'planned' : endsOn !== null && endsOn < today ? 'done' : 'running'
    return { person, fact: await recordEpisode(db, { person }, { ...episode, state }) }
  },
})
