import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField } from '../../platform/problem.ts'
import { changeEpisode, getLine } from '../person/index.ts'
import { getAgreement } from './agreement.store.ts'
import { AgreementId } from './agreement.ts'
import { requireNext } from './agreement-lifecycle.ts'

/** Says that the placement really began, and on which day: what was planned counts only then. */
export const confirmStart = action('agreement.confirm-start', {
  input: z.object({ agreement: AgreementId, on: dayInput }),
  allow: ['client-manager', 'employer'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement, on }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    requireNext(present, 'agreement.confirm-start', today)
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < present.content.startsOn || on > present.content.endsOn)
      throw invalidField('on', 'agreement.outside')
    const episode = (await getLine(db, present.person)).episodes.find((one) => one.fact === present.episode)
    if (episode?.state !== 'planned') throw conflict('agreement.begun-before')
    await changeEpisode(db, episode.fact, episode.version, { startsOn: on, state: 'running' })
    return { agreement }
  },
})
