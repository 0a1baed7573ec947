import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField, notFound } from '../../platform/problem.ts'
import { type Agreement, getAgreement, sign } from './agreement.store.ts'
import { AgreementId, type Party, partyOf } from './agreement.ts'
import { requireNext } from './agreement-lifecycle.ts'

/** Nobody signs twice, and nobody signs other words than were read. */
const requireSignable = (present: Agreement, version: number, party: Party): void => {
  if (present.version !== version) throw changedMeanwhile()
  if (present.signatures.some((one) => one.party === party)) throw conflict('agreement.signed-before')
}

/** Signs for one's own party. The third signature puts it on the line and gives the employer its duty for that time. */
export const signAgreement = action('agreement.sign', {
  input: z.object({
    agreement: AgreementId,
    version: versionInput.describe('the version that was read; another one is not signed'),
  }),
  allow: ['person', 'employer', 'client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor, today, concerns }, { agreement, version }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    const party = partyOf(actor.role)
    if (!party) throw notFound()
    requireNext(present, 'agreement.sign', today)
    requireSignable(present, version, party)
    return { agreement, concluded: await sign(db, present, { party, on: today, onPaper: false }) }
  },
})

/** Records that the person or the employer signed the printed agreement: who has no account signs too. */
export const signOnPaper = action('agreement.sign-on-paper', {
  input: z.object({
    agreement: AgreementId,
    version: versionInput,
    party: z.enum(['person', 'employer']),
    on: dayInput,
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor, today, concerns }, { agreement, version, party, on }) => {
    const present = await getAgreement(db, agreement)
    concerns(present.person)
    if (present.municipality !== actor.organisation) throw notFound()
    requireNext(present, 'agreement.sign-on-paper', today)
    requireSignable(present, version, party)
    if (on > today) throw invalidField('on', 'field.date-future')
    if (on < present.proposedOn) throw invalidField('on', 'agreement.before-proposal')
    return { agreement, concluded: await sign(db, present, { party, on, onPaper: true }) }
  },
})
