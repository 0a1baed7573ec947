import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, type PersonId, registerPerson } from '../person/index.ts'
import { completeIntake } from './index.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const manager = await house.visitor('client-manager', municipality)
const register = async (birthDate?: string) =>
  (
    await perform(
      house.kernel,
      registerPerson,
      {
        givenName: 'Rima',
        familyName: 'Voorbeeld',
        decidedOn: '2026-01-12',
        arrivedAsFamily: 'yes',
        permitKind: 'family-permit',
        ...(birthDate && { birthDate }),
      },
      manager,
    )
  ).person
const complete = (person: PersonId, input: object = {}) =>
  perform(
    house.kernel,
    completeIntake,
    { person, on: '2026-02-10', nextStep: 'bridge-course', reason: 'Wil verder leren', ...input },
    manager,
  )
const intakesOf = async (person: PersonId) =>
  (await readAs(house, manager, (db) => getLine(db, person))).milestones
    .filter((one) => one.kind === 'intake')
    .map((one) => [one.on, one.detail])

describe('closing the intake', () => {
  test('S33 a 29-year-old can not choose the bridge course without an exception, a 26-year-old can', async () => {
    const older = await register('1997-01-01')
    await expect(complete(older)).rejects.toMatchObject({
      detail: { fields: { exception: { message: 'problem.intake.bridge-age' } } },
    })
    await complete(older, { exception: 'School heeft plaats en stemt in' })
    expect(await intakesOf(older)).toEqual([['2026-02-10', 'bridge-course']])
    const younger = await register('1999-12-31')
    await complete(younger)
    expect(await intakesOf(younger)).toEqual([['2026-02-10', 'bridge-course']])
  })

  test('with an unknown date of birth the answer is unknown, not no; another step needs no age', async () => {
    const person = await register()
    await expect(complete(person)).rejects.toMatchObject({
      detail: { fields: { nextStep: { message: 'problem.intake.bridge-age-unknown' } } },
    })
    await complete(person, { nextStep: 'work' })
    expect(await intakesOf(person)).toEqual([['2026-02-10', 'work']])
  })

  test('on the same day is a correction, on another day another intake', async () => {
    const person = await register()
    await complete(person, { nextStep: 'work' })
    await complete(person, { version: 1, nextStep: 'education' })
    await complete(person, { version: 2, nextStep: 'education', reason: 'Beter gezegd' })
    expect(await intakesOf(person)).toEqual([['2026-02-10', 'education']])
    await complete(person, { version: 3, nextStep: 'work', on: '2026-11-10' })
    expect(await intakesOf(person)).toEqual([
      ['2026-02-10', 'education'],
      ['2026-11-10', 'work'],
    ])
  })

  test('without the person there is possible only after three summonses', async () => {
    const person = await register()
    const absent = { nextStep: 'participation', inAbsence: 'yes' }
    for (const summonses of [undefined, '2'])
      await expect(complete(person, { ...absent, summonses })).rejects.toMatchObject({
        detail: { fields: { summonses: { message: 'problem.intake.absence', params: { count: 3 } } } },
      })
    await complete(person, { ...absent, summonses: '3' })
    expect(await intakesOf(person)).toEqual([['2026-02-10', 'participation']])
  })

  test.each([
    ['a day in the future', { on: '2026-12-02', nextStep: 'work' }, 'on'],
    ['no reason', { reason: undefined, nextStep: 'work' }, 'reason'],
    ['a step that does not exist', { nextStep: 'rest' }, 'nextStep'],
  ])('%s is refused at its field', async (_, input, field) => {
    await expect(complete(await register(), input)).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })
})
