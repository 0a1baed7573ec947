import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { completeIntake, saveIntake, tellWish } from './index.ts'
import { openIntake } from './open-intake.ts'

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
const conclusion = { on: '2026-02-10', nextStep: 'bridge-course', reason: 'Wil verder leren' }

describe('the intake', () => {
  test('S33 a 29-year-old can not choose the bridge course without an exception, a 26-year-old can', async () => {
    const older = await register('1997-01-01')
    await expect(
      perform(house.kernel, completeIntake, { person: older, ...conclusion }, manager),
    ).rejects.toMatchObject({ detail: { fields: { exception: { message: 'problem.intake.bridge-age' } } } })
    await perform(
      house.kernel,
      completeIntake,
      { person: older, ...conclusion, exception: 'School heeft plaats en stemt in' },
      manager,
    )
    await perform(
      house.kernel,
      completeIntake,
      { person: await register('1999-12-31'), ...conclusion },
      manager,
    )
  })

  test('with an unknown date of birth the answer is unknown, not no', async () => {
    await expect(
      perform(house.kernel, completeIntake, { person: await register(), ...conclusion }, manager),
    ).rejects.toMatchObject({
      detail: { fields: { nextStep: { message: 'problem.intake.bridge-age-unknown' } } },
    })
  })

  test('S39 a new distance class keeps the old one with its date, and asks what it rests on', async () => {
    const person = await register()
    await expect(
      perform(house.kernel, saveIntake, { person, distanceClass: 'large' }, manager),
    ).rejects.toMatchObject({ detail: { fields: { distanceEvidence: {} } } })
    await perform(
      house.on('2026-03-01'),
      saveIntake,
      { person, distanceClass: 'large', distanceEvidence: 'Nog geen Nederlands' },
      manager,
    )
    await perform(
      house.on('2026-09-01'),
      saveIntake,
      { person, version: 1, distanceClass: 'middle', distanceEvidence: 'A2, diploma gewaardeerd' },
      manager,
    )
    const { intake } = await perform(house.kernel, openIntake, { person }, manager)
    expect(intake?.content.distance).toMatchObject({ class: 'middle', on: '2026-09-01' })
    expect(intake?.content.distanceHistory).toEqual([
      { class: 'large', evidence: 'Nog geen Nederlands', on: '2026-03-01' },
    ])
  })

  test('only after three summonses can it be completed in absence', async () => {
    const person = await register()
    const absent = { person, ...conclusion, nextStep: 'participation', inAbsence: 'yes' }
    await expect(
      perform(house.kernel, completeIntake, { ...absent, summonses: '2' }, manager),
    ).rejects.toMatchObject({ detail: { fields: { summonses: {} } } })
    await perform(house.kernel, completeIntake, { ...absent, summonses: '3' }, manager)
  })

  test('S41 the person tells the wish in own words; goal and realistic step are both visible to the person', async () => {
    const person = await register()
    const own = await house.visitor('person', null, person)
    await perform(house.kernel, tellWish, { wish: 'Ik wil weer verpleegkundige zijn' }, own)
    await perform(
      house.kernel,
      saveIntake,
      { person, version: 1, wish: 'Ik wil weer verpleegkundige zijn', realisticStep: 'Zorghulp met taalles' },
      manager,
    )
    const { intake } = await perform(house.kernel, openIntake, { person }, own)
    expect(intake?.content).toMatchObject({
      wish: 'Ik wil weer verpleegkundige zijn',
      wishBy: 'person',
      realisticStep: 'Zorghulp met taalles',
    })
  })

  test('a stranger and a wrong role are refused', async () => {
    const person = await register()
    await expect(
      perform(house.kernel, saveIntake, { person }, await house.visitor('client-manager')),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      perform(house.kernel, saveIntake, { person }, await house.visitor('income-consultant', municipality)),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
