import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { fillCohort, type Group } from '../../../tests/fill-cohort.ts'
import { readAs } from '../../../tests/read-as.ts'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { registerHome, startBenefit } from '../settlement/index.ts'
import { recordContract } from '../work/index.ts'
import { cohortMonths } from './cohort.ts'
import { openCohorts, openRegion } from './index.ts'

const house = await openTestHouse()
const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344', 'AM13')
const zeist = await house.organisation('municipality', 'Gemeente Zeist', 'GM0355', 'AM13')
const bunnik = await house.organisation('municipality', 'Gemeente Bunnik', 'GM0312', 'AM13')
const zwolle = await house.organisation('municipality', 'Gemeente Zwolle', 'GM0193', 'AM20')
const region = await house.organisation('region', 'Midden-Utrecht', undefined, 'AM13')
const policy = await house.visitor('policy', utrecht)
const coordinator = await house.visitor('regional-coordinator', region)

const rowOf = async (months: number, cohort: number, visitor = policy) =>
  (await perform(house.kernel, openCohorts, { months }, visitor)).rows.find((row) => row.cohort === cohort)
    ?.figures

/** The cohort of 2014 as the report describes it: 11 of 100 in work and 84 on benefit, thirty months later. */
const in2014 = (count: number, kinds: readonly string[], more: Partial<Group> = {}): Group => ({
  count,
  decidedOn: '2014-05-01',
  municipality: zwolle,
  kinds,
  ...more,
})

beforeAll(() =>
  fillCohort(house, [
    in2014(60, ['employment', 'wage']),
    in2014(20, ['employment', 'wage', 'partial-assistance']),
    in2014(30, ['agency-work', 'wage'], { municipality: utrecht }),
    in2014(700, ['social-assistance']),
    in2014(120, ['social-assistance'], { municipality: utrecht }),
    in2014(40, ['student-finance']),
    in2014(30, []),
    in2014(25, ['social-assistance'], { departedOn: '2016-01-01' }),
    in2014(50, ['social-assistance'], { age: 12 }),
    in2014(50, ['social-assistance'], { age: 70 }),
  ]),
)

describe('the cohort table', () => {
  test('shows 11 % in work and 84 % on benefit thirty months after a permit of 2014, and what is unknown apart', async () => {
    const figures = await rowOf(30, 2014)
    expect(figures).toEqual({
      entered: 1025,
      followed: 1000,
      'in-work': 110,
      'on-benefit': 840,
      'self-employed': 0,
      other: 40,
      unknown: 30,
    })
  })

  test('counts what really happened by the actions, once for each member of a household', async () => {
    const manager = await house.visitor('client-manager', utrecht)
    const income = await house.visitor('income-consultant', utrecht)
    const company = await house.organisation('employer')
    for (let number = 0; number < 24; number += 1) {
      const { person } = await perform(
        house.kernel,
        registerPerson,
        {
          givenName: 'P',
          familyName: String(number),
          decidedOn: '2023-03-01',
          birthDate: '1990-01-01',
        },
        manager,
      )
      if (number < 12)
        await perform(
          house.kernel,
          recordContract,
          { person, employer: company, kind: 'employment', startsOn: '2024-01-01', hours: '24' },
          manager,
        )
      else {
        await perform(house.kernel, registerHome, { person, on: '2023-06-01' }, manager)
        await perform(house.kernel, startBenefit, { person, startsOn: '2023-06-01' }, income)
      }
    }
    expect(await rowOf(30, 2023)).toMatchObject({ followed: 24, 'in-work': 12, 'on-benefit': 12, unknown: 0 })
    expect(await rowOf(6, 2023)).toMatchObject({ followed: 24, 'in-work': 0, 'on-benefit': 12, unknown: 12 })
  })

  test('a year that is not followed in full that long has no row, and is not counted as not working', async () => {
    await fillCohort(house, [{ count: 30, decidedOn: '2025-02-01', municipality: utrecht }])
    expect(await rowOf(24, 2025)).toBeUndefined()
    expect(await rowOf(6, 2025)).toMatchObject({ entered: 30 })
  })

  test('counts the kinds that the vocabulary counts', async () => {
    const words = await vocabulary()
    const kinds = async (what: string) =>
      (
        await readAs(house, policy, (db) =>
          sql<{ kind: string }>`select unnest(access.counted_kinds(${what})) as kind`.execute(db),
        )
      ).rows.map((row) => row.kind)
    const withTrait = (...traits: string[]) =>
      [...words.episodeKinds.values()]
        .filter((kind) => kind.traits.some((trait) => traits.includes(trait)))
        .map((kind) => kind.code)
    expect((await kinds('paid-work')).sort()).toEqual(withTrait('paid-work').sort())
    expect((await kinds('benefit')).sort()).toEqual([...withTrait('benefit'), 'other-benefit'].sort())
    const other = [...withTrait('earned', 'allowance', 'learning'), 'student-finance']
    expect((await kinds('other-known')).sort()).toEqual(
      other.filter((kind) => kind !== 'learn-work-place').sort(),
    )
  })

  test.each([{ months: 29 }, { months: 'soon' }, { months: 30, cohort: 'all' }])(
    'another number of months than the fixed ones is refused: %j',
    async (input) => {
      await expect(perform(house.kernel, openCohorts, input, policy)).rejects.toMatchObject({
        kind: 'invalid-input',
      })
    },
  )
})

