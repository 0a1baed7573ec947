import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { recordContract } from '../work/index.ts'
import { figureOf, tellable } from './cohort.ts'
import { openCohorts, openRegion } from './index.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344', 'AM13')
const company = await house.organisation('employer')
const manager = await house.visitor('client-manager', municipality)
const policy = await house.visitor('policy', municipality)
beforeAll(async () => {
  for (let number = 0; number < 24; number += 1) {
    const { person } = await perform(
      house.kernel,
      registerPerson,
      { givenName: 'P', familyName: String(number), decidedOn: '2024-03-01', birthDate: '1990-01-01' },
      manager,
    )
    if (number < 12)
      await perform(
        house.kernel,
        recordContract,
        { person, employer: company, kind: 'employment', startsOn: '2025-01-01', hours: '24' },
        manager,
      )
  }
  await perform(
    house.kernel,
    registerPerson,
    { givenName: 'Jong', familyName: 'X', decidedOn: '2024-03-01', birthDate: '2015-01-01' },
    manager,
  )
  await perform(
    house.kernel,
    registerPerson,
    { givenName: 'Later', familyName: 'X', decidedOn: '2026-06-01', birthDate: '1990-01-01' },
    manager,
  )
})

describe('the cohort table', () => {
  test('counts adults of a cohort a fixed number of months after the permit, with the denominator', async () => {
    const { rows } = await perform(house.kernel, openCohorts, { months: 30 }, policy)
    expect(rows.find((row) => row.cohort === 2024)).toEqual({
      cohort: 2024,
      followed: 24,
      inWork: 12,
      onBenefit: 0,
      selfEmployed: 0,
    })
  })

  test('S124 fewer than ten persons are not shown, nor a complement that gives them away', async () => {
    const { rows } = await perform(house.kernel, openCohorts, { months: 6 }, policy)
    expect(rows.find((row) => row.cohort === 2026)).toMatchObject({ followed: null, inWork: null })
    expect([
      tellable(3, 100),
      tellable(97, 100),
      tellable(12, 100),
      tellable(0, 100),
      tellable(5, 8),
    ]).toEqual([null, null, 12, 0, null])
    expect(
      figureOf({ cohort: 2020, persons: 40, followed: 40, inWork: 4, onBenefit: 36, selfEmployed: 0 }),
    ).toMatchObject({ inWork: null, onBenefit: null })
  })

  test('months that have not passed are not counted as not working', async () => {
    const { rows } = await perform(house.kernel, openCohorts, { months: 36 }, policy)
    expect(rows.find((row) => row.cohort === 2024)?.followed).toBeNull()
  })

  test('a regional coordinator sees organisations and counts, no persons', async () => {
    const region = await house.organisation('region', 'Midden-Utrecht', undefined, 'AM13')
    const coordinator = await house.visitor('regional-coordinator', region)
    const { rows } = await perform(house.kernel, openRegion, {}, coordinator)
    expect(rows.find((row) => row.organisation === municipality)).toMatchObject({ persons: 26 })
    await expect(
      perform(house.kernel, openCohorts, {}, await house.visitor('employer')),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
