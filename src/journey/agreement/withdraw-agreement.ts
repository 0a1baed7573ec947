import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput } from '../../platform/form-input.ts'
import { changeEpisode, getLine, retractResponsibility } from '../person/index.ts'
import { getAgreement, updateState } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { requireNext } from './agreement-lifecycle.ts'

/** Takes a proposal back before it holds. */
export const withdrawAgreement = action('agreement.withdraw', {
  input: z.object({ agreement: AgreementId }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    const state = requireNext(present, 'agreement.withdraw', today)
    await updateState(db, present, { state, endedOn: null, reason: null })
    return { agreement }
  },
})

/** What all three signed does not go on, before its first day: it leaves the line, and the employer gets no duty. */
export const callOffAgreement = action('agreement.call-off', {
  input: z.object({ agreement: AgreementId, reason: textInput(300) }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement, reason }) => {
    const present = await getAgreement(db, agreement)
    const { person, employer: organisation, content } = present
    concerns(person)
    const state = requireNext(present, 'agreement.call-off', today)
    const episode = (await getLine(db, person)).episodes.find((one) => one.fact === present.episode)
    if (episode) await changeEpisode(db, episode.fact, episode.version, { retracted: true })
    await retractResponsibility(db, { person, duty: 'workplace', organisation, startsOn: content.startsOn })
    await updateState(db, present, { state, endedOn: null, reason })
    return { agreement }
  },
})
