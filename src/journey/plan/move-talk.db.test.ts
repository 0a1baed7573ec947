import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { establishPlan, moveTalk, respondToPlan } from './index.ts'
import { plans } from './plan.store.ts'
import { changesBetween } from './plan-change.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager')
const { register } = planHouse(house, manager)
const planned = async () => {
  const person = await register()
  await perform(house.kernel, establishPlan, { person, ...pip, nextTalkOn: '2026-12-08' }, manager)
  return person
}
const versionsOf = (person: string) => readAs(house, manager, (db) => plans.history(db, person))
const move = { version: 1, what: 'move', to: '2026-12-15', reason: 'Zijn kind is ziek' }

describe('a planned talk', () => {
  test('goes to another day with its reason; the first day stays to be read and the agreement stands', async () => {
    const person = await planned()
    await perform(
      house.kernel,
      respondToPlan,
      { agrees: 'yes', version: 1 },
      await house.visitor('person', null, person),
    )
    await perform(house.kernel, moveTalk, { person, ...move, version: 2 }, manager)
    const [now, before] = await versionsOf(person)
    expect(now?.content).toMatchObject({ nextTalkOn: '2026-12-15', response: { agrees: true } })
    expect(now && before && changesBetween(before.content, now.content)).toEqual([
      { what: 'talk-moved', moved: { from: '2026-12-08', to: '2026-12-15', reason: 'Zijn kind is ziek' } },
    ])
  })

  test('does not go on, and is planned again later', async () => {
    const person = await planned()
    await perform(
      house.kernel,
      moveTalk,
      { person, version: 1, what: 'cancel', reason: 'Zij is verhuisd' },
      manager,
    )
    await expect(
      perform(house.kernel, moveTalk, { person, version: 2, what: 'cancel', reason: 'Nog eens' }, manager),
    ).rejects.toMatchObject({ code: 'plan.no-talk' })
    await perform(house.kernel, moveTalk, { person, ...move, version: 2 }, manager)
    expect((await versionsOf(person)).map(({ content }) => content.nextTalkOn)).toEqual([
      '2026-12-15',
      null,
      '2026-12-08',
    ])
  })

  test.each([
    ['a day that is over', { to: '2026-11-30' }, 'to'],
    ['the day on which it stands', { to: '2026-12-08' }, 'to'],
    ['no day', { to: undefined }, 'to'],
    ['no reason', { reason: undefined }, 'reason'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(
      perform(house.kernel, moveTalk, { person: await planned(), ...move, ...change }, manager),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('of somebody else, or of a plan that changed meanwhile, is not moved', async () => {
    const person = await planned()
    await expect(
      perform(house.kernel, moveTalk, { person, ...move }, await house.visitor('client-manager')),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      perform(house.kernel, moveTalk, { person, ...move, version: 7 }, manager),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})
