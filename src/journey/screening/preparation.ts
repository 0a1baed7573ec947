import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'

/** Why somebody does not take part in the preparation during reception (report 2.4, note 11; S6). */
export const declineReasons = ['health', 'language-school', 'family-arrival', 'other'] as const
export const DeclineReason = z.enum(declineReasons)

/** Taking part is voluntary (Besluit inburgering 2021, chapter 2); nothing recorded is unknown, not a no. */
export const Preparation = z.object({
  on: IsoDate,
  takesPart: z.boolean(),
  reason: DeclineReason.nullable().describe('health is said and never explained'),
  explained: z.string().max(200).nullable().describe('only of another reason'),
})
export type Preparation = z.infer<typeof Preparation>
