import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { answerAsEmployer, listCardCertificates, listCards, recordMatched } from './matching.store.ts'
import { YesOrNo } from './respond-to-match.ts'

/** The employer says yes or no to a card; no asks for a reason, so that the person can learn from it. */
export const answerCard = action('matching.answer', {
  input: z.object({ match: z.uuid(), answer: YesOrNo, reason: textInput(300).nullable().default(null) }),
  allow: ['employer'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, concerns }, { match, answer, reason }) => {
    if (answer === 'refused' && reason === null) throw invalidField('reason', 'matching.say-why')
    if (!(await listCards(db)).some((one) => one.match === match)) throw notFound()
    const person = await answerAsEmployer(db, match, { answer, reason })
    if (!person) throw conflict('matching.answered-before')
    concerns(person)
    if ((await recordMatched(db, match)) === 'full') throw conflict('matching.place-gone')
    return { match }
  },
})

/** The cards of an employer: of its own places, and of nobody else; whose name is shown is told in the journal. */
export const openCards = action('matching.open-cards', {
  input: z.object({}),
  allow: ['employer'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, concerns }) => {
    const cards = await listCards(db)
    const certificates = await listCardCertificates(db)
    for (const { person } of cards) if (person) concerns(person)
    return {
      cards: cards.map(({ person: _person, ...card }) => ({
        ...card,
        certificates: certificates.get(card.match) ?? [],
      })),
    }
  },
})
