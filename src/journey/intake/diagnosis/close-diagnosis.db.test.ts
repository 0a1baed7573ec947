import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../../tests/handover-house.ts'
import { readAs } from '../../../../tests/read-as.ts'
import { perform } from '../../../platform/action/perform.ts'
import { addMilestone, getLine, type PersonId } from '../../person/index.ts'
import { completeIntake } from '../index.ts'
import { closeDiagnosis, openDiagnosis } from './close-diagnosis.ts'

const { house, manager, stranger, coupled, meet } = await openHandoverHouse()
const given = {
  on: '2026-11-01',
  conclusions: 'Leert snel, wil bouwen',
  parties: ['person', 'coa'],
  nextStep: 'education',
  reason: 'Past bij wens en niveau',
}
const close = (person: PersonId, extra: object = {}) =>
  perform(house.on('2026-11-20'), closeDiagnosis, { person, ...given, ...extra }, manager)
const someone = async () => {
  const person = await coupled()
  await meet(person)
  return person
}

describe('the diagnosis after three months', () => {
  test('shows the intake and what happened since, and stands on the line with its next step', async () => {
    const person = await someone()
    const intake = { on: '2026-07-20', nextStep: 'participation', reason: 'Eerst landen' }
    await perform(house.on('2026-07-20'), completeIntake, { person, ...intake }, manager)
    const talk = { person, kind: 'review-talk', on: '2026-09-01' }
    await perform(house.on('2026-09-01'), addMilestone, talk, manager)
    const shown = await perform(house.on('2026-11-20'), openDiagnosis, { person }, manager)
    expect(shown.intake?.completed).toMatchObject(intake)
    expect(shown.happened).toMatchObject([{ on: '2026-09-01', kind: 'review-talk' }])
    await close(person)
    await close(person, { version: 1, nextStep: 'work' })
    const { milestones } = await readAs(house, manager, (db) => getLine(db, person))
    expect(milestones.filter(({ kind }) => kind === 'diagnosis')).toMatchObject([
      { on: '2026-11-01', detail: 'work' },
    ])
  })

  test.each([
    ['a day ahead', { on: '2026-12-01' }, 'on'],
    ['nobody who took part', { parties: [] }, 'parties'],
    ['no conclusion', { conclusions: '' }, 'conclusions'],
  ])('%s is refused at its field', async (_, extra, field) => {
    const person = await someone()
    await expect(close(person, extra)).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('of somebody else is not there', async () => {
    const person = await someone()
    await expect(perform(house.kernel, openDiagnosis, { person }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
