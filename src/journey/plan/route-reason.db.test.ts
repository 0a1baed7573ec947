import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { completeIntake, saveIntake } from '../intake/index.ts'
import type { PersonId } from '../person/index.ts'
import { establishPlan } from './index.ts'
import { openPlan } from './open-plan.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager', await house.organisation('municipality'))
const { register, lineOf } = planHouse(house, manager)
const tested = async (learnability: string) => {
  const person = await register()
  await perform(
    house.kernel,
    saveIntake,
    { person, learnabilityTestedOn: '2025-05-28', learnability },
    manager,
  )
  return person
}
const establish = (person: PersonId, input: object) =>
  perform(house.kernel, establishPlan, { person, ...pip, ...input }, manager)
const open = (person: PersonId) => perform(house.kernel, openPlan, { person }, manager)

describe('the route that follows from the learnability test', () => {
  test.each([
    ['B1', 'route-b1', ['route-b1', 'route-education']],
    ['A2', 'route-b1', ['route-b1']],
    ['low', 'route-z', ['route-z']],
  ])('S34 the outcome %s is recorded on the line and proposes %s', async (outcome, route, fits) => {
    const person = await tested(outcome)
    const { milestones } = await lineOf(person)
    expect(milestones).toMatchObject([
      { kind: 'permit-decision' },
      { kind: 'learnability-test', on: '2025-05-28', detail: outcome },
    ])
    expect((await open(person)).proposal).toEqual({ testedOn: '2025-05-28', outcome, route, fits })
  })

  test('S34 the worker may deviate from the level of the test, with a reason', async () => {
    const person = await tested('low')
    await expect(establish(person, { route: 'route-b1' })).rejects.toMatchObject({
      detail: { fields: { routeReason: { message: 'problem.plan.route-deviates' } } },
    })
    await establish(person, { route: 'route-b1', routeReason: 'Leert snel in de praktijk' })
    expect((await open(person)).plan?.content).toMatchObject({
      route: 'route-b1',
      routeReason: 'Leert snel in de praktijk',
    })
    await establish(person, { version: 1, route: 'route-b1', goal: 'Kok' })
    expect((await open(person)).plan?.content.routeReason).toBe('Leert snel in de praktijk')
  })

  test('a route at the level of the test asks for no reason', async () => {
    const person = await tested('B1')
    await establish(person, { route: 'route-education' })
    expect((await open(person)).plan?.content.routeReason).toBeNull()
  })

  test('with education as the next step the education route is proposed', async () => {
    const person = await tested('B1')
    await perform(
      house.kernel,
      completeIntake,
      {
        person,
        version: 1,
        learnabilityTestedOn: '2025-05-28',
        learnability: 'B1',
        on: '2025-06-02',
        nextStep: 'education',
        reason: 'Wil mbo-4',
      },
      manager,
    )
    expect((await open(person)).proposal?.route).toBe('route-education')
  })

  test('without a test nothing is proposed and nothing asked', async () => {
    const person = await register()
    expect((await open(person)).proposal).toBeNull()
    await establish(person, { route: 'route-z' })
    expect((await open(person)).plan?.content.routeReason).toBeNull()
  })
})
