import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput, numberInput, ticked, versionInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { getStoredEpisode } from './fact.store.ts'
import { EpisodeState, FactId, PersonId } from './line.ts'
import { changeEpisode } from './record-episode.ts'

/** A state must agree with the days beside it. */
const checkState = (
  { startsOn, endsOn, state }: { startsOn: IsoDate; endsOn: IsoDate | null; state: EpisodeState },
  today: IsoDate,
): void => {
  if (endsOn !== null && endsOn < startsOn) throw invalidField('endsOn', 'field.date-order')
  if (state !== 'planned' && startsOn > today) throw invalidField('state', 'person.not-begun')
  if (state === 'running' && endsOn !== null && endsOn < today) throw invalidField('state', 'person.ended')
  if (state !== 'done' && state !== 'broken-off') return
  if (endsOn === null) throw invalidField('endsOn', 'field.needed')
  if (endsOn > today) throw invalidField('state', 'person.not-ended')
}

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
  run: async ({ db, today, concerns }, { person, fact, version, ...changes }) => {
    for (const one of (await getStoredEpisode(db, person, fact)).persons) concerns(one)
    if (!changes.retracted) checkState(changes, today)
    await changeEpisode(db, fact, version, changes)
    return { person }
  },
})
