import { z } from 'zod'
import { education, practices, vocabulary } from '../../catalogue/knowledge.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, getLine, PersonId } from '../person/index.ts'
import { partsForModules } from './followed-module.ts'
import { readSchooling } from './read-schooling.ts'

const readFile = async ({ db, today }: ActionContext, person: PersonId) => {
  const line = await getLine(db, person)
  const { routes, questions, profiles, modules } = await education()
  const library = await practices()
  const words = await vocabulary()
  return {
    person,
    identity: await getIdentity(db, person),
    line,
    ...(await readSchooling(db, line, today)),
    words,
    parts: partsForModules(line, words),
    library: { routes, questions, profiles, modules, practices: library.practices },
  }
}
export type OpenedSchooling = Awaited<ReturnType<typeof readFile>>

/** All ways to learn for one person: may begin, may not or unknown, what closes the gap and who knows more (S64). */
export const checkRoutes = action('education.check-routes', {
  input: z.object({ person: PersonId }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide', 'language-provider'],
  effect: 'read',
  purpose: 'guidance',
  person: (input) => input.person,
  run: (context, { person }) => readFile(context, person),
})

/** The same for the person. */
export const openOwnRoutes = action('education.open-own', {
  input: z.object({}),
  allow: ['person'],
  effect: 'read',
  purpose: 'own-file',
  run: (context) => {
    const { actor, concerns } = context
    if (actor.person === null) throw notFound()
    concerns(actor.person)
    return readFile(context, PersonId.parse(actor.person))
  },
})
