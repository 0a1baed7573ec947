import { expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { fillCohort } from '../../../tests/fill-cohort.ts'
import { perform } from '../../platform/action/perform.ts'
import { openRegion } from './index.ts'

const house = await openTestHouse()
const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344', 'AM13')
const zeist = await house.organisation('municipality', 'Gemeente Zeist', 'GM0355', 'AM13')
const bunnik = await house.organisation('municipality', 'Gemeente Bunnik', 'GM0312', 'AM13')
await house.organisation('municipality', 'Gemeente Zwolle', 'GM0193', 'AM20')
const region = await house.organisation('region', 'Midden-Utrecht', undefined, 'AM13')

test('a regional coordinator sees the organisations of the region and counts, never fewer than ten and no persons', async () => {
  await fillCohort(house, [
    { count: 12, decidedOn: '2025-02-01', municipality: utrecht },
    { count: 3, decidedOn: '2025-02-01', municipality: zeist },
  ])
  const coordinator = await house.visitor('regional-coordinator', region)
  const { rows, region: own } = await perform(house.kernel, openRegion, {}, coordinator)
  expect(own.name).toBe('Midden-Utrecht')
  const counts = new Map(rows.map((row) => [row.organisation, row.persons]))
  expect(counts).toEqual(
    new Map([
      [utrecht, 12],
      [zeist, null],
      [bunnik, 0],
      [region, 0],
    ]),
  )
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['kind', 'name', 'organisation', 'persons'])
})

test('who has no region finds nothing, and who does not coordinate may not ask', async () => {
  await expect(
    perform(
      house.kernel,
      openRegion,
      {},
      await house.visitor('policy', await house.organisation('municipality')),
    ),
  ).rejects.toMatchObject({ kind: 'not-found' })
  await expect(
    perform(house.kernel, openRegion, {}, await house.visitor('client-manager', utrecht)),
  ).rejects.toMatchObject({ kind: 'not-allowed' })
})
