import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { pip, planHouse } from '../../../tests/plan-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { listPersons } from '../person/index.ts'
import { establishPlan, followPart, respondToPlan } from './index.ts'
import { openPlan } from './open-plan.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const school = await house.organisation('language-provider')
const manager = await house.visitor('client-manager', municipality)
const teacher = await house.visitor('language-provider', school)
const { register, lineOf } = planHouse(house, manager)
const students = async () =>
  (await perform(house.kernel, listPersons, {}, teacher)).persons.map((one) => one.person)
const establish = (input: object) => perform(house.kernel, establishPlan, input, manager)
const open = (person: string) => perform(house.kernel, openPlan, { person }, manager)

describe('establishing a plan', () => {
  test('S51 a language internship of two days beside three half-days of lessons: the plan shows a load of three and a half days', async () => {
    const person = await register()
    await establish({
      person,
      ...pip,
      routeStartsOn: '2026-09-01',
      startsOn1: '2026-09-01',
      endsOn1: '2027-02-26',
    })
    const { load, plan } = await open(person)
    expect(load.halfDays / 2).toBe(3.5)
    expect(load.unknown).toBe(0)
    expect(plan?.content.parts.map(({ kind, startsOn }) => [kind, startsOn])).toEqual([
      ['route-b1', '2026-09-01'],
      ['language-internship', '2026-09-01'],
    ])
  })

  test('puts language and work side by side on the line as planned, and begins a term of three years', async () => {
    const person = await register()
    await establish({ person, ...pip, routeProvider: school })
    const line = await lineOf(person)
    const planned = line.episodes
      .filter((one) => one.state === 'planned' && one.track !== 'status')
      .map((one) => [one.kind, one.track, one.halfDays])
    expect(planned).toEqual(
      expect.arrayContaining([
        ['route-b1', 'language', 3],
        ['language-internship', 'work', 4],
      ]),
    )
    expect(line.episodes.find((one) => one.kind === 'integration-term')).toMatchObject({
      startsOn: '2025-07-08',
      endsOn: '2028-07-07',
    })
    expect(await students()).toContain(person)
  })

  test('a new version keeps the term, changes only what changed, and asks the person anew', async () => {
    const person = await register()
    const own = await house.visitor('person', null, person)
    await establish({ person, ...pip })
    await perform(house.kernel, respondToPlan, { agrees: 'yes' }, own)
    await establish({ person, version: 2, ...pip, on: '2025-10-01', halfDays1: '6' })
    const { plan } = await open(person)
    expect(plan?.content).toMatchObject({ on: '2025-10-01', firstOn: '2025-07-07', response: null })
    const line = await lineOf(person)
    expect(line.episodes.filter((one) => one.kind === 'integration-term')).toHaveLength(1)
    expect(
      line.episodes
        .filter((one) => one.kind !== 'integration-term' && one.track !== 'status')
        .map((one) => [one.kind, one.version, one.halfDays]),
    ).toEqual(
      expect.arrayContaining([
        ['language-internship', 2, 6],
        ['route-b1', 1, 3],
      ]),
    )
  })

  test('a part keeps its place on the line when its first day is moved', async () => {
    const person = await register()
    await establish({ person, ...pip })
    const { plan } = await open(person)
    const [route, internship] = plan?.content.parts ?? []
    await establish({
      person,
      version: 1,
      ...pip,
      routeEpisode: route?.episode,
      episode1: internship?.episode,
      startsOn1: '2025-10-06',
    })
    const moved = (await lineOf(person)).episodes.filter((one) => one.kind === 'language-internship')
    expect(moved.map((one) => [one.fact, one.version, one.startsOn])).toEqual([
      [internship?.episode, 2, '2025-10-06'],
    ])
  })

  test('a planned part leaves the line with the plan; one that runs has to be ended first; one that is done stays as it was', async () => {
    const person = await register()
    await establish({ person, ...pip })
    const part = (await open(person)).plan?.content.parts[1]?.episode
    const without = {
      ...pip,
      kind1: undefined,
      startsOn1: undefined,
      endsOn1: undefined,
      halfDays1: undefined,
    }
    const follow = (what: string, on: string) =>
      perform(house.kernel, followPart, { person, part, what, on }, manager)
    await follow('start', '2025-09-01')
    await expect(establish({ person, version: 1, ...without })).rejects.toMatchObject({
      code: 'plan.part-runs',
    })
    await follow('finish', '2026-01-30')
    await establish({ person, version: 1, ...pip, endsOn1: '2026-05-01' })
    expect((await lineOf(person)).episodes.find((one) => one.fact === part)).toMatchObject({
      state: 'done',
      endsOn: '2026-01-30',
    })
    await establish({ person, version: 2, ...without })
    expect((await lineOf(person)).episodes.some((one) => one.fact === part)).toBe(true)
    const second = await register()
    await establish({ person: second, ...pip })
    await establish({ person: second, version: 1, ...without })
    expect((await lineOf(second)).episodes.some((one) => one.kind === 'language-internship')).toBe(false)
  })

  test('another school in the plan sees the file, and the former no longer', async () => {
    const person = await register()
    const another = await house.organisation('language-provider')
    const later = { ...pip, routeStartsOn: '2026-12-01' }
    await establish({ person, ...later, routeProvider: school })
    expect(await students()).toContain(person)
    await establish({ person, version: 1, ...later, routeProvider: another })
    const held = await house.asOwner(
      `select organisation, ends_on::text, retracted from startlijn.responsibility
       where person = $1 and duty = 'teaching' and superseded_at is null order by retracted, starts_on`,
      [person],
    )
    expect(held).toEqual(
      expect.arrayContaining([
        { organisation: school, ends_on: '2026-12-01', retracted: false },
        { organisation: another, ends_on: null, retracted: false },
      ]),
    )
  })

  test('of two who establish at the same time one is refused, and one plan stands', async () => {
    const person = await register()
    const outcomes = await Promise.allSettled([
      establish({ person, ...pip, goal: 'Een' }),
      establish({ person, ...pip, goal: 'Twee' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await lineOf(person)).episodes.filter((one) => one.kind === 'route-b1')).toHaveLength(1)
    await expect(establish({ person, version: 0, ...pip })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  test('a double click makes one plan', async () => {
    const person = await register()
    const key = newIdentifier<string>()
    const send = () =>
      perform(house.kernel, establishPlan, { person, ...pip }, manager, { idempotencyKey: key })
    await Promise.all([send(), send()])
    expect((await open(person)).plan?.version).toBe(1)
  })

  test.each([
    ['a course that ends before it begins', { routeEndsOn: '2025-08-01' }, 'routeEndsOn'],
    ['a part without a kind', { kind1: undefined }, 'kind1'],
    ['a part without a start', { startsOn1: undefined }, 'startsOn1'],
    ['the same part twice', { kind2: 'language-internship', startsOn2: '2025-09-01' }, 'kind2'],
    ['a week of twenty half-days', { halfDays1: '20' }, 'halfDays1'],
    ['a third of a half-day', { halfDays1: '3,3' }, 'halfDays1'],
    ['half a talk', { talks: '2,5' }, 'talks'],
    ['a day without a step', { due1: '2025-10-01' }, 'step1'],
    ['a talk before the plan', { nextTalkOn: '2025-07-01' }, 'nextTalkOn'],
    ['a plan of the future', { on: '2027-01-01' }, 'on'],
    ['no goal', { goal: ' ' }, 'goal'],
    ['the route of the other law', { route: 'civic-integration-2013' }, 'route'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(establish({ person: await register(), ...pip, ...change })).rejects.toMatchObject({
      detail: { fields: { [field]: { message: expect.stringMatching(/^problem\./) } } },
    })
  })

  test('another route asks why, and an older date than the plan before is refused', async () => {
    const person = await register()
    await establish({ person, ...pip })
    const change = { person, version: 1, ...pip, route: 'route-z', on: '2025-10-01' }
    await expect(establish(change)).rejects.toMatchObject({ detail: { fields: { routeReason: {} } } })
    await expect(establish({ person, version: 1, ...pip, on: '2025-07-01' })).rejects.toMatchObject({
      detail: { fields: { on: {} } },
    })
    await establish({ ...change, routeReason: 'B1 bleek te zwaar' })
    expect((await open(person)).plan?.content).toMatchObject({
      route: 'route-z',
      routeReason: 'B1 bleek te zwaar',
    })
  })

  test('under the law of 2013 there is a plan of approach: no PIP on the line and no term of the law of 2021', async () => {
    const person = await register('regime-2013')
    await establish({ person, ...pip, route: 'civic-integration-2013' })
    const line = await lineOf(person)
    expect(line.episodes.some((one) => one.kind === 'integration-term')).toBe(false)
    expect(line.milestones.some((one) => one.kind === 'pip')).toBe(false)
    expect((await open(person)).of2013).toBe(true)
  })
})
