import { expect, test } from 'vitest'
import { openWeekHouse, tuesdayLesson, tuesdayShift } from '../../../tests/week-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { changeTime, removeTime, renewFeed } from './index.ts'
import { openFeed } from './keep-feed.ts'
import { openTime } from './open-week.ts'

const { house, manager, register, add, open } = await openWeekHouse()

test('a time is changed on top of the version that was seen, and is taken out with the other ways to do it', async () => {
  const person = await register()
  const { time } = await add(person, tuesdayLesson)
  await add(person, { ...tuesdayLesson, weekdays: 'friday', instead: time, way: 'day' })
  const change = (version: number) =>
    perform(house.kernel, changeTime, { person, time, version, ...tuesdayLesson, until: '11:30' }, manager)
  await change(1)
  await expect(change(1)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  const opened = await perform(house.kernel, openTime, { person, time }, manager)
  expect(opened.time).toMatchObject({ version: 2, blocks: [{ weekday: 'tuesday', from: 540, until: 690 }] })
  await perform(house.kernel, removeTime, { person, time, version: 2 }, manager)
  expect((await open(person)).all).toEqual([])
  await expect(perform(house.kernel, openTime, { person, time }, manager)).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('another way that is there already goes before one that has to be asked for', async () => {
  const person = await register()
  const { time } = await add(person, tuesdayLesson)
  await add(person, { ...tuesdayLesson, weekdays: 'friday', instead: time, way: 'day', toArrange: 'on' })
  const known = await add(person, { ...tuesdayLesson, weekdays: 'monday', instead: time, way: 'group' })
  await add(person, tuesdayShift)
  const [best] = (await open(person)).answer.proposals
  expect(best?.moves).toEqual([{ part: time, to: known.time }])
})

test('whether there is an address of the calendar is known, the address is not', async () => {
  const person = await register()
  expect((await perform(house.kernel, openFeed, { person }, manager)).since).toBeNull()
  await perform(house.kernel, renewFeed, { person, secret: 'e'.repeat(43) }, manager)
  const opened = await perform(house.kernel, openFeed, { person }, manager)
  expect(opened.since).not.toBeNull()
  expect(Object.keys(opened)).toEqual(['person', 'since'])
})
