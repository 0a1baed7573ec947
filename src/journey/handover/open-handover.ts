import { z } from 'zod'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { notFound } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { listConsents, listMeetings, listPackages, listQuestions } from './handover.store.ts'
import { stateOf } from './handover.ts'

export const loadHandover = async ({ db }: Pick<ActionContext, 'db'>, person: PersonId) => {
  const packages = await listPackages(db, person)
  const questions = await listQuestions(db, person)
  const meetings = await listMeetings(db, person)
  const [last] = packages
  const kinds = (await vocabulary()).episodeKinds
  return {
    packages,
    questions,
    meetings,
    consents: await listConsents(db, person),
    state: stateOf({
      sent: last !== undefined,
      confirmed: last !== undefined && last.confirmedOn !== null,
      met: meetings.length > 0,
    }),
    /** words for the kinds of lessons in the packages */
    kinds: Object.fromEntries(
      packages
        .flatMap((one) => one.content.courses)
        .map(({ kind }) => [kind, { nl: kinds.get(kind)?.nl ?? kind, en: kinds.get(kind)?.en ?? kind }]),
    ),
  }
}

/** Whose handover: the person who is named, or the own one of somebody who asks for nobody else. */
export const whose = ({ actor, concerns }: ActionContext, person: PersonId | undefined): PersonId => {
  const found = person ?? (actor.person === null ? undefined : PersonId.parse(actor.person))
  if (!found) throw notFound()
  concerns(found)
  return found
}

/** Everything about the handover of a person, to show around its forms. */
export const openHandover = action('handover.open', {
  input: z.object({ person: PersonId.optional().describe('left out: the own file') }),
  allow: ['coa-case-manager', 'client-manager', 'social-guide', 'income-consultant', 'person'],
  effect: 'read',
  purpose: 'handover',
  person: (input) => input.person,
  run: async (context, input) => {
    const person = whose(context, input.person)
    return {
      person,
      identity: await getIdentity(context.db, person),
      ...(await loadHandover(context, person)),
    }
  },
})
