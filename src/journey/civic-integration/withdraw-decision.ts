import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { versionInput } from '../../platform/form-input.ts'
import { changeMilestone, FactId, getLine, PersonId, retractAmount } from '../person/index.ts'
import { retractDecision } from './decision.store.ts'

/** Takes back what was recorded by mistake, with everything that it put on the line; old versions stay readable. */
export const withdrawDecision = action('civic-integration.withdraw-decision', {
  input: z.object({ person: PersonId, decision: FactId, version: versionInput }),
  allow: ['client-manager'],
  effect: 'write',
  purpose: 'civic-integration',
  person: (input) => input.person,
  run: async ({ db }, { person, decision, version }) => {
    const line = await getLine(db, person)
    const { content } = await retractDecision(db, person, { fact: decision, version })
    for (const fact of content.facts) {
      const amount = line.amounts.find((one) => one.fact === fact)
      if (amount) await retractAmount(db, person, fact, amount.version)
      const milestone = line.milestones.find((one) => one.fact === fact)
      if (milestone) await changeMilestone(db, fact, milestone.version, { retracted: true })
    }
    return { person }
  },
})
