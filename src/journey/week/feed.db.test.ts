import { expect, test } from 'vitest'
import { openWeekHouse, tuesdayLesson } from '../../../tests/week-house.ts'
import { nobody } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { readFeed, renewFeed, revokeFeed } from './index.ts'

const { house, manager, register, add } = await openWeekHouse()
const secretOf = (letter: string) => letter.repeat(43)
const read = (secret: string) => perform(house.kernel, readFeed, { secret }, nobody)

test('the person makes an address, a program reads the week by it, and a new or ended address ends it at once', async () => {
  const person = await register()
  const self = await house.visitor('person', null, person)
  await add(person, { ...tuesdayLesson, label: 'Les bij Fatima thuis', place: 'Buurthuis' })
  await add(
    person,
    {
      kind: 'fixed',
      weekdays: 'friday',
      from: '13',
      until: '14',
      label: 'Dialyse',
      place: 'Ziekenhuis',
      reason: 'medical',
    },
    self,
  )
  await add(person, { kind: 'care', weekdays: 'monday', from: '7', until: '9' })
  await perform(house.kernel, renewFeed, { secret: secretOf('a') }, self)
  const week = await read(secretOf('a'))
  expect(week.map(({ kind, place, day, from }) => [kind, place, day, from])).toEqual([
    ['lesson', 'Buurthuis, Utrecht', 2, 540],
    ['fixed', '', 5, 780],
  ])
  expect(JSON.stringify(week)).not.toMatch(/Fatima|Dialyse|Ziekenhuis|medical/)

  await perform(house.kernel, renewFeed, { person, secret: secretOf('b') }, manager)
  await expect(read(secretOf('a'))).rejects.toMatchObject({ kind: 'not-found' })
  expect(await read(secretOf('b'))).toHaveLength(2)
  await perform(house.kernel, revokeFeed, {}, self)
  await expect(read(secretOf('b'))).rejects.toMatchObject({ kind: 'not-found' })
  await expect(perform(house.kernel, revokeFeed, {}, self)).rejects.toMatchObject({ code: 'week.no-feed' })
})

test('only a hash is stored, and every reading stands in the journal of the person without a word of the secret', async () => {
  const person = await register()
  const self = await house.visitor('person', null, person)
  const secret = secretOf('c')
  await perform(house.kernel, renewFeed, { secret }, self, {
    idempotencyKey: '00000000-0000-7000-8000-00000000000c',
  })
  await read(secret)
  const rows = await house.asOwner<{ action: string; account: string | null; fields: string[] }>(
    `select action, account, fields from startlijn.journal where person = $1 and action = 'week.read-feed'`,
    [person],
  )
  expect(rows).toEqual([{ action: 'week.read-feed', account: null, fields: ['secret'] }])
  for (const table of ['startlijn.week_feed', 'startlijn.journal', 'startlijn.idempotency']) {
    const found = await house.asOwner<{ all: string }>(
      `select coalesce(string_agg(x::text, ''), '') as all from ${table} x`,
    )
    expect(found[0]?.all).not.toContain(secret)
  }
})

test('an address that nobody made shows nothing, and nobody makes one for somebody else', async () => {
  await expect(read(secretOf('z'))).rejects.toMatchObject({ kind: 'not-found' })
  const person = await register()
  const other = await house.visitor('person', null, await register())
  await expect(
    perform(house.kernel, renewFeed, { person, secret: secretOf('d') }, other),
  ).rejects.toMatchObject({
    kind: 'not-found',
  })
})
