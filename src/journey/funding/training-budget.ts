import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

export const mostRequests = 30
export const mostSpendings = 100

/** A personal training budget: what was asked, what was approved by somebody else, and what was spent (S49). */
export const TrainingBudget = z.object({
  requests: z
    .array(
      z.object({
        amount: z.number().positive().max(100_000),
        purpose: z.string().min(1).max(300),
        on: IsoDate,
        by: z.uuid().describe('account of who asked'),
        decision: z
          .object({
            outcome: z.enum(['approved', 'refused']),
            on: IsoDate,
            reason: z.string().max(300).nullable(),
          })
          .nullable(),
      }),
    )
    .max(mostRequests),
  spent: z
    .array(
      z.object({ amount: z.number().positive().max(100_000), what: z.string().min(1).max(300), on: IsoDate }),
    )
    .max(mostSpendings),
})
export type TrainingBudget = z.infer<typeof TrainingBudget>

export const noBudget: TrainingBudget = { requests: [], spent: [] }

const sumOf = (amounts: readonly { readonly amount: number }[]): number =>
  Math.round(amounts.reduce((sum, { amount }) => sum + 100 * amount, 0)) / 100

export const approvedOf = ({ requests }: TrainingBudget): number =>
  sumOf(requests.filter(({ decision }) => decision?.outcome === 'approved'))
export const spentOf = ({ spent }: TrainingBudget): number => sumOf(spent)
/** What is left of what was approved. */
export const leftOf = (budget: TrainingBudget): number =>
  Math.round(100 * approvedOf(budget) - 100 * spentOf(budget)) / 100
export const waitingOf = ({ requests }: TrainingBudget) =>
  requests.flatMap((request, index) => (request.decision === null ? [{ request, index }] : []))
