import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField } from '../../platform/problem.ts'
import { getIdentity, PersonId } from '../person/index.ts'
import { plans } from './plan.store.ts'

/** The planned talk goes to another day, or does not go on, with the reason. What both sides agreed stays agreed. */
export const moveTalk = action('plan.move-talk', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    what: z.enum(['move', 'cancel']),
    to: dayInput.nullable().default(null),
    reason: textInput(300),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, what, to, reason }) => {
    await getIdentity(db, person)
    const plan = await plans.find(db, person)
    if (!plan) throw conflict('plan.none')
    if (plan.version !== version) throw changedMeanwhile()
    const from = plan.content.nextTalkOn
    if (what === 'cancel' && from === null) throw conflict('plan.no-talk')
    if (what === 'move') {
      if (to === null) throw invalidField('to', 'field.needed')
      if (to < today) throw invalidField('to', 'plan.talk-past')
      if (to === from) throw invalidField('to', 'plan.talk-there')
    }
    const nextTalkOn = what === 'move' ? to : null
    await plans.save(db, person, version, {
      ...plan.content,
      nextTalkOn,
      talkMoved: { from, to: nextTalkOn, reason },
    })
    return { person }
  },
})
