import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput, numberInput, textInput, versionInput } from '../../platform/form-input.ts'
import { changedMeanwhile, conflict, invalidField } from '../../platform/problem.ts'
import { getLine, PersonId } from '../person/index.ts'
import { trainingBudgets } from './funding.store.ts'
import { leftOf, mostSpendings, noBudget } from './training-budget.ts'

/** Something paid out of the training budget; more than is left is refused (S49). */
export const spendTraining = action('funding.spend-training', {
  input: z.object({
    person: PersonId,
    version: versionInput,
    amount: numberInput(0.01, 100_000),
    what: textInput(300),
    on: dayInput,
  }),
  allow: ['client-manager', 'social-guide'],
  effect: 'write',
  purpose: 'guidance',
  person: (input) => input.person,
  run: async ({ db, today }, { person, version, ...spending }) => {
    await getLine(db, person)
    const last = await trainingBudgets.find(db, person)
    if ((last?.version ?? 0) !== version) throw changedMeanwhile()
    if (spending.on > today) throw invalidField('on', 'field.date-future')
    const budget = last?.content ?? noBudget
    if (budget.spent.length >= mostSpendings) throw conflict('funding.list-full', { count: mostSpendings })
    const left = leftOf(budget)
    if (spending.amount > left)
      throw invalidField('amount', 'funding.above-budget', { left: left.toFixed(2) })
    await trainingBudgets.save(db, person, version, { ...budget, spent: [...budget.spent, spending] })
    return { person, left: Math.round(100 * (left - spending.amount)) / 100 }
  },
})
