import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { establishPlan, recordProgress } from './index.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager')
const school = await house.organisation('language-provider')
const teacher = await house.visitor('language-provider', school)
const { register, lineOf } = planHouse(house, manager)
const level = { kind: 'level-reached', on: '2026-06-01', detail: 'A2' }
const student = async () => {
  const person = await register()
  await perform(house.kernel, establishPlan, { person, ...pip, routeProvider: school }, manager)
  return person
}

describe('progress', () => {
  test('a language provider records a level for its own student, and nothing else', async () => {
    const person = await student()
    await perform(house.kernel, recordProgress, { person, ...level }, teacher)
    expect((await lineOf(person)).milestones.find((one) => one.kind === 'level-reached')).toMatchObject({
      on: '2026-06-01',
      detail: 'A2',
    })
    await expect(
      perform(house.kernel, recordProgress, { person, kind: 'pvt', on: '2026-06-01' }, teacher),
    ).rejects.toMatchObject({ detail: { fields: { kind: {} } } })
    await expect(
      perform(house.kernel, recordProgress, { person, ...level }, await house.visitor('language-provider')),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test.each([
    ['a level that is none', { ...level, detail: 'goed' }, 'detail'],
    ['an exam part without a name', { kind: 'exam-part', on: '2026-06-01' }, 'detail'],
    ['a talk of tomorrow', { kind: 'review-talk', on: '2026-12-02' }, 'on'],
  ])('%s is refused at its field', async (_, input, field) => {
    await expect(
      perform(house.kernel, recordProgress, { person: await student(), ...input }, manager),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('the same fact of the same day is recorded once', async () => {
    const person = await student()
    await perform(house.kernel, recordProgress, { person, ...level }, manager)
    await expect(perform(house.kernel, recordProgress, { person, ...level }, teacher)).rejects.toMatchObject({
      code: 'plan.progress-known',
    })
  })
})
