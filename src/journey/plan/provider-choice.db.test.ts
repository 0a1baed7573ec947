import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import {
  changeAgreement,
  listOwnAgreements,
  openAgreement,
  recordAgreement,
} from '../../catalogue/provider-agreement/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { establishPlan } from './index.ts'
import { openPlan } from './open-plan.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const manager = await house.visitor('client-manager', municipality)
const signed = await house.organisation('language-provider', 'Taalschool Getekend')
const unsigned = await house.organisation('language-provider', 'Taalschool Los')
const { register } = planHouse(house, manager)
const contract = { provider: signed, startsOn: '2025-01-01', choice: 'limited', evening: 'yes' }
const record = (input: object, who = manager) => perform(house.kernel, recordAgreement, input, who)

test('S53 where the choice is limited a provider without a contract is refused at its field, and an exception says why', async () => {
  const person = await register()
  const { agreement } = await record(contract)
  const establish = (change: object) =>
    perform(house.kernel, establishPlan, { person, ...pip, ...change }, manager)
  await expect(establish({ routeProvider: unsigned })).rejects.toMatchObject({
    detail: { fields: { routeProvider: { message: 'problem.plan.provider-unsigned' } } },
  })
  await establish({ routeProvider: unsigned, providerReason: 'Enige met een B1-groep op zaterdag' })
  const opened = await perform(house.kernel, openPlan, { person }, manager)
  expect(opened.plan?.content.providerReason).toBe('Enige met een B1-groep op zaterdag')
  expect(opened.contracts.map(({ providerName }) => providerName)).toEqual(['Taalschool Getekend'])

  const second = await register()
  await perform(house.kernel, establishPlan, { person: second, ...pip, routeProvider: signed }, manager)
  await perform(
    house.kernel,
    changeAgreement,
    { agreement, version: 1, startsOn: '2025-01-01', endsOn: '2025-08-31', choice: 'limited' },
    manager,
  )
  // the contract is over on the first day of the lessons, so nothing is limited any more
  const third = await register()
  await perform(house.kernel, establishPlan, { person: third, ...pip, routeProvider: unsigned }, manager)
})

test('contracts are kept by the own municipality only', async () => {
  const other = await house.visitor('client-manager', await house.organisation('municipality'))
  const { agreements } = await perform(house.kernel, listOwnAgreements, {}, manager)
  const [first] = agreements
  expect(first).toMatchObject({ evening: null, endsOn: '2025-08-31', version: 2 })
  const { fact: agreement, version } = first ?? { fact: '', version: 0 }
  const read = (who: typeof manager) => perform(house.kernel, openAgreement, { agreement }, who)
  expect((await read(manager)).agreement.providerName).toBe('Taalschool Getekend')
  await expect(read(other)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(
    perform(
      house.kernel,
      changeAgreement,
      { agreement, version, startsOn: '2025-01-01', choice: 'free' },
      other,
    ),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect((await perform(house.kernel, listOwnAgreements, {}, other)).agreements).toEqual([])
})

test.each([
  ['an end before the begin', { endsOn: '2024-12-01' }, 'endsOn'],
  ['a group without hours', { group1: 'Ochtend', weekdays1: 'monday' }, 'from1'],
  [
    'a group that ends before it begins',
    { group1: 'A', weekdays1: 'monday', from1: '12', until1: '9' },
    'until1',
  ],
  ['an employer as a provider', { provider: null }, 'provider'],
  ['the same contract twice', {}, 'startsOn'],
])('%s is refused at its field', async (_, change, field) => {
  const provider = 'provider' in change ? await house.organisation('employer') : signed
  await expect(record({ ...contract, ...change, provider })).rejects.toMatchObject({
    detail: { fields: { [field]: { message: expect.stringMatching(/^problem\./) } } },
  })
})
