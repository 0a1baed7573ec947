import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { FactId } from '../person/index.ts'
import { contractsOf, getContract } from './learn-work.store.ts'
import { missingSigners, signerOf } from './learn-work.ts'

/** A learn-work contract as all three read it before they sign. */
export const openLearnWork = action('education.open-learn-work', {
  input: z.object({ contract: FactId }),
  allow: ['client-manager', 'person', 'employer', 'language-provider'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, actor, concerns }, { contract: id }) => {
    const contract = await getContract(db, id)
    concerns(contract.person)
    const missing = missingSigners(contract.signatures)
    return { contract, missing, mayPaper: actor.role === 'client-manager' && missing.length > 0 }
  },
})

/** The learn-work contracts that name the visitor's organisation. */
export const listLearnWork = action('education.list-learn-work', {
  input: z.object({}),
  allow: ['employer', 'language-provider'],
  effect: 'read',
  purpose: 'work',
  run: async ({ db, actor, concerns }) => {
    const contracts = actor.organisation === null ? [] : await contractsOf(db, actor.organisation)
    for (const { person } of contracts) concerns(person)
    const signer = signerOf(actor.role)
    return {
      contracts: contracts.map((one) => ({
        ...one,
        missing: missingSigners(one.signatures),
        waits: missingSigners(one.signatures).some((missing) => missing === signer),
      })),
    }
  },
})
