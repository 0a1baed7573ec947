import { z } from 'zod'
import type { Role } from '../../platform/access/role.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeEpisode, endResponsibility, getLine, PersonId } from '../person/index.ts'
import { conclude, getAgreement, insertSignature, updateState } from './agreement.store.ts'
import { AgreementId, type Party } from './agreement.ts'

const partyOf: Partial<Record<Role, Party>> = {
  person: 'person',
  employer: 'employer',
  'client-manager': 'municipality',
}

/** Signs for one's own party. The third signature puts it on the line and gives the employer its duty for that time. */
export const signAgreement = action('agreement.sign', {
  input: z.object({ agreement: AgreementId }),
  allow: ['person', 'employer', 'client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor, concerns }, { agreement }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    const party = partyOf[actor.role]
    if (!party) throw notFound()
    if (present.state !== 'proposed') throw conflict('agreement.not-proposed')
    if (present.signatures.some((one) => one.party === party)) throw conflict('agreement.signed-before')
    await insertSignature(db, agreement, party, present.version)
    return { agreement, concluded: await conclude(db, agreement) }
  },
})

/** Takes a proposal back before it holds. */
export const withdrawAgreement = action('agreement.withdraw', {
  input: z.object({ agreement: AgreementId }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, concerns }, { agreement }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    if (present.state !== 'proposed') throw conflict('agreement.not-proposed')
    if (!(await updateState(db, agreement, 'withdrawn', null))) throw notFound()
    return { agreement }
  },
})

/** Ends an agreement at its end or before it; the episode and the duty of the employer end with it. */
export const endAgreement = action('agreement.end', {
  input: z.object({
    agreement: AgreementId,
    on: dayInput,
    how: z.enum(['ended', 'broken-off']),
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { agreement, on, how, reason }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    if (present.state !== 'signed') throw conflict('agreement.not-signed')
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < present.content.startsOn) throw invalidField('on', 'field.date-order')
    if (how === 'broken-off' && reason === null) throw invalidField('reason', 'agreement.say-why')
    const person = PersonId.parse(present.person)
    const episode = (await getLine(db, person)).episodes.find((one) => one.fact === present.episode)
    if (episode)
      await changeEpisode(db, episode.fact, episode.version, {
        endsOn: on,
        state: how === 'ended' ? 'done' : 'broken-off',
      })
    await endResponsibility(db, { person, duty: 'workplace', organisation: present.employer, endsOn: on })
    if (!(await updateState(db, agreement, how, on))) throw notFound()
    return { agreement }
  },
})
