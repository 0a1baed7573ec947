import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { measuresAsPlanned } from './as-planned.ts'
import { establishPlan, followPart } from './index.ts'
import { openPlan } from './open-plan.ts'
import { plans } from './plan.store.ts'
import { slippingOf } from './slipping.ts'

const house = await openTestHouse()
const manager = await house.visitor('client-manager')
const { register, lineOf } = planHouse(house, manager)
const today = date('2026-12-01')
const slipping = async (person: Awaited<ReturnType<typeof register>>) =>
  slippingOf(
    await readAs(house, manager, (db) => plans.history(db, person)),
    (await lineOf(person)).episodes,
    today,
  )

test('what was planned stays beside what happened: begun fourteen days later, and moved in a new version', async () => {
  const person = await register()
  await perform(house.kernel, establishPlan, { person, ...pip }, manager)
  const part = (await perform(house.kernel, openPlan, { person }, manager)).plan?.content.parts[1]?.episode
  await perform(house.kernel, followPart, { person, part, what: 'start', on: '2025-09-15' }, manager)
  const [first] = (await slipping(person)).filter(({ kind }) => kind === 'language-internship')
  expect(first).toMatchObject({
    planned: { startsOn: '2025-09-01', endsOn: '2026-02-27' },
    real: { startsOn: '2025-09-15', state: 'running' },
    beginsLater: 14,
    endsLater: 0,
  })
  await perform(house.kernel, followPart, { person, part, what: 'finish', on: '2026-03-13' }, manager)
  expect((await slipping(person)).find(({ episode }) => episode === part)).toMatchObject({ endsLater: 14 })
})

test('what ought to have begun and did not slips by every day; a part that was taken out is still shown', async () => {
  const person = await register()
  await perform(house.kernel, establishPlan, { person, ...pip, routeStartsOn: '2026-11-21' }, manager)
  const { plan } = await perform(house.kernel, openPlan, { person }, manager)
  const [route] = plan?.content.parts ?? []
  const without = { kind1: undefined, startsOn1: undefined, endsOn1: undefined, halfDays1: undefined }
  const moved = { ...pip, ...without, version: 1, routeStartsOn: '2027-01-04', routeEpisode: route?.episode }
  expect((await slipping(person)).find(({ kind }) => kind === 'route-b1')).toMatchObject({ beginsLater: 10 })
  await perform(house.kernel, establishPlan, { person, ...moved }, manager)
  const after = await slipping(person)
  expect(after.find(({ kind }) => kind === 'route-b1')).toMatchObject({
    planned: { startsOn: '2026-11-21' },
    beginsLater: 44,
  })
  expect(after.find(({ kind }) => kind === 'language-internship')).toMatchObject({
    real: null,
    beginsLater: null,
  })
})

test('the measures as planned count what has not begun, and those of now do not', async () => {
  const person = await register()
  const next = { ...pip, routeStartsOn: '2027-01-04', startsOn1: '2027-01-04', endsOn1: '2027-06-30' }
  await perform(house.kernel, establishPlan, { person, ...next }, manager)
  const measured = measuresAsPlanned(await lineOf(person), await vocabulary(), today)
  expect(measured?.until).toBe('2027-12-01')
  expect(measured?.now.combined.weeks ?? 0).toBe(0)
  expect(measured?.planned.combined.weeks).toBeGreaterThan(20)
})
