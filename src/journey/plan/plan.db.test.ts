import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, listPersons, registerPerson } from '../person/index.ts'
import { establishPlan, followPart, recordProgress, respondToPlan } from './index.ts'
import { openPlan } from './open-plan.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const school = await house.organisation('language-provider')
const manager = await house.visitor('client-manager', municipality)
const teacher = await house.visitor('language-provider', school)
const register = async (regime = 'regime-2021') =>
  (
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2025-02-03', regime },
      manager,
    )
  ).person
const pip = {
  on: '2025-07-07',
  route: 'route-b1',
  routeStartsOn: '2025-09-01',
  routeHalfDays: '3',
  goal: 'Weer elektricien zijn',
  kind1: 'language-internship',
  startsOn1: '2025-09-01',
  endsOn1: '2026-02-27',
  halfDays1: '4',
}
const lineOf = (person: Parameters<typeof getLine>[1]) => readAs(house, manager, (db) => getLine(db, person))

describe('the plan', () => {
  test('puts language and work side by side on the line as planned, and begins a term of three years', async () => {
    const person = await register()
    await perform(house.kernel, establishPlan, { person, ...pip, routeProvider: school }, manager)
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
    expect(
      (await perform(house.kernel, listPersons, {}, teacher)).persons.map((one) => one.person),
    ).toContain(person)
  })

  test('a new version keeps the term, changes what changed, and asks the person anew', async () => {
    const person = await register()
    const own = await house.visitor('person', null, person)
    await perform(house.kernel, establishPlan, { person, ...pip }, manager)
    await perform(house.kernel, respondToPlan, { agrees: 'yes' }, own)
    await perform(
      house.kernel,
      establishPlan,
      { person, version: 2, ...pip, on: '2025-10-01', halfDays1: '6' },
      manager,
    )
    const { plan } = await perform(house.kernel, openPlan, { person }, manager)
    expect(plan?.content).toMatchObject({ on: '2025-10-01', firstOn: '2025-07-07', response: null })
    const line = await lineOf(person)
    expect(line.episodes.filter((one) => one.kind === 'integration-term')).toHaveLength(1)
    expect(
      line.episodes
        .filter((one) => one.kind === 'language-internship')
        .map((one) => [one.version, one.halfDays]),
    ).toEqual([[2, 6]])
  })

  test('disagreeing asks why, and both see it', async () => {
    const person = await register()
    const own = await house.visitor('person', null, person)
    await perform(house.kernel, establishPlan, { person, ...pip }, manager)
    await expect(perform(house.kernel, respondToPlan, { agrees: 'no' }, own)).rejects.toMatchObject({
      detail: { fields: { comment: {} } },
    })
    await perform(house.kernel, respondToPlan, { agrees: 'no', comment: 'Ik wil eerst werken' }, own)
    expect((await perform(house.kernel, openPlan, { person }, manager)).plan?.content.response).toMatchObject(
      { agrees: false, comment: 'Ik wil eerst werken' },
    )
  })

  test('a part begins and ends really; a stale form is refused', async () => {
    const person = await register()
    await perform(house.kernel, establishPlan, { person, ...pip }, manager)
    const part = (await lineOf(person)).episodes.find((one) => one.kind === 'language-internship')?.fact
    await perform(house.kernel, followPart, { person, part, what: 'start', on: '2025-09-08' }, manager)
    await perform(house.kernel, followPart, { person, part, what: 'finish', on: '2026-02-20' }, manager)
    expect((await lineOf(person)).episodes.find((one) => one.fact === part)).toMatchObject({
      startsOn: '2025-09-08',
      endsOn: '2026-02-20',
      state: 'done',
    })
    await expect(
      perform(house.kernel, followPart, { person, part, what: 'start', on: '2026-03-01' }, manager),
    ).rejects.toMatchObject({ code: 'plan.part-state' })
    await expect(
      perform(house.kernel, establishPlan, { person, version: 0, ...pip }, manager),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test.each([
    ['a course that ends before it begins', { routeEndsOn: '2025-08-01' }, 'routeEndsOn'],
    ['a part without a kind', { kind1: undefined }, 'kind1'],
    ['a part without a start', { startsOn1: undefined }, 'startsOn1'],
    ['a week of twenty half-days', { halfDays1: '20' }, 'halfDays1'],
    ['a plan of the future', { on: '2027-01-01' }, 'on'],
    ['the route of the other law', { route: 'civic-integration-2013' }, 'route'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(
      perform(house.kernel, establishPlan, { person: await register(), ...pip, ...change }, manager),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('somebody under the law of 2013 has the course of 2013 and no term of the law of 2021', async () => {
    const person = await register('regime-2013')
    await perform(house.kernel, establishPlan, { person, ...pip, route: 'civic-integration-2013' }, manager)
    expect((await lineOf(person)).episodes.some((one) => one.kind === 'integration-term')).toBe(false)
  })

  test('a language provider records a level for its own student, and nothing else', async () => {
    const person = await register()
    await perform(house.kernel, establishPlan, { person, ...pip, routeProvider: school }, manager)
    await perform(
      house.kernel,
      recordProgress,
      { person, kind: 'level-reached', on: '2026-06-01', detail: 'A2' },
      teacher,
    )
    await expect(
      perform(house.kernel, recordProgress, { person, kind: 'pvt', on: '2026-06-01' }, teacher),
    ).rejects.toMatchObject({ detail: { fields: { kind: {} } } })
    await expect(
      perform(
        house.kernel,
        recordProgress,
        { person, kind: 'level-reached', on: '2026-06-01', detail: 'goed' },
        teacher,
      ),
    ).rejects.toMatchObject({ detail: { fields: { detail: {} } } })
    const other = await house.visitor('language-provider')
    await expect(
      perform(
        house.kernel,
        recordProgress,
        { person, kind: 'level-reached', on: '2026-06-01', detail: 'A2' },
        other,
      ),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
