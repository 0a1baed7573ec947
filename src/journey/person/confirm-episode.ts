import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import type { IsoDate } from '../../platform/date.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { getStoredEpisode } from './fact.store.ts'
import { getLine } from './line.store.ts'
import { FactId, PersonId } from './line.ts'
import { changeEpisode } from './record-episode.ts'

const laterState = (endsOn: IsoDate | null, today: IsoDate) =>
  endsOn !== null && endsOn < today ? ('done' as const) : ('running' as const)

/**
 * Somebody says whether what was planned really began: on which day, later, or not at all. Until then it counts for nothing.
 * The wage that was planned with a job goes with it.
 */
export const confirmEpisode = action('person.confirm-episode', {
  input: z.object({
    person: PersonId,
    fact: FactId,
    what: z.enum(['began', 'later', 'not']),
    on: dayInput.nullable().default(null),
  }),
  allow: [
    'coa-case-manager',
    'client-manager',
    'income-consultant',
    'social-guide',
    'language-provider',
    'employer-service-point',
  ],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today, concerns }, { person, fact, what, on }) => {
    const { row, persons } = await getStoredEpisode(db, person, fact)
    if (actor.role === 'language-provider' && row.provider !== actor.organisation) throw notFound()
    if (row.retracted || row.state !== 'planned') throw conflict('person.not-planned')
    for (const one of persons) concerns(one)
    if (what !== 'not') {
      if (on === null) throw invalidField('on', 'field.needed')
      if (what === 'began' && on > today) throw invalidField('on', 'field.date-future')
      if (what === 'later' && on <= today) throw invalidField('on', 'person.day-ahead')
      if (row.ends_on !== null && on > row.ends_on) throw invalidField('on', 'person.after-end')
    }
    const together = (await getLine(db, person)).episodes.filter(
      (one) =>
        one.fact !== fact &&
        row.track === 'work' &&
        one.kind === 'wage' &&
        one.state === 'planned' &&
        one.startsOn === row.starts_on &&
        one.provider === row.provider,
    )
    for (const one of [{ fact, version: row.version, endsOn: row.ends_on }, ...together]) {
      await changeEpisode(
        db,
        one.fact,
        one.version,
        what === 'not' || on === null
          ? { retracted: true }
          : what === 'later'
            ? { startsOn: on }
            : { startsOn: on, state: laterState(one.endsOn, today) },
      )
    }
    return { person }
  },
})
