import { expect, test } from 'vitest'
import { openWeekHouse, tuesdayLesson, tuesdayShift } from '../../../tests/week-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { changeTime, removeTime } from './index.ts'
import { openTime } from './open-week.ts'

const { house, manager, register, add, open } = await openWeekHouse()
const does = house.kernel

test('a time that moves is a new version: the clash is gone, and who saw the version before is refused', async () => {
  const person = await register()
  await add(person, tuesdayLesson)
  const { time } = await add(person, tuesdayShift)
  const { time: before, standing } = await perform(does, openTime, { person, time }, manager)
  expect(before).toMatchObject({ fact: time, version: 1, kind: 'work' })
  expect(standing.map(({ kind }) => kind)).toEqual(['lesson'])
  const moved = { ...tuesdayShift, weekdays: ['friday'], startsOn: '2026-11-02', person, time, version: 1 }
  await perform(does, changeTime, moved, manager)
  expect((await open(person)).answer.state).toBe('fits')
  expect((await perform(does, openTime, { person, time }, manager)).time).toMatchObject({
    version: 2,
    blocks: [{ weekday: 'friday' }],
  })
  await expect(perform(does, changeTime, moved, manager)).rejects.toMatchObject({ code: 'changed-meanwhile' })
})

test('a time that is taken out takes the other ways to do it with it', async () => {
  const person = await register()
  const { time } = await add(person, tuesdayLesson)
  await add(person, {
    ...tuesdayLesson,
    weekdays: 'tuesday',
    from: '19',
    until: '21',
    instead: time,
    way: 'evening',
  })
  await perform(does, removeTime, { person, time, version: 1 }, manager)
  expect((await open(person)).all).toEqual([])
})

test('a time of somebody else is not found, whoever asks', async () => {
  const person = await register()
  const other = await register()
  const { time } = await add(person, tuesdayLesson)
  const self = await house.visitor('person', null, other)
  const elsewhere = await house.visitor('client-manager')
  const asks = [
    [other, manager],
    [null, self],
    [person, self],
    [person, elsewhere],
  ] as const
  for (const [whose, who] of asks) {
    await expect(perform(does, openTime, { person: whose, time }, who)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(
      perform(
        does,
        changeTime,
        { ...tuesdayShift, startsOn: '2026-11-02', person: whose, time, version: 1 },
        who,
      ),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(perform(does, removeTime, { person: whose, time, version: 1 }, who)).rejects.toMatchObject({
      kind: 'not-found',
    })
  }
  expect((await open(person)).all).toHaveLength(1)
})
