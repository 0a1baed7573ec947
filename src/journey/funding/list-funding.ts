import { z } from 'zod'
import { amountCodes, amountOn } from '../../catalogue/funding/index.ts'
import { funding, practices, vocabulary } from '../../catalogue/knowledge.ts'
import { action } from '../../platform/action/action.ts'
import {
  findContracts,
  findOwnAmounts,
  findPaidResults,
  findRegistered,
  findStudyPolicy,
} from './funding.store.ts'
import { keepers } from './own-organisation.ts'
import { standingOf, warnedFrom } from './registered-source.ts'

/** The money of the own organisation: sources with their last day and who is warned of it (S115), amounts, choices, contracts. */
export const listFunding = action('funding.list', {
  input: z.object({}),
  allow: keepers,
  effect: 'read',
  purpose: 'administration',
  run: async ({ db, actor, today }) => {
    const { sources, byId, amounts: legal } = await funding()
    const own = await findOwnAmounts(db, actor.organisation)
    const library = await practices()
    return {
      today,
      sources,
      registered: (await findRegistered(db, actor.organisation)).map((one) => ({
        ...one,
        standing: standingOf(one, today),
        warnedFrom: warnedFrom(one),
        sourceName: byId.get(one.source)?.name ?? one.source,
        practiceName: library.practices.find(({ id }) => id === one.practice)?.name ?? null,
      })),
      amounts: amountCodes.map((code) => ({ code, found: amountOn(code, today, legal, own) })),
      ahead: own.filter(({ from }) => from > today),
      policy: (await findStudyPolicy(db, actor.organisation, today)) ?? null,
      contracts: await findContracts(db),
      paid: await findPaidResults(db),
      practices: library.practices.map(({ id, name }) => ({ id, name })),
      words: await vocabulary(),
    }
  },
})
export type ListedFunding = Awaited<ReturnType<typeof listFunding.run>>
