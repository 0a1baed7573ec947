import { z } from 'zod'
import { adoptingRoles } from '../../catalogue/programme/index.ts'
import { action } from '../../platform/action/action.ts'
import { dayInput } from '../../platform/form-input.ts'
import { notFound } from '../../platform/problem.ts'
import { getAdopted } from './adopted.store.ts'
import { attendanceOf, getGroup, seatsOf } from './group.store.ts'
import { GroupId, isAbsent, levelsIn, weekPlan } from './group.ts'

/** A group: its weeks, who sits in it and who waits, and who was there. */
export const openGroup = action('programme.open-group', {
  input: z.object({ group: GroupId, on: dayInput.optional() }),
  allow: adoptingRoles,
  effect: 'read',
  purpose: 'guidance',
  run: async ({ db, today, concerns, actor }, input) => {
    const group = await getGroup(db, input.group)
    const adopted = await getAdopted(db, group.programme)
    const seats = await seatsOf(db, group.id)
    for (const { person } of seats) concerns(person)
    const attendance = await attendanceOf(db, group.id)
    const weeks = weekPlan(group.content)
    const past = weeks.flatMap(({ meetings }) => meetings).filter(({ on }) => on <= today)
    const days = [...new Set(past.map(({ on }) => on))].toSorted()
    const step = adopted.content.steps.find(({ id }) => id === group.content.step)
    if (!step) throw notFound()
    const levels = levelsIn(group.content, seats)
    return {
      group,
      adopted,
      step,
      seats,
      attendance,
      weeks,
      days,
      on: input.on ?? days.at(-1) ?? null,
      levels,
      mixes: levels.length > 1,
      own: group.organisation === actor.organisation,
      absences: new Map(
        seats.map(({ person }) => [
          person,
          attendance.filter((one) => one.person === person && isAbsent(one.state)).length,
        ]),
      ),
    }
  },
})
