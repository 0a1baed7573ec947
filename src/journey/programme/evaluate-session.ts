import { z } from 'zod'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { versionInput, wholeInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { getSession, writeSession } from './training.store.ts'
import { Answers, SessionId, stateOfSession } from './training.ts'

const answer = wholeInput(0, 1000).nullable().default(null)
const input = z.object({
  session: SessionId,
  version: versionInput,
  came: wholeInput(0, 1000),
  useful: answer,
  partly: answer,
  notUseful: answer,
})

/** All three, or none: a number that is missing is not zero. */
const answersOf = ({ came, ...given }: z.infer<typeof input>) => {
  const names = ['useful', 'partly', 'notUseful'] as const
  const missing = names.find((name) => given[name] === null)
  if (missing !== undefined) {
    if (names.every((name) => given[name] === null)) return null
    throw invalidField(missing, 'field.needed')
  }
  const answers = Answers.parse(given)
  if (answers.useful + answers.partly + answers.notUseful > came)
    throw invalidField('came', 'programme.more-answers')
  return answers
}

/** How many came to a session and what they thought of it; told again it is corrected (S48). */
export const evaluateSession = action('programme.evaluate-session', {
  input,
  allow: adoptingRoles,
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, today }, given) => {
    const { id, programme, organisation, content } = await getSession(db, given.session)
    if (content.on > today) throw conflict('programme.session-to-come')
    if (stateOfSession(content) === 'cancelled') throw conflict('programme.session-cancelled')
    const result = { came: given.came, answers: answersOf(given) }
    await writeSession(
      db,
      { organisation, programme, content: { ...content, result } },
      { id, version: given.version },
    )
    return { programme, session: id }
  },
})
