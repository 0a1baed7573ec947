import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerEmployer } from './index.ts'

const house = await openTestHouse()
const servicePoint = await house.visitor('employer-service-point')
const register = (name: string, municipality?: string) =>
  perform(house.kernel, registerEmployer, { name, municipality }, servicePoint)

test('an employer is registered once, however its name is spelled, also by two at the same time', async () => {
  const outcomes = await Promise.allSettled([register('Bakkerij Zon', 'GM0344'), register('bakkerij zon')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { detail: { fields: { name: { message: 'problem.place.employer-known' } } } },
  })
})

test('its seat is a municipality that exists, and brings its region', async () => {
  const { organisation } = await register('Bakkerij Maan', 'GM0344')
  expect(
    await house.asOwner('select municipality, region from startlijn.organisation where id = $1', [
      organisation,
    ]),
  ).toEqual([{ municipality: 'GM0344', region: 'AM13' }])
  await expect(register('Bakkerij Ster', 'GM9999')).rejects.toMatchObject({
    detail: { fields: { municipality: {} } },
  })
})
