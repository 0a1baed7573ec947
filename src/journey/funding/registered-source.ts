import { addMonths, type IsoDate } from '../../platform/date.ts'

/** Money of one source that an organisation has, until a day. */
export type RegisteredSource = {
  readonly fact: string
  readonly version: number
  readonly organisation: string
  readonly source: string
  readonly name: string
  readonly practice: string | null
  readonly amount: number | null
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
}

/** How long before its last day an organisation is warned (S115). */
export const warnedMonths = 6

export type Standing = 'not-begun' | 'runs' | 'ends-soon' | 'ended' | 'no-end-known'

/** From when on its end is warned about; null where no last day is known. */
export const warnedFrom = ({ endsOn }: Pick<RegisteredSource, 'endsOn'>): IsoDate | null =>
  endsOn === null ? null : addMonths(endsOn, -warnedMonths)

export const standingOf = (
  source: Pick<RegisteredSource, 'startsOn' | 'endsOn'>,
  today: IsoDate,
): Standing => {
  if (source.endsOn !== null && source.endsOn < today) return 'ended'
  const from = warnedFrom(source)
  if (from !== null && from <= today) return 'ends-soon'
  if (source.startsOn !== null && source.startsOn > today) return 'not-begun'
  return source.endsOn === null ? 'no-end-known' : 'runs'
}

export const runsOnDay = ({ startsOn, endsOn }: RegisteredSource, day: IsoDate): boolean =>
  (startsOn === null || startsOn <= day) && (endsOn === null || endsOn >= day)
