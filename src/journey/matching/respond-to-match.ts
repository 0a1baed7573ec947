import { z } from 'zod'
import { getPlace, notOffered } from '../../catalogue/place/index.ts'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import { stateOfMatch } from './match-state.ts'
import { answerAsPerson, listMatches, recordMatched } from './matching.store.ts'

export const YesOrNo = z.enum(['accepted', 'refused'])

/** The person says yes or no to a place. Yes shows the name to this employer; no asks for no reason and has no consequence. */
export const respondToMatch = action('matching.respond', {
  input: z.object({ match: z.uuid(), answer: YesOrNo, reason: textInput(300).nullable().default(null) }),
  allow: ['person'],
  effect: 'write',
  purpose: 'own-file',
  run: async ({ db, actor, today, concerns }, { match, answer, reason }) => {
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    const own = (await listMatches(db, actor.person)).find((one) => one.id === match)
    if (!own) throw notFound()
    if (own.personAnswer !== null) throw conflict('matching.answered-before')
    if (!['proposed', 'employer-accepted'].includes(stateOfMatch(own, today))) throw conflict('matching.over')
    if (answer === 'accepted' && notOffered(await getPlace(db, own.place), today))
      throw conflict('matching.place-gone')
    if (!(await answerAsPerson(db, match, { answer, reason, on: today })))
      throw conflict('matching.answered-before')
    if ((await recordMatched(db, match)) === 'full') throw conflict('matching.place-gone')
    return { match }
  },
})

/** The own matches of a person. */
export const openOwnMatches = action('matching.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: async ({ db, actor, concerns }) => {
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    return { person: actor.person, matches: await listMatches(db, actor.person) }
  },
})