describe('disclosure control', () => {
  beforeAll(() =>
    fillCohort(house, [
      { count: 40, decidedOn: '2018-03-01', municipality: utrecht, kinds: ['employment'] },
      { count: 40, decidedOn: '2018-03-01', municipality: utrecht, kinds: ['social-assistance'] },
      { count: 15, decidedOn: '2018-03-01', municipality: zeist, kinds: ['social-assistance'] },
      { count: 4, decidedOn: '2018-03-01', municipality: bunnik, kinds: ['social-assistance'] },
      { count: 20, decidedOn: '2018-03-01', municipality: zwolle, kinds: ['social-assistance'] },
      { count: 7, decidedOn: '2016-03-01', municipality: zeist, kinds: ['social-assistance'] },
      { count: 30, decidedOn: '2017-03-01', municipality: utrecht, kinds: ['social-assistance'] },
      { count: 3, decidedOn: '2017-03-01', municipality: utrecht, kinds: ['employment'] },
      { count: 12, decidedOn: '2019-03-01', municipality: utrecht, kinds: ['social-assistance'] },
      { count: 2, decidedOn: '2019-03-01', municipality: zwolle, kinds: ['social-assistance'] },
    ]),
  )
  const placesOf = async (cohort: number, visitor = policy) =>
    new Map(
      (await perform(house.kernel, openCohorts, { months: 12, cohort }, visitor)).places.map((row) => [
        row.name,
        row.figures,
      ]),
    )

  test('S124 fewer than ten persons are hidden, and so is what would give them away', async () => {
    expect(await rowOf(12, 2016)).toMatchObject({ entered: null, followed: null, 'on-benefit': null })
    expect(await rowOf(12, 2017)).toMatchObject({ followed: 33, 'in-work': null, 'on-benefit': null })
    const places = await placesOf(2018)
    expect(places.has('Gemeente Bunnik')).toBe(false)
    expect(places.get('Gemeente Utrecht')).toMatchObject({ followed: 80, 'on-benefit': 40 })
  })

  test('that nobody of a small group works is not found either, for it would tell of each of them', async () => {
    const places = await placesOf(2018)
    expect(await rowOf(12, 2018)).toMatchObject({ 'in-work': 40 })
    expect([...places.values()].map((row) => row['in-work'])).not.toContain(40)
  })

  test('S124 a hidden municipality is not found by subtracting the others from the whole', async () => {
    const whole = await rowOf(12, 2018)
    const places = await placesOf(2018)
    for (const measure of ['entered', 'followed', 'on-benefit'] as const) {
      const shown = [...places.values()].map((row) => row[measure])
      expect(shown.length).toBe(3)
      const left = (whole?.[measure] ?? 0) - shown.reduce<number>((sum, value) => sum + (value ?? 0), 0)
      expect(shown.filter((value) => value === null).length).toBeGreaterThanOrEqual(1)
      expect(left).toBeGreaterThanOrEqual(10)
    }
  })

  test('the rest of the country is not found by subtracting a region from the whole', async () => {
    expect(await rowOf(12, 2019)).toMatchObject({ followed: 14 })
    expect(await rowOf(12, 2019, coordinator)).toMatchObject({ entered: null, followed: null })
    expect(await rowOf(12, 2018, coordinator)).toMatchObject({ followed: 99 })
  })

  test('a coordinator sees the own region alone, and without a region nothing', async () => {
    expect([...(await placesOf(2018, coordinator)).keys()]).toEqual(['Gemeente Utrecht', 'Gemeente Zeist'])
    const lost = await house.visitor('regional-coordinator', await house.organisation('region'))
    expect((await perform(house.kernel, openCohorts, {}, lost)).rows).toEqual([])
    await expect(perform(house.kernel, openRegion, {}, lost)).rejects.toMatchObject({ kind: 'not-found' })
  })

  const attack = (text: string, visitor = policy) =>
    readAs(house, visitor, async (db) => (await sql.raw<Record<string, unknown>>(text).execute(db)).rows)

  test.each([
    'select * from access.cohort_persons(30)',
    'select * from access.cohort_rows(30, null)',
    "select * from access.region_counts('AM13')",
  ])('with any SQL no raw count is reached: %s', async (text) => {
    await expect(attack(text)).rejects.toMatchObject({ code: expect.stringMatching(/42501|42883/) })
  })

  test.each([1, 29, 31, 0, -6, 13])('with any SQL the table of %i months is empty', async (months) => {
    expect(await attack(`select * from access.cohort_table(${months})`)).toEqual([])
  })

  test('with any SQL every value that is told is zero or at least ten, at every number of months', async () => {
    for (const months of cohortMonths)
      for (const visitor of [policy, coordinator]) {
        const rows = await attack(`select * from access.cohort_table(${months})`, visitor)
        expect(rows.filter(({ value }) => value !== null && Number(value) > 0 && Number(value) < 10)).toEqual(
          [],
        )
      }
  })

  test.each(['employer', 'person', 'income-consultant', 'administrator'] as const)(
    'who does not account for the chain is told nothing: %s',
    async (role) => {
      const visitor =
        role === 'person'
          ? await house.visitor(
              role,
              null,
              (await house.asOwner<{ id: string }>('select id from startlijn.person limit 1'))[0]?.id,
            )
          : await house.visitor(role)
      await expect(perform(house.kernel, openCohorts, {}, visitor)).rejects.toMatchObject({
        kind: 'not-allowed',
      })
      for (const text of ['select * from access.cohort_table(30)', 'select * from access.region_table()'])
        expect(await attack(text, visitor)).toEqual([])
    },
  )

  test('a name is nowhere to be read for who reads the figures', async () => {
    for (const visitor of [policy, coordinator])
      for (const table of ['person', 'identity', 'episode', 'milestone', 'responsibility'])
        expect(await attack(`select 1 from startlijn.${table}`, visitor)).toEqual([])
  })
})
