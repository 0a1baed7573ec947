import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { completeStep, establishPlan, respondToPlan } from './index.ts'
import { openOwnPlan } from './open-own-plan.ts'
import { openPlan } from './open-plan.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager')
const { register } = planHouse(house, manager)
const steps = {
  step1: 'Taalstage regelen',
  owner1: 'client-manager',
  due1: '2025-09-01',
  step2: 'VCA halen',
  owner2: 'person',
  due2: '2026-02-01',
}
const planned = async () => {
  const person = await register()
  const own = await house.visitor('person', null, person)
  await perform(house.kernel, establishPlan, { person, ...pip, ...steps }, manager)
  const open = async () => (await perform(house.kernel, openPlan, { person }, manager)).plan
  return { person, own, open }
}

describe('the plan in the hands of the person', () => {
  test('the person opens the own plan and sees the next step; a step that is done makes way for the next', async () => {
    const { person, own } = await planned()
    const next = async () => (await perform(house.kernel, openOwnPlan, {}, own)).next?.text
    expect(await next()).toBe('Taalstage regelen')
    await perform(house.kernel, completeStep, { person, step: '1', version: '1' }, manager)
    expect(await next()).toBe('VCA halen')
    await perform(house.kernel, completeStep, { step: '2', version: '2' }, own)
    expect(await next()).toBeUndefined()
  })

  test('the person does the own steps only; a step is done once; the agreement stays', async () => {
    const { own, open } = await planned()
    await perform(house.kernel, respondToPlan, { agrees: 'yes', version: '1' }, own)
    await expect(perform(house.kernel, completeStep, { step: '1', version: '2' }, own)).rejects.toMatchObject(
      { kind: 'not-found' },
    )
    await perform(house.kernel, completeStep, { step: '2', version: '2' }, own)
    await expect(perform(house.kernel, completeStep, { step: '2', version: '3' }, own)).rejects.toMatchObject(
      { code: 'plan.step-done' },
    )
    expect((await open())?.content).toMatchObject({
      response: { agrees: true },
      steps: [{ doneOn: null }, { doneOn: '2026-12-01' }],
    })
  })

  test('a step that was done stays done in the next version', async () => {
    const { person, open } = await planned()
    await perform(house.kernel, completeStep, { person, step: '2', version: '1' }, manager)
    await perform(house.kernel, establishPlan, { person, version: '2', ...pip, ...steps }, manager)
    expect((await open())?.content.steps.map(({ doneOn }) => doneOn)).toEqual([null, '2026-12-01'])
  })

  test('disagreeing asks why, and both see it', async () => {
    const { own, open } = await planned()
    await expect(perform(house.kernel, respondToPlan, { agrees: 'no' }, own)).rejects.toMatchObject({
      detail: { fields: { comment: {} } },
    })
    await perform(house.kernel, respondToPlan, { agrees: 'no', comment: 'Ik wil eerst werken' }, own)
    expect((await open())?.content.response).toMatchObject({ agrees: false, comment: 'Ik wil eerst werken' })
  })

  test('nobody agrees with a plan that was changed meanwhile', async () => {
    const { person, own, open } = await planned()
    await perform(house.kernel, establishPlan, { person, version: '1', ...pip, halfDays1: '6' }, manager)
    await expect(
      perform(house.kernel, respondToPlan, { agrees: 'yes', version: '1' }, own),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await open())?.content.response).toBeNull()
  })

  test('without a plan there is nothing to agree with', async () => {
    const own = await house.visitor('person', null, await register())
    expect((await perform(house.kernel, openOwnPlan, {}, own)).plan).toBeUndefined()
    await expect(perform(house.kernel, respondToPlan, { agrees: 'yes' }, own)).rejects.toMatchObject({
      code: 'plan.none',
    })
  })
})
