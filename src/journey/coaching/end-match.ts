import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, getLine, PersonId } from '../person/index.ts'
import { endRhythm } from './agreed-rhythm.ts'
import { coachMatches } from './coach-match.store.ts'
import { isCurrent } from './coach-match.ts'

/** Ends a match, with the reason; somebody else may go along afterwards. */
export const endMatch = action('coaching.end-match', {
  input: z.object({ person: PersonId, version: versionInput, on: dayInput, reason: textInput(300) }),
  allow: ['client-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, on, reason }) => {
    const line = await getLine(db, person)
    const match = (await coachMatches.find(db, person))?.content
    if (!match) throw notFound()
    if (!isCurrent(match, today)) throw conflict('coaching.over')
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < match.startsOn) throw invalidField('on', 'field.date-order')
    const over = { ...match, ended: { on, reason } }
    await coachMatches.save(db, person, version, over)
    await endRhythm(db, line, over)
    const episode = line.episodes.find(({ fact }) => fact === match.episode)
    if (episode) await changeEpisode(db, episode.fact, episode.version, { state: 'done', endsOn: on })
    return { person }
  },
})
