import { describe, expect, test } from 'vitest'
import { openLearnWorkHouse, workContract } from '../../../tests/learn-work-house.ts'
import { recordLearnWork } from './index.ts'
import { beginLearnWork } from './study-forms.tsx'

const { stranger, school, company, other, does, register, lineOf, partsOn, agreed, signAll, stored } =
  await openLearnWorkHouse()
const contract = workContract(school, company)

describe('a contract to learn at work', () => {
  test('S68 one day of theory and the rest paid work: the year lies on the line, theory, work and wage side by side', async () => {
    const { person } = await agreed()
    const days = { state: 'running', startsOn: '2026-09-01', endsOn: '2027-08-31' }
    expect(await partsOn(person)).toEqual(
      expect.arrayContaining([
        { kind: 'bbl', ...days, halfDays: 2, hours: null },
        { kind: 'learn-work-place', ...days, halfDays: 8, hours: 32 },
        { kind: 'wage', ...days, halfDays: null, hours: 32 },
      ]),
    )
    const { milestones } = await lineOf(person)
    expect(
      milestones
        .filter(({ kind }) => kind.startsWith('contract'))
        .map(({ kind, on }) => [kind, on])
        .toSorted(),
    ).toEqual([
      ['contract-end', '2027-08-31'],
      ['contract-signed', '2026-12-01'],
    ])
  })

  test('with other words is signed anew by all three; until then the line keeps what was signed', async () => {
    const { person } = await agreed()
    await does(recordLearnWork)({ person, version: 1, ...contract, endsOn: '2027-12-31', hours: '24' })
    expect((await stored(person)).signatures).toEqual([])
    expect((await partsOn(person)).map(({ state, endsOn }) => [state, endsOn])).toEqual(
      Array.from({ length: 3 }, () => ['running', '2027-08-31']),
    )
    await signAll(person)
    expect((await partsOn(person)).map(({ state, endsOn, hours }) => [state, endsOn, hours])).toEqual([
      ['running', '2027-12-31', null],
      ['running', '2027-12-31', 24],
      ['running', '2027-12-31', 24],
    ])
    expect(
      (await lineOf(person)).milestones.filter(({ kind }) => kind === 'contract-end').map(({ on }) => on),
    ).toEqual(['2027-12-31'])
  })

  test('that holds keeps its parties; stored again without a change it keeps its signatures', async () => {
    const { person } = await agreed()
    await does(recordLearnWork)({ person, version: 1, ...contract })
    expect((await stored(person)).signatures).toHaveLength(3)
    await expect(
      does(recordLearnWork)({ person, version: 1, ...contract, employer: other }),
    ).rejects.toMatchObject({ code: 'education.contract-holds' })
  })

  test('that nobody signed yet is put right on the line as the plan it is', async () => {
    const person = await register()
    await does(recordLearnWork)({ person, ...contract })
    await does(recordLearnWork)({ person, version: 1, ...contract, employer: other, endsOn: '2027-09-30' })
    expect((await partsOn(person)).map(({ state, endsOn }) => [state, endsOn])).toEqual(
      Array.from({ length: 3 }, () => ['planned', '2027-09-30']),
    )
  })

  test.each([
    ['an end before the start', { endsOn: '2026-08-01' }, 'endsOn'],
    ['more days than a week has', { theoryDays: '3', workDays: '4' }, 'workDays'],
    ['an employer that is a school', { employer: school }, 'employer'],
    ['a school that is an employer', { school: company }, 'school'],
  ])('%s is refused at its field', async (_, change, field) => {
    const person = await register()
    await expect(does(recordLearnWork)({ person, ...contract, ...change })).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test('the form offers schools and employers, and what was agreed before; of somebody else it is not there', async () => {
    const person = await register()
    const empty = await does(beginLearnWork)({ person })
    expect(empty.stored).toBeUndefined()
    expect(empty.schools.map(({ id }) => id)).toContain(school)
    expect(empty.employers.map(({ id }) => id)).toContain(company)
    expect(empty.employers.map(({ id }) => id)).not.toContain(school)
    await does(recordLearnWork)({ person, ...contract })
    expect((await does(beginLearnWork)({ person })).stored).toMatchObject({ version: 1 })
    await expect(does(beginLearnWork)({ person }, stranger)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('does not lie on top of another, and another one may follow it', async () => {
    const { person } = await agreed()
    const next = { ...contract, startsOn: '2027-09-01', endsOn: '2028-08-31' }
    await does(recordLearnWork)({ person, version: 1, ...next })
    expect((await partsOn(person)).map(({ state }) => state).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'planned'),
      ...Array.from({ length: 3 }, () => 'running'),
    ])
    await expect(
      does(recordLearnWork)({
        person,
        version: 2,
        ...contract,
        employer: other,
        startsOn: '2027-01-01',
        endsOn: '2027-06-30',
      }),
    ).rejects.toMatchObject({ code: 'education.learn-work-known' })
  })
})
