import { z } from 'zod'
import { type ActionContext, action } from '../../platform/action/action.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { listConsents, listMeetings, listPackages, listQuestions } from './handover.store.ts'
import { stateOf } from './handover.ts'

export const loadHandover = async ({ db }: Pick<ActionContext, 'db'>, person: PersonId) => {
  const [packages, questions, meetings, consents] = [
    await listPackages(db, person),
    await listQuestions(db, person),
    await listMeetings(db, person),
    await listConsents(db, person),
  ]
  const state = stateOf({
    sent: packages.length > 0,
    confirmed: packages[0]?.confirmedOn != null,
    met: meetings.length > 0,
  })
  return { packages, questions, meetings, consents, state }
}

/** Everything about the handover of a person, to show around its forms. */
export const openHandover = action('handover.open', {
  input: z.object({ person: PersonId }),
  allow: ['coa-case-manager', 'client-manager', 'social-guide', 'income-consultant', 'person'],
  effect: 'read',
  purpose: 'handover',
  person: (input) => input.person,
  run: async (context, { person }) => ({
    person,
    identity: await getIdentity(context.db, person),
    ...(await loadHandover(context, person)),
  }),
})
