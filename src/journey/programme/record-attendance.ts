import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { conflict, invalidField, notFound } from '../../platform/problem.ts'
import { changeMilestone, type FactId, getLine, PersonId, recordMilestone } from '../person/index.ts'
import { type Attended, attendanceOf, getGroup, seatsOf, writeAttendance } from './group.store.ts'
import { AttendanceState, GroupId, isAbsent, weekPlan } from './group.ts'

type Db = Parameters<typeof getGroup>[0]

/** An absence stands on the line, once for each meeting, so that the rule on three absences sees it; put right, it goes. */
const absenceOnLine = async (
  db: Db,
  { person, on, state }: Pick<Attended, 'person' | 'on' | 'state'>,
  before: Attended | undefined,
): Promise<string | null> => {
  if (isAbsent(state))
    return before?.milestone ?? (await recordMilestone(db, { person }, { kind: 'absence', on }))
  if (before?.milestone) {
    const known = (await getLine(db, person)).milestones.find(({ fact }) => fact === before.milestone)
    if (known) await changeMilestone(db, before.milestone as FactId, known.version, { retracted: true })
  }
  return null
}

/** Who was there at a meeting (S43); a second time puts it right. */
export const recordAttendance = action('programme.record-attendance', {
  input: z.object({ group: GroupId, on: dayInput, marks: z.record(PersonId, AttendanceState).default({}) }),
  allow: ['client-manager', 'coa-case-manager', 'social-guide', 'language-provider'],
  effect: 'write',
  purpose: 'guidance',
  run: async ({ db, today, concerns }, { group, on, marks }) => {
    const { content } = await getGroup(db, group)
    if (on > today) throw invalidField('on', 'field.date-future')
    const meets = weekPlan(content).some(({ meetings }) => meetings.some((meeting) => meeting.on === on))
    if (!meets) throw invalidField('on', 'programme.no-meeting')
    const seats = await seatsOf(db, group)
    const known = await attendanceOf(db, group)
    const given = Object.entries(marks) as [PersonId, AttendanceState][]
    if (given.length === 0) throw conflict('programme.nobody-marked')
    for (const [person, state] of given) {
      const seat = seats.find((one) => one.person === person)
      if (!seat) throw notFound()
      if (seat.state !== 'placed') throw invalidField(`marks.${person}`, 'programme.not-placed')
      const before = known.find((one) => one.person === person && one.on === on)
      if (before?.state === state) continue
      concerns(person)
      const milestone = await absenceOnLine(db, { person, on, state }, before)
      await writeAttendance(db, group, { person, on, state, milestone }, before ?? null)
    }
    return { group }
  },
})
