import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { establishPlan } from '../plan/index.ts'
import { coverPart, openMoney, registerSource } from './index.ts'

const { does, register, amount, partOf, policy, notice } = await openMoneyHouse()

/** A route that begins in January 2027, seen on 1 December 2026. */
const ahead = async (kind = 'sector-course') => {
  const person = await register()
  await notice(person)
  await does(establishPlan)({
    person,
    on: '2026-11-02',
    route: 'route-b1',
    routeStartsOn: '2026-11-09',
    goal: 'Hovenier worden',
    talks: '4',
    version: 0,
    kind1: kind,
    startsOn1: '2027-01-11',
    endsOn1: '2027-07-02',
  })
  return { person, episode: await partOf(person, kind) }
}
const opened = async (person: string, episode: string) =>
  (await does(openMoney)({ person })).parts.find((one) => one.episode.fact === episode)

describe('the cover of a route', () => {
  test('S114 a route without cover is flagged before its start, and no longer once its cost is paid', async () => {
    const { person, episode } = await ahead()
    expect(await opened(person, episode)).toMatchObject({
      cost: null,
      covered: 'unknown',
      warnings: [{ kind: 'no-cover-before-start' }],
    })
    const part = { person, episode, cost: '4000', source1: 'employer', amount1: '1500' }
    expect(await does(coverPart)({ ...part, version: 0 })).toMatchObject({ covered: 'no' })
    expect((await opened(person, episode))?.short).toBe(2500)
    await does(coverPart)({ ...part, version: 1, source2: 'participation-budget', amount2: '2500,00' })
    expect(await opened(person, episode)).toMatchObject({ covered: 'yes', paid: 4000, warnings: [] })
  })

  test('S57 a course of 4,000 with 3,500 of the loan left is warned about', async () => {
    const person = await register('regime-2013')
    await notice(person)
    await amount(person, 'loan-used', '2016-06-01', 6500)
    await does(establishPlan)({
      person,
      on: '2026-11-02',
      route: 'civic-integration-2013',
      routeStartsOn: '2027-01-11',
      goal: 'Nederlands leren',
      version: 0,
      kind1: 'literacy-course',
      startsOn1: '2027-01-11',
    })
    const episode = await partOf(person, 'civic-integration-2013')
    const covered = await does(coverPart)({
      person,
      episode,
      version: 0,
      cost: 4000,
      source1: 'loan-2013',
      amount1: 4000,
    })
    expect(covered.warnings).toEqual([{ kind: 'loan-short', left: 3500, short: 500 }])
    // a second course out of the same loan: together they ask too much
    const half = { person, cost: 2000, source1: 'loan-2013', amount1: 2000 }
    expect((await does(coverPart)({ ...half, episode, version: 1 })).warnings).toEqual([])
    const second = await partOf(person, 'literacy-course')
    expect((await does(coverPart)({ ...half, episode: second, version: 2 })).warnings).toEqual([
      { kind: 'loan-short', left: 3500, short: 500 },
    ])
  })

  test('money that is not allowed, or not for this part, is refused at its field and nothing is stored', async () => {
    const { person, episode } = await ahead('language-course')
    const refused = (input: object) => does(coverPart)({ person, episode, version: 0, cost: 900, ...input })
    await expect(refused({ source1: 'web', amount1: 900 })).rejects.toMatchObject({
      detail: { fields: { source1: { message: 'problem.funding.not-allowed.duty-no' } } },
    })
    await expect(refused({ source1: 'student-finance', amount1: 900 })).rejects.toMatchObject({
      detail: { fields: { source1: { message: 'problem.funding.pays-not' } } },
    })
    await expect(refused({ source1: 'employer' })).rejects.toMatchObject({
      detail: { fields: { amount1: { message: 'problem.field.needed' } } },
    })
    expect((await opened(person, episode))?.lines).toEqual([])
  })

  test('two sources that exclude each other are refused at the second field', async () => {
    const person = await register()
    await does(establishPlan)({
      person,
      on: '2026-11-02',
      route: 'route-b1',
      routeStartsOn: '2026-11-09',
      goal: 'Nederlands leren',
      version: 0,
      kind1: 'language-course',
      startsOn1: '2027-01-11',
    })
    const episode = await partOf(person, 'language-course')
    // without the notice of DUO neither is refused by itself
    await expect(
      does(coverPart)({
        person,
        episode,
        version: 0,
        cost: 900,
        source1: 'integration-budget',
        amount1: 450,
        source2: 'web',
        amount2: 450,
      }),
    ).rejects.toMatchObject({ detail: { fields: { source2: { message: 'problem.funding.not-together' } } } })
  })

  test('money that ends before the part does is warned about', async () => {
    const { person, episode } = await ahead()
    const { fact } = await does(registerSource)(
      { source: 'amif', name: 'VIP-2', endsOn: '2027-03-31' },
      policy,
    )
    const covered = await does(coverPart)({
      person,
      episode,
      version: 0,
      cost: 100,
      source1: `amif:${fact}`,
      amount1: 100,
    })
    expect(covered.warnings).toEqual([{ kind: 'source-ends', name: 'VIP-2', on: '2027-03-31' }])
  })

  test('two people who cover at once: the second is told', async () => {
    const { person, episode } = await ahead()
    await does(coverPart)({ person, episode, version: 0, cost: 10 })
    await expect(does(coverPart)({ person, episode, version: 0, cost: 20 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })
})
