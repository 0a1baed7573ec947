import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

/** Results that a funder pays for, each with its amount and what proves it (S116). */
export const ResultContract = z.object({
  name: z.string().min(1).max(120),
  funder: z.string().min(1).max(120),
  startsOn: IsoDate,
  endsOn: IsoDate.nullable(),
  results: z
    .array(
      z.object({
        label: z.string().min(1).max(200),
        amount: z.number().positive().max(1_000_000),
        milestone: z
          .string()
          .nullable()
          .describe('kind of the fact on the line that proves it; null: an outcome that somebody records'),
      }),
    )
    .min(1)
    .max(3),
})
export type ResultContract = z.infer<typeof ResultContract>

export type StoredContract = ResultContract & {
  readonly fact: string
  readonly version: number
  readonly organisation: string
}

export type PaymentState = 'claimed' | 'confirmed' | 'rejected'
export type ResultPayment = {
  readonly fact: string
  readonly version: number
  readonly person: string
  readonly contract: string
  readonly result: number
  readonly on: IsoDate
  readonly evidence: string
  readonly amount: number
  readonly state: PaymentState
  readonly recordedBy: string
}
