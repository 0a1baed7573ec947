import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { matchingHouse } from '../../../tests/matching-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { openApplication, recordExercise, writeCv } from './index.ts'

const house = await openTestHouse()
const { manager, register } = await matchingHouse(house)
const stranger = await house.visitor('client-manager')
const today = house.on('2026-11-20')

const cv = {
  contact: 'Yusuf, 0612345678',
  about: 'Ik werk graag met mijn handen',
  experience: 'Elektricien, 9 jaar',
  education: 'Vakdiploma',
  languages: 'Arabisch, Nederlands A2',
  skills: 'Schema lezen',
}
const practise = (person: string, exercise: string, version: number, extra: object = {}) =>
  perform(
    today,
    recordExercise,
    { person, version, exercise, state: 'ready', on: '2026-11-19', words: 'Ging goed', ...extra },
    manager,
  )

describe('job application training', () => {
  test('S47 the CV check shows the missing parts; CV, letter, interview and reflection together make somebody ready', async () => {
    const person = await register()
    const own = await house.visitor('person', null, person)
    const first = await perform(today, writeCv, { ...cv, about: null, skills: null }, own)
    expect(first.missing).toEqual(['about', 'skills'])
    const truth = async () => (await perform(today, openApplication, { person }, manager)).readiness.truth
    expect(await truth()).toBe('no')
    await perform(today, writeCv, { ...cv, version: 1 }, own)
    expect(await truth()).toBe('unknown')
    await practise(person, 'letter', 2)
    await practise(person, 'interview', 3, { state: 'practised' })
    await practise(person, 'reflection', 4)
    expect(await truth()).toBe('no')
    await practise(person, 'interview', 5)
    expect(await truth()).toBe('yes')
    expect((await perform(today, openApplication, {}, own)).application.cv).toEqual(cv)
  })

  test('a day ahead is refused at its field, a stale form and a stranger too', async () => {
    const person = await register()
    await expect(practise(person, 'letter', 0, { on: '2026-12-01' })).rejects.toMatchObject({
      detail: { fields: { on: {} } },
    })
    await practise(person, 'letter', 0)
    await expect(practise(person, 'interview', 0)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(perform(today, openApplication, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
