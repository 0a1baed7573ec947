import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { textInput, versionInput, wholeInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { trainingBudgets } from './funding.store.ts'
import { noBudget } from './training-budget.ts'

/** Somebody else than who asked approves or refuses a training budget; a refusal has its reason (S49). */
export const approveTraining = action('funding.approve-training', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    request: wholeInput(0, 29).describe('its place in the list'),
    outcome: z.enum(['approved', 'refused']),
    reason: textInput(300).nullable().default(null),
  }),
  allow: ['client-manager', 'income-consultant'],
  effect: 'write',
  purpose: 'income',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, version, request: index, outcome, reason }) => {
    await getLine(db, person)
    const last = await trainingBudgets.find(db, person)
    if ((last?.version ?? 0) !== version) throw changedMeanwhile()
    const budget = last?.content ?? noBudget
    const asked = budget.requests[index]
    if (!asked || asked.decision) throw conflict('funding.no-request')
    if (asked.by === actor.account) throw invalidField('outcome', 'funding.second-person')
    if (outcome === 'refused' && reason === null) throw invalidField('reason', 'field.needed')
    const requests = budget.requests.map((one, place) =>
      place === index ? { ...one, decision: { outcome, on: today, reason } } : one,
    )
    await trainingBudgets.save(db, person, version, { ...budget, requests })
    return { person }
  },
})
