import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { closeTestWeek, openAssessment, openTestWeek, planTestWeek, recordAssessment } from './index.ts'

const house = await openTestHouse()
const { manager, register, add } = await matchingHouse(house)
const executor = await house.organisation('social-work-company', 'Werkbedrijf Voorbeeld')
const company = await house.organisation('training-company', 'Opleidingsbedrijf Bouw')
const stranger = await house.visitor('client-manager')

const record = (person: string, extra: object = {}) =>
  perform(
    house.on('2026-10-01'),
    recordAssessment,
    {
      person,
      on: '2026-10-01',
      executor,
      sector1: 'Q',
      suitability1: 'no',
      competences1: 'Tilt niet graag mensen',
      sector2: 'F',
      suitability2: 'yes',
      competences2: 'Leest een schema, werkt veilig',
      sector3: 'J',
      suitability3: 'with-preparation',
      competences3: 'Werkt vlot op een computer',
      ...extra,
    },
    manager,
  )
const open = (person: string) => perform(house.on('2026-10-02'), openAssessment, { person }, manager)

describe('an assessment', () => {
  test('S36 suggests the sectors that suit and fits to at least one sector with an open place; none now is said too', async () => {
    const person = await register()
    const place = await add({ sector: 'elektricien', title: 'Monteur' })
    await add({ sector: 'zorg', title: 'Helpende' })
    await record(person)
    const { suggestions } = await open(person)
    expect(suggestions.map(({ sector, places }) => [sector, places.map(({ id }) => id)])).toEqual([
      ['F', [place]],
      ['J', []],
    ])
  })

  test('a later one keeps the earlier to be read', async () => {
    const person = await register()
    await record(person)
    await record(person, { version: 1, sector3: 'H' })
    const { assessment, earlier } = await open(person)
    expect(assessment).toMatchObject({ version: 2 })
    expect(earlier).toMatchObject([{ version: 1, content: { results: [{}, {}, { sector: 'J' }] } }])
  })

  test.each([
    ['a day ahead', { on: '2026-12-01' }, 'on'],
    ['a sector twice', { sector2: 'Q' }, 'sector2'],
    ['a sector without what was seen', { competences2: null }, 'competences2'],
    ['what was seen without a sector', { sector2: null }, 'sector2'],
    ['an unknown executor', { executor: '018f3b4e-0000-7000-8000-000000000001' }, 'executor'],
  ])('%s is refused at its field', async (_, extra, field) => {
    const person = await register()
    await expect(record(person, extra)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('of somebody else is not there', async () => {
    const person = await register()
    await expect(perform(house.kernel, openAssessment, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('a test week', () => {
  const plan = (person: string, extra: object = {}, day = '2026-10-01') =>
    perform(
      house.on(day),
      planTestWeek,
      { person, company, startsOn: '2026-10-05', endsOn: '2026-10-09', ...extra },
      manager,
    )
  const stateOn = async (person: string, day: string) =>
    (await perform(house.on(day), openTestWeek, { person }, manager)).state
  const close = (person: string, outcome: string, day = '2026-10-09') =>
    perform(
      house.on(day),
      closeTestWeek,
      { person, version: 1, outcome, observations: 'Werkte alle dagen mee', text: 'Niveau 2, drie dagen' },
      manager,
    )

  test.each(['plan', 'no'])(
    'S37 after the week there is a plan or a reasoned no, and until then it is shown as open: %s',
    async (outcome) => {
      const person = await register()
      await plan(person)
      expect(await stateOn(person, '2026-10-04')).toBe('planned')
      expect(await stateOn(person, '2026-10-07')).toBe('running')
      expect(await stateOn(person, '2026-10-10')).toBe('open')
      await expect(close(person, outcome, '2026-10-08')).rejects.toMatchObject({
        code: 'assessment.week-runs',
      })
      await close(person, outcome)
      expect(await stateOn(person, '2026-10-10')).toBe(outcome)
    },
  )

  test('another one waits for the outcome, and a no without its reason is refused', async () => {
    const person = await register()
    await plan(person)
    const next = { version: 1, startsOn: '2026-11-02', endsOn: '2026-11-06' }
    await expect(plan(person, next, '2026-10-20')).rejects.toMatchObject({ code: 'assessment.week-open' })
    const bare = { person, version: 1, outcome: 'no', observations: 'Was er niet', text: '' }
    await expect(perform(house.on('2026-10-20'), closeTestWeek, bare, manager)).rejects.toMatchObject({
      detail: { fields: { text: {} } },
    })
  })

  test.each([
    ['an end before the begin', { endsOn: '2026-10-01' }, 'endsOn'],
    ['a month', { endsOn: '2026-11-05' }, 'endsOn'],
    ['an unknown company', { company: '018f3b4e-0000-7000-8000-000000000001' }, 'company'],
  ])('%s is refused at its field', async (_, extra, field) => {
    const person = await register()
    await expect(plan(person, extra)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })
})
