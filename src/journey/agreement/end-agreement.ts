import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { invalidField } from '../../platform/problem.ts'
import { changeEpisode, endResponsibility, getLine } from '../person/index.ts'
import { getAgreement, listAgreements, updateState } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { requireNext, stageOf } from './agreement-lifecycle.ts'

/** Ends an agreement at its end or before it; the episode and the duty of the employer end with it. */
export const endAgreement = action('agreement.end', {
  input: z.object({
    agreement: AgreementId,
    on: dayInput.describe('the last day'),
    how: z.enum(['ended', 'broken-off']),
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement, on, how, reason }) => {
    const present = await getAgreement(db, agreement)
    const { person, content, employer: organisation } = present
    concerns(person)
    const state = requireNext(present, how === 'ended' ? 'agreement.end' : 'agreement.break-off', today)
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < content.startsOn) throw invalidField('on', 'field.date-order')
    if (on > content.endsOn) throw invalidField('on', 'agreement.after-end')
    if (on < content.endsOn && reason === null) throw invalidField('reason', 'agreement.say-why')
    if (how === 'broken-off' && reason === null) throw invalidField('reason', 'agreement.say-why')
    const episode = (await getLine(db, person)).episodes.find((one) => one.fact === present.episode)
    if (episode)
      await changeEpisode(db, episode.fact, episode.version, {
        startsOn: episode.startsOn > on ? on : episode.startsOn,
        endsOn: on,
        state: how === 'ended' ? 'done' : 'broken-off',
      })
    const goesOn = (await listAgreements(db, person)).some(
      (one) =>
        one.id !== agreement &&
        one.employer === organisation &&
        ['running', 'coming'].includes(stageOf(one, today)),
    )
    if (!goesOn) await endResponsibility(db, { person, duty: 'workplace', organisation, endsOn: on })
    await updateState(db, present, { state, endedOn: on, reason })
    return { agreement, person }
  },
})
