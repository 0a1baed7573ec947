import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { Certainty, RuleSource } from '../rule/index.ts'

/** Amounts that the law fixes for some days, in euros: an hour for a wage, a month for the others. */
export const amountCodes = [
  'minimum-wage',
  'minimum-wage-20',
  'minimum-wage-19',
  'minimum-wage-18',
  'minimum-wage-17',
  'norm-single',
  'norm-couple',
  'norm-single-young',
  'norm-couple-young',
  'norm-couple-young-child',
  'norm-couple-mixed',
  'norm-couple-mixed-child',
  'norm-single-pension',
  'norm-couple-pension',
  'exemption-most',
  'exemption-parent-most',
] as const
export const AmountCode = z.enum(amountCodes)
export type AmountCode = z.infer<typeof AmountCode>

export const LegalAmount = z.strictObject({
  code: AmountCode,
  age: z
    .strictObject({ from: z.number().int(), below: z.number().int().nullable() })
    .optional()
    .describe('for a wage: whom it is for'),
  value: z.number().positive(),
  valid: z.strictObject({ from: IsoDate, to: IsoDate }),
  certainty: Certainty,
  source: RuleSource,
})
export type LegalAmount = z.infer<typeof LegalAmount>

/** What an organisation entered, from a day on until it enters another. */
export type OwnAmount = { readonly code: AmountCode; readonly value: number; readonly from: IsoDate }

/** `dated`: its last day is past and nobody entered the newer one; it tells what was, not what is. */
export type FoundAmount =
  | {
      readonly state: 'known'
      readonly value: number
      readonly from: IsoDate
      readonly legal: LegalAmount | null
    }
  | {
      readonly state: 'dated'
      readonly value: number
      readonly from: IsoDate
      readonly to: IsoDate
      readonly legal: LegalAmount
    }
  | { readonly state: 'unknown' }

/** The amount of a day: of the law, or what the organisation entered where that began later or on the same day. */
export const amountOn = (
  code: AmountCode,
  day: IsoDate,
  legal: readonly LegalAmount[],
  own: readonly OwnAmount[],
): FoundAmount => {
  const lastLegal = legal
    .filter((one) => one.code === code && one.valid.from <= day)
    .reduce<LegalAmount | null>((last, one) => (last && last.valid.from > one.valid.from ? last : one), null)
  const lastOwn = own
    .filter((one) => one.code === code && one.from <= day)
    .reduce<OwnAmount | null>((last, one) => (last && last.from > one.from ? last : one), null)
  if (lastOwn && (!lastLegal || lastOwn.from >= lastLegal.valid.from))
    return { state: 'known', value: lastOwn.value, from: lastOwn.from, legal: null }
  if (!lastLegal) return { state: 'unknown' }
  const { value, valid } = lastLegal
  return valid.to >= day
    ? { state: 'known', value, from: valid.from, legal: lastLegal }
    : { state: 'dated', value, from: valid.from, to: valid.to, legal: lastLegal }
}
