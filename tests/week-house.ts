import type { PersonId } from '../src/journey/person/index.ts'
import { addTime, openWeek } from '../src/journey/week/index.ts'
import type { Visitor } from '../src/platform/access/actor.ts'
import { perform } from '../src/platform/action/perform.ts'
import { openTestHouse } from './database.ts'
import { planHouse } from './plan-house.ts'

/** A municipality in Utrecht with people whose week is being made. */
export const openWeekHouse = async () => {
  const house = await openTestHouse()
  const municipality = await house.organisation('municipality', undefined, 'GM0344')
  const manager = await house.visitor('client-manager', municipality)
  return {
    house,
    municipality,
    manager,
    ...planHouse(house, manager),
    add: (person: PersonId, input: object, who: Visitor = manager) =>
      perform(house.kernel, addTime, { person, startsOn: '2026-11-02', ...input }, who),
    open: (person: PersonId, input: object = {}, who: Visitor = manager) =>
      perform(house.kernel, openWeek, { person, ...input }, who),
  }
}

export const tuesdayLesson = {
  kind: 'lesson',
  weekdays: 'tuesday',
  from: '9',
  until: '12',
  municipality: 'Utrecht',
}
export const tuesdayShift = {
  kind: 'work',
  weekdays: ['tuesday'],
  from: '8:00',
  until: '16.00',
  municipality: 'Utrecht',
}
