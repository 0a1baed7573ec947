import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { changePlanRoute, establishPlan } from './index.ts'

const { stranger, does, register, own, planned, lineOf } = await openCivicHouse()
const toZ = { on: '2026-12-01', route: 'route-z', startsOn: '2026-12-01', reason: 'B1 bleek te zwaar' }

describe('another route in the plan', () => {
  test('starts no second term, and asks the person to respond anew', async () => {
    const person = await planned()
    await does(changePlanRoute)({ person, ...toZ })
    const { episodes, milestones } = await lineOf(person)
    expect(episodes.filter(({ kind }) => kind === 'integration-term')).toHaveLength(1)
    expect(milestones.filter(({ kind }) => kind === 'term-end')).toHaveLength(1)
    // the version that came is the one to go on from
    await expect(
      does(establishPlan)({
        person,
        version: '1',
        on: '2026-12-01',
        route: 'route-z',
        routeStartsOn: '2026-12-01',
        goal: 'Werken',
      }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('is another one under the law of 2021, on a plan that there is', async () => {
    const person = await planned()
    for (const route of ['route-b1', 'civic-integration-2013'])
      await expect(does(changePlanRoute)({ person, ...toZ, route })).rejects.toMatchObject({
        detail: { fields: { route: {} } },
      })
    await expect(does(changePlanRoute)({ person: await register(), ...toZ })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('is decided by the municipality of the person', async () => {
    const person = await planned()
    await expect(does(changePlanRoute)({ person, ...toZ }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(does(changePlanRoute)({ person, ...toZ }, await own(person))).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})
