import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { getLine, type PersonId } from '../person/index.ts'
import { recordLearnWork } from './index.ts'
import { beginLearnWork } from './study-forms.tsx'

const { house, manager, stranger, school, does, register } = await openCivicHouse()
const company = await house.organisation('employer', 'Installatie BV')
const contract = {
  school,
  employer: company,
  level: 'entree',
  theoryDays: '1',
  workDays: '4',
  hours: '32',
  pay: '1900',
  startsOn: '2026-09-01',
  endsOn: '2027-08-31',
  signedByPerson: '2026-08-20',
  signedByEmployer: '2026-08-21',
  signedBySchool: '2026-08-24',
}
const lineOf = (person: PersonId) => readAs(house, manager, (db) => getLine(db, person))
const partsOn = async (person: PersonId) =>
  (await lineOf(person)).episodes
    .filter(({ kind }) => ['bbl', 'learn-work-place', 'wage'].includes(kind))
    .map(({ kind, state, startsOn, endsOn, halfDays, hours }) => ({
      kind,
      state,
      startsOn,
      endsOn,
      halfDays,
      hours,
    }))

describe('a contract to learn at work', () => {
  test('S68 one day of theory and the rest paid work: the year lies on the line, theory, work and wage side by side', async () => {
    const person = await register()
    await does(recordLearnWork)({ person, ...contract })
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
      milestones.filter(({ kind }) => kind.startsWith('contract')).map(({ kind, on }) => [kind, on]),
    ).toEqual([
      ['contract-signed', '2026-08-24'],
      ['contract-end', '2027-08-31'],
    ])
  })

  test('is a plan until the last of three has signed; then the same parts run', async () => {
    const person = await register()
    await does(recordLearnWork)({ person, ...contract, signedBySchool: undefined })
    expect((await partsOn(person)).map(({ state }) => state)).toEqual(['planned', 'planned', 'planned'])
    expect((await lineOf(person)).milestones.some(({ kind }) => kind === 'contract-signed')).toBe(false)
    await does(recordLearnWork)({ person, version: 1, ...contract, endsOn: '2027-09-30' })
    expect((await partsOn(person)).map(({ state, endsOn }) => [state, endsOn])).toEqual([
      ['running', '2027-09-30'],
      ['running', '2027-09-30'],
      ['running', '2027-09-30'],
    ])
    expect((await lineOf(person)).milestones.filter(({ kind }) => kind === 'contract-end')).toHaveLength(1)
  })

  test.each([
    ['an end before the start', { endsOn: '2026-08-01' }, 'endsOn'],
    ['more days than a week has', { theoryDays: '3', workDays: '4' }, 'workDays'],
    ['a signature of tomorrow', { signedBySchool: '2026-12-02' }, 'signedBySchool'],
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

  test('does not lie on top of another', async () => {
    const person = await register()
    await does(recordLearnWork)({ person, ...contract })
    const other = await house.organisation('employer', 'Bakkerij BV')
    await does(recordLearnWork)({
      person,
      version: 1,
      ...contract,
      startsOn: '2027-09-01',
      endsOn: '2028-08-31',
    })
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
