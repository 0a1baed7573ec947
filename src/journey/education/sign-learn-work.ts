import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField, notFound } from '../../platform/problem.ts'
import { FactId } from '../person/index.ts'
import { getContract, type SignedContract, signContract } from './learn-work.store.ts'
import { type Signer, signerOf, signers } from './learn-work.ts'

/** Nobody signs twice, and nobody signs other words than were read. */
const requireSignable = (present: SignedContract, version: number, signer: Signer): void => {
  if (present.version !== version) throw changedMeanwhile()
  if (present.signatures.some((one) => one.signer === signer)) throw conflict('education.signed-before')
}

/** Signs for one's own party: the person, the employer or the school. With the third signature the contract holds. */
export const signLearnWork = action('education.sign-learn-work', {
  input: z.object({
    contract: FactId,
    version: versionInput.describe('the version that was read; another one is not signed'),
  }),
  allow: ['person', 'employer', 'language-provider'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, actor, today, concerns }, { contract, version }) => {
    const present = await getContract(db, contract)
    concerns(present.person)
    const signer = signerOf(actor.role)
    if (!signer) throw notFound()
    const { school, employer } = present.content
    if (signer !== 'person' && actor.organisation !== (signer === 'school' ? school : employer))
      throw notFound()
    requireSignable(present, version, signer)
    const concluded = await signContract(db, present, { signer, on: today, onPaper: false, note: null })
    return { contract, concluded }
  },
})

/** Records that one of the three signed the printed contract, with where the paper is kept: who has no account signs too. */
export const signLearnWorkOnPaper = action('education.sign-learn-work-on-paper', {
  input: z.object({
    contract: FactId,
    version: versionInput,
    signer: z.enum(signers),
    on: dayInput,
    note: textInput(300).describe('where the paper is kept, or how it came'),
  }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'work',
  run: async ({ db, today, concerns }, { contract, version, signer, on, note }) => {
    const present = await getContract(db, contract)
    concerns(present.person)
    if (on > today) throw invalidField('on', 'field.date-future')
    requireSignable(present, version, signer)
    const concluded = await signContract(db, present, { signer, on, onPaper: true, note })
    return { contract, person: present.person, concluded }
  },
})
