import { z } from 'zod'
import { Weekday, weekdays } from '../../catalogue/place/index.ts'
import { MunicipalityCode } from '../../catalogue/region/index.ts'
import { IsoDate } from '../../platform/date.ts'
import { FactId, type Lane } from '../person/index.ts'

/** What a plan puts in the week, each in the lane of its colour. */
export const laneOfPart = {
  lesson: 'language',
  course: 'education',
  work: 'work',
  placement: 'work',
  activity: 'participation',
  guidance: 'guidance',
} as const satisfies Record<string, Lane>
export type PartKind = keyof typeof laneOfPart
export const partKinds = Object.keys(laneOfPart) as [PartKind, ...PartKind[]]

/** Care for children, and who looks after them meanwhile. */
export const coverKinds = ['child-at-school', 'day-care', 'partner-cares'] as const
/** Times of the person alone. Rest may give way to a better week; a fixed time never does. */
export const ownKinds = ['rest', 'fixed'] as const
export const timeKinds = [...partKinds, 'care', ...coverKinds, ...ownKinds] as const
export const TimeKind = z.enum(timeKinds)
export type TimeKind = z.infer<typeof TimeKind>
export const isPart = (kind: TimeKind): kind is PartKind => kind in laneOfPart

/** In what another way to do a part differs. */
export const ways = ['group', 'evening', 'day', 'place', 'earlier'] as const
export type Way = (typeof ways)[number]

export const reasons = ['religion', 'medical', 'other'] as const
export type Reason = (typeof reasons)[number]

const Minute = z.int().min(0).max(1440)
export const WeekBlock = z.object({
  weekday: Weekday,
  from: Minute.describe('minute of the day'),
  until: Minute.describe('minute of the day, no longer in it'),
})
export type WeekBlock = z.infer<typeof WeekBlock>

/** One thing that returns every week from a day on, or another way to do it. */
export const WeekTime = z.object({
  kind: TimeKind,
  label: z.string().max(80).nullable().describe('a few words; null takes those of the kind'),
  episode: FactId.nullable().describe('what it is on the line'),
  instead: z
    .string()
    .nullable()
    .describe('the time that this could take the place of; null is a time that stands'),
  seat: z.string().nullable().default(null).describe('the group whose lessons this takes the place of'),
  way: z.enum(ways).nullable().describe('in what it differs from the time that it could replace'),
  arranged: z.boolean().describe('false: somebody still has to ask for it'),
  blocks: z.array(WeekBlock).min(1).max(14),
  municipality: MunicipalityCode.nullable().describe('where; null is unknown, or anywhere'),
  place: z.string().max(80).nullable(),
  travelMinutes: z.int().min(0).max(300).nullable().describe('from home, as somebody knows it'),
  startsOn: IsoDate,
  endsOn: IsoDate.nullable(),
})
export type WeekTime = z.infer<typeof WeekTime>
export type StoredTime = WeekTime & { readonly fact: string; readonly version: number }

export const runsOn = ({ startsOn, endsOn }: Pick<WeekTime, 'startsOn' | 'endsOn'>, day: IsoDate): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day)

export const dayNumber = (weekday: Weekday): number => weekdays.indexOf(weekday) + 1
export const weekdayOfNumber = (day: number): Weekday => weekdays[day - 1] ?? 'monday'

/** 9:05 for 545. */
export const clockOf = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** Two of these blocks are at the same time, which one thing can not be. */
export const overlapping = (blocks: readonly WeekBlock[]): boolean =>
  blocks.some((one, index) =>
    blocks
      .slice(index + 1)
      .some((other) => one.weekday === other.weekday && one.from < other.until && other.from < one.until),
  )
