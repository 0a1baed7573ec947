import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { Certainty, RuleSource } from '../rule/index.ts'
import { Bilingual, Words } from '../words.ts'

/** Facts that a condition of a source can ask, each yes, no or unknown for one person. */
export const fundingFacts = [
  'duty',
  'regime-2013',
  'regime-2021',
  'benefit',
  'under-27',
  'under-30',
  'registered',
  'finance-right',
  'same-school',
  'employer-agrees',
  'municipality-agrees',
  'study-agreed',
] as const
export const FundingFact = z.enum(fundingFacts)
export type FundingFact = z.infer<typeof FundingFact>

export const FundingCondition = z.strictObject({
  fact: FundingFact,
  is: z.enum(['yes', 'no']),
  certainty: Certainty,
  source: RuleSource,
})
export type FundingCondition = z.infer<typeof FundingCondition>

/** A source of money as a rule: who may use it, for what, until when, and beside what it may not stand. */
export const FundingSource = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: Words,
  text: Bilingual,
  /** kinds of parts that it may pay for; empty says that nothing restricts it */
  pays: z.array(z.string()),
  conditions: z.array(FundingCondition),
  excludes: z.array(
    z.strictObject({
      source: z.string(),
      when: FundingFact.optional().describe('holds only where this is so'),
      because: Bilingual,
      certainty: Certainty,
      from: RuleSource,
    }),
  ),
  valid: z.strictObject({
    from: IsoDate.nullable().default(null),
    to: IsoDate.nullable().default(null),
  }),
  amount: z.number().positive().nullable(),
  /** whether it is money that an organisation registers with a last day */
  registered: z.boolean(),
  certainty: Certainty,
  source: z.array(RuleSource).min(1),
})
export type FundingSource = z.infer<typeof FundingSource>
