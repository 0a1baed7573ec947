import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { trainingBudgets } from './funding.store.ts'
import { mostRequests, noBudget } from './training-budget.ts'

/** A coach asks for a personal training budget (S49). */
export const requestTraining = action('funding.request-training', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    amount: numberInput(0.01, 100_000),
    purpose: textInput(300),
  }),
  allow: ['client-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, actor, today }, { person, version, amount, purpose }) => {
    await getLine(db, person)
    const last = await trainingBudgets.find(db, person)
    if ((last?.version ?? 0) !== version) throw changedMeanwhile()
    const budget = last?.content ?? noBudget
    if (budget.requests.length >= mostRequests) throw conflict('funding.list-full', { count: mostRequests })
    const request = { amount, purpose, on: today, by: actor.account, decision: null }
    await trainingBudgets.save(db, person, version, { ...budget, requests: [...budget.requests, request] })
    return { person }
  },
})
