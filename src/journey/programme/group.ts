import { z } from 'zod'
import { Weekday, weekdays } from '../../catalogue/place/index.ts'
import { cefrLevels } from '../../catalogue/vocabulary/index.ts'
import { addDays, IsoDate as Day, type IsoDate, toDayNumber } from '../../platform/date.ts'
import { identifier } from '../../platform/identifier.ts'

export const GroupId = identifier('GroupId')
export type GroupId = z.infer<typeof GroupId>

export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'problem.programme.time' })

export const LessonBlock = z.object({ weekday: Weekday, from: Time, until: Time })
export type LessonBlock = z.infer<typeof LessonBlock>

/** A group of a step of a programme: who sits together, and when. */
export const GroupContent = z.object({
  name: z.string().min(1).max(120),
  step: z.string(),
  level: z.enum(cefrLevels).nullable().describe('the one level of the group; null where levels mix'),
  capacity: z.int().min(1).max(500),
  startsOn: Day,
  weeks: z.int().min(1).max(260),
  blocks: z.array(LessonBlock).min(1).max(10),
  place: z.string().max(120).nullable(),
})
export type GroupContent = z.infer<typeof GroupContent>

export type Meeting = { readonly on: IsoDate; readonly from: string; readonly until: string }
export type PlannedWeek = {
  readonly week: number
  readonly from: IsoDate
  readonly meetings: readonly Meeting[]
}

/** Monday is 0; 1 January 1970 was a Thursday. */
const weekdayOf = (day: IsoDate): number => (toDayNumber(day) + 3) % 7

/** The plan by week (S43): weeks count from the first day, each with the days of its meetings. */
export const weekPlan = ({ startsOn, weeks, blocks }: Pick<GroupContent, 'startsOn' | 'weeks' | 'blocks'>) =>
  Array.from({ length: weeks }, (_, index): PlannedWeek => {
    const from = addDays(startsOn, index * 7)
    const meetings = blocks
      .map(({ weekday, from: begins, until }) => {
        const away = (weekdays.indexOf(weekday) - weekdayOf(from) + 7) % 7
        return { on: addDays(from, away), from: begins, until }
      })
      .toSorted((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1))
    return { week: index + 1, from, meetings }
  })

/** The last day of the last week. */
export const lastDayOf = ({ startsOn, weeks }: Pick<GroupContent, 'startsOn' | 'weeks'>): IsoDate =>
  addDays(startsOn, weeks * 7 - 1)

const hours = ({ from, until }: LessonBlock): number => {
  const [a = 0, b = 0] = from.split(':').map(Number)
  const [c = 0, d = 0] = until.split(':').map(Number)
  return c + d / 60 - a - b / 60
}

/** Half-days a week: up to four hours is one, more is two. */
export const halfDaysOfBlocks = (blocks: readonly LessonBlock[]): number =>
  blocks.reduce((sum, block) => sum + (hours(block) > 4 ? 2 : 1), 0)

export const seatStates = ['placed', 'waiting', 'left'] as const
export type SeatState = (typeof seatStates)[number]

export const attendanceStates = ['present', 'late', 'absent-with-notice', 'absent'] as const
export const AttendanceState = z.enum(attendanceStates)
export type AttendanceState = z.infer<typeof AttendanceState>

export const isAbsent = (state: AttendanceState): boolean => state.startsWith('absent')

/** Levels that sit in one group; more than one is flagged where the group is meant for one (S63). */
export const levelsIn = (
  group: Pick<GroupContent, 'level'>,
  seats: readonly { readonly state: SeatState; readonly level: string | null }[],
): readonly string[] => [
  ...new Set(
    [group.level, ...seats.filter(({ state }) => state === 'placed').map(({ level }) => level)].filter(
      (level) => level !== null,
    ),
  ),
]
