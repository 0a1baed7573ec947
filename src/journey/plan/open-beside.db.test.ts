import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { establishPlan, respondToPlan, translatePlan } from './index.ts'
import { openBeside } from './open-beside.ts'
import { openPlan } from './open-plan.ts'
import { planLanguages, planWords } from './own-words.ts'
import { translationOf } from './translate-plan.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager')
const { register } = planHouse(house, manager)
const steps = { step1: 'Bel de school', owner1: 'person', due1: '2025-09-01' }

test('S42 the person opens the plan in the own language beside Dutch and sees the next step, translated by a person', async () => {
  const person = await register()
  const self = await house.visitor('person', null, person)
  await perform(house.kernel, establishPlan, { person, ...pip, ...steps }, manager)
  await perform(house.kernel, respondToPlan, { agrees: 'yes' }, self)
  const before = await perform(house.kernel, openBeside, { language: 'ar' }, self)
  expect(before.own).toMatchObject({ language: 'ar', direction: 'rtl' })
  expect(before.next?.text).toBe('Bel de school')
  expect(before.plan && translationOf(before.plan.content, 'Bel de school', 'ar')).toBeUndefined()

  await perform(
    house.kernel,
    translatePlan,
    {
      person,
      version: before.plan?.version,
      language: 'ar',
      text1: 'العودة إلى مهنة الكهربائي',
      text2: 'اتصل بالمدرسة',
    },
    manager,
  )
  const { plan } = await perform(house.kernel, openBeside, { language: 'ar' }, self)
  expect(plan && translationOf(plan.content, 'Bel de school', 'ar')).toBe('اتصل بالمدرسة')
  expect(plan?.content.response?.agrees).toBe(true)

  // a new version keeps the translation of what stayed as it was written
  const next = { ...pip, ...steps, goal: 'Weer elektricien zijn, met B1', version: plan?.version }
  await perform(house.kernel, establishPlan, { person, ...next }, manager)
  const last = (await perform(house.kernel, openPlan, { person }, manager)).plan?.content
  expect(last && translationOf(last, 'Bel de school', 'ar')).toBe('اتصل بالمدرسة')
  expect(last && translationOf(last, 'Weer elektricien zijn, met B1', 'ar')).toBeUndefined()
})

test('every language has every word of a plan', async () => {
  const all = await Promise.all(planLanguages.map(planWords))
  expect(all.map(({ language }) => language)).toEqual(['nl', 'en', 'ar'])
})

test('nobody opens the plan of somebody else beside the own language', async () => {
  const person = await register()
  const other = await house.visitor('person', null, await register())
  await expect(perform(house.kernel, openBeside, { person }, other)).rejects.toMatchObject({
    kind: 'not-found',
  })
})
