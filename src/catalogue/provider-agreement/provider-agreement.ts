import { z } from 'zod'
import { IsoDate } from '../../platform/date.ts'
import { Weekday } from '../place/index.ts'

/** Lessons that a provider offers under a contract: asked for when another time has to be found. */
export const OfferedGroup = z.object({
  name: z.string().min(1).max(80),
  weekdays: z.array(Weekday).min(1),
  from: z.int().min(0).max(1440),
  until: z.int().min(0).max(1440),
})
export type OfferedGroup = z.infer<typeof OfferedGroup>

/** What a municipality agreed with a language provider. */
export const ProviderAgreement = z.object({
  startsOn: IsoDate,
  endsOn: IsoDate.nullable(),
  choice: z.enum(['limited', 'free']).describe('limited: only providers with a contract may be chosen'),
  evening: z.enum(['yes', 'no']).nullable().describe('lessons in the evening; null is unknown'),
  startDates: z.array(IsoDate).max(6).describe('days on which a new group begins'),
  groups: z.array(OfferedGroup).max(3),
})
export type ProviderAgreement = z.infer<typeof ProviderAgreement>
export type StoredAgreement = ProviderAgreement & {
  readonly fact: string
  readonly version: number
  readonly organisation: string
  readonly provider: string
  readonly providerName: string
}

export const holdsOn = (
  { startsOn, endsOn }: Pick<ProviderAgreement, 'startsOn' | 'endsOn'>,
  day: IsoDate,
): boolean => startsOn <= day && (endsOn === null || endsOn >= day)

/**
 * Whether a provider may be chosen from a day on (S53): where one contract of that day limits the choice, only a provider
 * with a contract; elsewhere everybody. A contract counts on the first day of the lessons.
 */
export const mayBeChosen = (
  agreements: readonly StoredAgreement[],
  provider: string,
  startsOn: IsoDate,
): boolean => {
  const present = agreements.filter((one) => holdsOn(one, startsOn))
  return present.every(({ choice }) => choice === 'free') || present.some((one) => one.provider === provider)
}
