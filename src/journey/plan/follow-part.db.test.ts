import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { listPersons } from '../person/index.ts'
import { establishPlan, followPart } from './index.ts'
import { listEndings } from './plan.store.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager')
const school = await house.organisation('language-provider')
const teacher = await house.visitor('language-provider', school)
const { register, lineOf } = planHouse(house, manager)
const planned = async () => {
  const person = await register()
  await perform(house.kernel, establishPlan, { person, ...pip, routeProvider: school }, manager)
  const of = async (kind: string) => (await lineOf(person)).episodes.find((one) => one.kind === kind)
  const part = async (kind: string) => (await of(kind))?.fact
  const follow = async (kind: string, input: object, visitor = manager) =>
    perform(house.kernel, followPart, { person, part: await part(kind), ...input }, visitor)
  return { person, of, follow }
}

describe('following a part', () => {
  test('begins and ends on the days on which it really did', async () => {
    const { of, follow } = await planned()
    await follow('language-internship', { what: 'start', on: '2025-09-08' })
    await follow('language-internship', { what: 'finish', on: '2026-02-20' })
    expect(await of('language-internship')).toMatchObject({
      startsOn: '2025-09-08',
      endsOn: '2026-02-20',
      state: 'done',
    })
    await expect(follow('language-internship', { what: 'start', on: '2026-03-01' })).rejects.toMatchObject({
      code: 'plan.part-state',
    })
  })

  test('breaking off asks for a reason, and whoever sees the lane sees it', async () => {
    const { person, of, follow } = await planned()
    await follow('route-b1', { what: 'start', on: '2025-09-01' }, teacher)
    await expect(follow('route-b1', { what: 'break-off', on: '2026-01-09' }, teacher)).rejects.toMatchObject({
      detail: { fields: { reason: {} } },
    })
    await follow(
      'route-b1',
      { what: 'break-off', on: '2026-01-09', reason: 'family', explained: 'Geen opvang op woensdag' },
      teacher,
    )
    expect((await of('route-b1'))?.state).toBe('broken-off')
    const reasons = await readAs(house, manager, (db) => listEndings(db, person))
    expect(reasons).toMatchObject([
      { kind: 'route-b1', reason: 'family', explained: 'Geen opvang op woensdag', on: '2026-01-09' },
    ])
    const guide = await house.visitor('income-consultant')
    expect(await readAs(house, guide, (db) => listEndings(db, person))).toEqual([])
  })

  test('a school of which nothing goes on loses the file after the day itself', async () => {
    const { person, follow } = await planned()
    const sees = async (day: string) =>
      (await perform(house.on(day), listPersons, {}, teacher)).persons.some((one) => one.person === person)
    await follow('route-b1', { what: 'start', on: '2025-09-01' })
    await follow('route-b1', { what: 'finish', on: '2026-11-20' })
    expect([await sees('2026-12-01'), await sees('2026-12-02')]).toEqual([true, false])
  })

  test('a planned part that does not go on leaves the line, with its reason kept', async () => {
    const { person, of, follow } = await planned()
    await follow('language-internship', { what: 'cancel', on: '2025-09-01', reason: 'provider' })
    expect(await of('language-internship')).toBeUndefined()
    expect(await readAs(house, manager, (db) => listEndings(db, person))).toMatchObject([
      { what: 'cancel', reason: 'provider' },
    ])
  })

  test.each([
    ['a day of the future', 'start', '2027-01-01'],
    ['a begin after the planned end', 'start', '2026-03-15'],
  ])('%s is refused at the day', async (_, what, on) => {
    const { follow } = await planned()
    await expect(follow('language-internship', { what, on })).rejects.toMatchObject({
      detail: { fields: { on: {} } },
    })
  })

  test('of two who begin the same part at the same time one is refused', async () => {
    const { follow } = await planned()
    const start = () => follow('language-internship', { what: 'start', on: '2025-09-01' })
    const outcomes = await Promise.allSettled([start(), start()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a school follows its own lessons only; a permit or term is no part for anybody', async () => {
    const { follow } = await planned()
    const act = { what: 'start', on: '2025-09-08' }
    await expect(follow('language-internship', act, teacher)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(follow('integration-term', { what: 'finish', on: '2026-01-01' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    const stranger = await house.visitor('language-provider')
    await expect(follow('route-b1', act, stranger)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
