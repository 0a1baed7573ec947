import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { completeness, completeProfile, saveProfile } from './index.ts'
import { openProfile } from './open-profile.ts'

const house = await openTestHouse()
const coa = await house.visitor('coa-screener')
const register = () =>
  perform(
    house.kernel,
    registerPerson,
    { givenName: 'Selam', familyName: 'Voorbeeld', decidedOn: '2026-03-02', birthDate: '1995-05-01' },
    coa,
  )
const dutch = { listening: 'A1', reading: 'A0', writing: 'A0', speaking: 'A1' }
const known = {
  yearsOfEducation: '12',
  educationLevel: 'vocational',
  courses: 'Elektrotechniek\nVeilig werken',
  occupation: 'Elektricien',
  ambition: 'Weer installeren',
  ...dutch,
  language1: 'ar',
  level1: 'C2',
  language2: 'en',
  housingLimitation: 'no',
}

describe('the screening profile', () => {
  test('S2 leaving out work experience leaves the profile incomplete and names the missing item', async () => {
    const { person } = await register()
    await perform(house.kernel, saveProfile, { person, ...known }, coa)
    const { profile } = await perform(house.kernel, openProfile, { person }, coa)
    expect(completeness(profile?.content)).toEqual({ known: 8, of: 9, missing: ['yearsOfWork'] })
    expect(profile?.content.yearsOfWork).toBeNull()
  })

  test('courses are a list, a language may have an unknown level, and none is not unknown', async () => {
    const { person } = await register()
    await perform(house.kernel, saveProfile, { person, ...known }, coa)
    const first = await perform(house.kernel, openProfile, { person }, coa)
    expect(first.profile?.content).toMatchObject({
      courses: ['Elektrotechniek', 'Veilig werken'],
      languages: [
        { language: 'ar', level: 'C2' },
        { language: 'en', level: null },
      ],
    })
    await perform(house.kernel, saveProfile, { person, version: 1, courses: 'geen' }, coa)
    const second = await perform(house.kernel, openProfile, { person }, coa)
    expect(second.profile?.content).toMatchObject({ courses: [], languages: null })
  })

  test('closing an incomplete profile asks why, and then names the day', async () => {
    const { person } = await register()
    const input = { person, ...known, on: '9-3-2026' }
    await expect(perform(house.kernel, completeProfile, input, coa)).rejects.toMatchObject({
      detail: { fields: { unknownBecause: { message: 'problem.screening.say-why', params: { count: 1 } } } },
    })
    await perform(house.kernel, completeProfile, { ...input, unknownBecause: 'Wist het niet precies' }, coa)
    const { profile } = await perform(house.kernel, openProfile, { person }, coa)
    expect(profile?.content).toMatchObject({ yearsOfWork: null, unknownBecause: 'Wist het niet precies' })
    expect(
      await house.asOwner(
        'select kind, on_day::text from startlijn.milestone where person = $1 and kind = $2',
        [person, 'screened'],
      ),
    ).toEqual([{ kind: 'screened', on_day: '2026-03-09' }])
  })

  test('somebody else changed it meanwhile: refused, nothing lost', async () => {
    const { person } = await register()
    await perform(house.kernel, saveProfile, { person, ...known }, coa)
    await expect(
      perform(house.kernel, saveProfile, { person, version: 0, ambition: 'iets anders' }, coa),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('a second version keeps the first readable', async () => {
    const { person } = await register()
    await perform(house.kernel, saveProfile, { person, ...known }, coa)
    await perform(house.kernel, saveProfile, { person, version: 1, ...known, yearsOfWork: '6' }, coa)
    const { profile } = await perform(house.kernel, openProfile, { person }, coa)
    expect([profile?.version, profile?.content.yearsOfWork]).toEqual([2, 6])
  })

  test.each([
    ['a day in the future', { on: '2026-12-02' }, 'on'],
    ['a day before birth', { on: '1990-01-01' }, 'on'],
    ['years that can not be', { on: '2026-03-09', yearsOfWork: '99' }, 'yearsOfWork'],
    ['an occupation code of three digits', { on: '2026-03-09', isco: '741' }, 'isco'],
  ])('%s is refused at its field', async (_, change, field) => {
    const { person } = await register()
    await expect(
      perform(house.kernel, completeProfile, { person, ...known, yearsOfWork: '6', ...change }, coa),
    ).rejects.toMatchObject({
      kind: 'invalid-input',
      detail: { fields: { [field]: { message: expect.stringContaining('problem.') } } },
    })
  })

  test('closing twice on one day is one milestone', async () => {
    const { person } = await register()
    const input = { person, ...known, yearsOfWork: '6', on: '2026-03-09' }
    await perform(house.kernel, completeProfile, input, coa)
    await perform(house.kernel, completeProfile, { ...input, version: 1 }, coa)
    expect(
      await house.asOwner("select 1 from startlijn.milestone where person = $1 and kind = 'screened'", [
        person,
      ]),
    ).toHaveLength(1)
  })

  test('another organisation finds nobody, another role may not', async () => {
    const { person } = await register()
    const stranger = await house.visitor('coa-screener')
    await expect(perform(house.kernel, saveProfile, { person, ...known }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(
      perform(house.kernel, saveProfile, { person, ...known }, await house.visitor('employer')),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(
      perform(house.kernel, openProfile, { person }, await house.visitor('client-manager')),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('every write leaves a journal row with field names and no values', async () => {
    const { person } = await register()
    await perform(house.kernel, saveProfile, { person, ...known }, coa)
    const rows = await house.asOwner<{ fields: string[] }>(
      "select fields from startlijn.journal where person = $1 and action = 'screening.save-profile'",
      [person],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.fields).toContain('occupation')
    expect(JSON.stringify(rows)).not.toContain('Elektricien')
  })
})
