import { type Kysely, sql } from 'kysely'
import type { IsoDate } from '../../platform/date.ts'
import { getGroup, groupsOf, groupsWithSeat, type StoredGroup } from './group.store.ts'
import { type GroupContent, lastDayOf } from './group.ts'

export type LessonTimes = {
  readonly group: string
  readonly name: string
  readonly blocks: GroupContent['blocks']
  readonly place: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly weeks: number
}
/** The group in which somebody sits, and the other groups of the same step that have a seat left. */
export type SeatedIn = { readonly seat: LessonTimes; readonly others: readonly LessonTimes[] }

const timesOf = ({ id, content }: StoredGroup): LessonTimes => ({
  group: id,
  name: content.name,
  blocks: content.blocks,
  place: content.place,
  startsOn: content.startsOn,
  endsOn: lastDayOf(content),
  weeks: content.weeks,
})

/** Lessons of the groups in which somebody has a seat, as far as the visitor may see them. */
export const lessonTimesOf = async (db: Kysely<unknown>, person: string): Promise<readonly SeatedIn[]> => {
  const { rows } = await sql<{ group: string }>`select programme_group as "group" from startlijn.group_seat
    where person = ${person} and state = 'placed' and superseded_at is null and not retracted
    order by since, fact`.execute(db)
  const seated: SeatedIn[] = []
  for (const { group } of rows) {
    const own = await getGroup(db, group)
    const free = await groupsWithSeat(db, own.programme)
    const others = (await groupsOf(db, own.programme)).filter(
      (one) =>
        one.id !== own.id &&
        one.content.step === own.content.step &&
        free.has(one.id) &&
        lastDayOf(one.content) >= own.content.startsOn,
    )
    seated.push({ seat: timesOf(own), others: others.map(timesOf) })
  }
  return seated
}
