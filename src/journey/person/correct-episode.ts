import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, ticked, versionInput } from '../../platform/form-input.ts'
import { EpisodeState, FactId, PersonId } from './line.ts'
import { changeEpisode } from './record-fact.ts'

/** Corrects what lies on a line: a new version on top of the one that was seen. Retracting leaves it readable "as of" before. */
export const correctEpisode = action('person.correct-episode', {
  input: z.object({
    person: PersonId,
    fact: FactId,
    version: versionInput,
    startsOn: dayInput,
    endsOn: dayInput.nullable().default(null),
    state: EpisodeState,
    halfDays: numberInput(0, 14).nullable().default(null),
    hours: numberInput(0, 60).nullable().default(null),
    retracted: ticked,
  }),
  allow: ['coa-case-manager', 'client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db }, { person, fact, version, ...changes }) => {
    await changeEpisode(db, fact, version, changes)
    return { person }
  },
})
