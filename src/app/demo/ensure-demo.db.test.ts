import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { openTestWeek } from '../../journey/assessment/index.ts'
import { openEntrepreneur } from '../../journey/enterprise/index.ts'
import { openScan } from '../../journey/intake/index.ts'
import { listPersons } from '../../journey/person/index.ts'
import { listProgrammes, openProgramme } from '../../journey/programme/index.ts'
import { openWeek } from '../../journey/week/index.ts'
import type { AccountId } from '../../platform/access/actor.ts'
import { perform } from '../../platform/action/perform.ts'
import { loadKnowledge } from '../load-knowledge.ts'
import { ensureDemo } from './ensure-demo.ts'

const house = await openTestHouse()

test('the demo has a running programme with somebody who waits for a free seat, a week that clashes, and every part of the intake; a second start adds nothing', async () => {
  await loadKnowledge(house.adminUrl)
  const ensure = () => ensureDemo(house, { demoSize: 60 }, () => undefined)
  await ensure()
  const [account] = await house.asOwner<{ id: AccountId }>(
    "select id from access.account where login = 'demo-4-klantmanager'",
  )
  if (!account) throw new Error('no account')
  const manager = { by: 'account', account: account.id } as const
  const look = async () => {
    const { own } = await perform(house.kernel, listProgrammes, {}, manager)
    const start = own.find(({ content }) => content.practice === '38')
    const opened = await perform(house.kernel, openProgramme, { programme: start?.id }, manager)
    return {
      programmes: own.length,
      groups: opened.groups.map(({ placed, waiting, content }) => [content.capacity, placed, waiting]),
      participants: opened.participants.length,
    }
  }
  const first = await look()
  expect(first).toEqual({ programmes: 2, groups: [[2, 1, 1]], participants: 3 })
  const { persons } = await perform(house.kernel, listPersons, { q: 'Rima' }, manager)
  const week = await perform(house.kernel, openWeek, { person: persons[0]?.person }, manager)
  expect(week.answer).toMatchObject({ state: 'clash', clashes: [{ kind: 'uncovered', day: 3 }] })
  const { open, scan } = await perform(house.kernel, openScan, { person: persons[0]?.person }, manager)
  expect([open, scan?.content.completed]).toEqual([[], { on: '2026-02-09', by: 'person' }])
  const { state } = await perform(house.kernel, openTestWeek, { person: persons[0]?.person }, manager)
  expect(state).toBe('plan')
  const { persons: named } = await perform(house.kernel, listPersons, { q: 'Yusuf' }, manager)
  const starter = await perform(house.kernel, openEntrepreneur, { person: named[0]?.person }, manager)
  expect(starter.intake?.answers).toMatchObject({ tradeKnown: 'yes', planWritten: 'no', viable: null })
  await ensure()
  expect(await look()).toEqual(first)
})
