import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../../tests/handover-house.ts'
import { readAs } from '../../../../tests/read-as.ts'
import { perform } from '../../../platform/action/perform.ts'
import { getLine, type PersonId } from '../../person/index.ts'
import { completeProfile, saveProfile } from '../../screening/index.ts'
import { answerScan, completeScan, openIntake, openScan, saveIntake, scanOf } from '../index.ts'
import { questionIds } from './scan.ts'

const { house, screener, manager, stranger, coupled, meet } = await openHandoverHouse()

const everything = {
  listening: 'A2',
  speaking: 'A2',
  reading: 'A1',
  writing: 'A1',
  yearsOfEducation: '12',
  educationLevel: 'vocational',
  diploma: 'Elektricien',
  occupation: 'Elektricien',
  yearsOfWork: '9',
  thinkingLevel: 'trade',
  wish: 'Weer als elektricien werken',
  first: 'work',
  health: 'no',
  housing: 'no',
  debt: 'no',
  childCare: 'no',
  family: 'no',
  phone: 'alone',
  website: 'help',
  computer: 'not-yet',
} as const

const someone = async (extra: object = {}) => {
  const person = await coupled(extra)
  await meet(person)
  return { person, own: await house.visitor('person', null, person) }
}
type Own = Awaited<ReturnType<typeof someone>>['own']
const answer = (visitor: Own, input: object, day = '2026-11-20') =>
  perform(house.on(day), answerScan, input, visitor)
const answerAll = async (visitor: Own, person: PersonId | null, changed: object = {}) => {
  for (const [question, value] of Object.entries({ ...everything, ...changed }))
    await answer(visitor, { person, question, value })
}
const open = (visitor: Own, person: PersonId | null = null) =>
  perform(house.on('2026-11-20'), openScan, { person }, visitor)

describe('the scan', () => {
  test('S32 the person answers in the portal and a worker beside it; profile and advice follow, and nothing is overdue any more', async () => {
    const { person, own } = await someone()
    for (const [question, value] of Object.entries(everything).slice(0, 12))
      await answer(own, { question, value })
    expect((await open(own)).open).toHaveLength(8)
    for (const [question, value] of Object.entries(everything).slice(12))
      await answer(manager, { person, question, value }, '2026-11-22')
    await perform(house.on('2026-11-22'), completeScan, { person }, manager)

    const { scan, advice } = await open(manager, person)
    expect(scan?.content).toMatchObject({
      answers: {
        speaking: { value: 'A2', by: 'person', on: '2026-11-20' },
        debt: { value: 'no', by: 'worker', on: '2026-11-22' },
        yearsOfWork: { value: 9 },
      },
      completed: { by: 'worker', on: '2026-11-22' },
    })
    expect(advice[0]).toMatchObject({ step: 'work', answer: { truth: 'yes' } })
    const { milestones } = await readAs(house, manager, (db) => getLine(db, person))
    expect(milestones.some(({ kind, on }) => kind === 'scanned' && on === '2026-11-22')).toBe(true)
    expect(scanOf(milestones, '2027-01-01' as Parameters<typeof scanOf>[1]).state).toBe('done')
  })

  test('what the scan says stands in the intake, over what was told in reception', async () => {
    const { person, own } = await someone()
    await perform(house.kernel, saveProfile, { person, speaking: 'A0', ambition: 'Werken' }, screener)
    await answer(own, { question: 'speaking', value: 'A2' })
    await answer(own, { question: 'debt', value: 'yes' })
    const { begin } = await perform(house.kernel, openIntake, { person }, manager)
    expect(begin).toMatchObject({
      source: 'scan',
      intake: { speaking: 'A2', wish: 'Werken', support: { debt: 'yes', housing: null } },
    })
    await perform(house.kernel, saveIntake, { person, speaking: 'A1' }, manager)
    expect((await perform(house.kernel, openIntake, { person }, manager)).begin).toMatchObject({
      source: 'intake',
      intake: { speaking: 'A1', support: { debt: null } },
    })
  })

  test('what was told in reception is shown with its day and confirmed', async () => {
    const { person, own } = await someone()
    const profile = { person, yearsOfWork: 9, unknownBecause: 'Gesprek werd afgebroken' }
    await perform(house.on('2026-03-01'), completeProfile, { ...profile, on: '2026-03-01' }, screener)
    const { told, toldOn } = await open(own)
    expect(told.get('yearsOfWork')).toBe(9)
    expect(toldOn).toBe('2026-03-01')
    await answer(own, { question: 'yearsOfWork', value: '9' })
    await answer(own, { question: 'speaking', value: 'A1' })
    const { answers } = (await open(manager, person)).scan?.content ?? {}
    expect(answers?.yearsOfWork).toMatchObject({ value: 9, toldOn: '2026-03-01', by: 'person' })
    expect(answers?.speaking?.toldOn).toBeNull()
  })

  test('"I do not know" is an answer, and stays unknown in the advice', async () => {
    const { person, own } = await someone()
    await answerAll(own, null)
    await answer(own, { question: 'speaking', value: 'unsure' })
    await answer(own, { question: 'yearsOfWork', unsure: 'yes' })
    const { open: left, scan, advice } = await open(manager, person)
    expect(left).toEqual([])
    expect(scan?.content.answers.speaking).toMatchObject({ value: null })
    expect(advice.find(({ step }) => step === 'work')?.answer.truth).toBe('unknown')
  })

  test('an answer is changed by a new one; a scan that is not whole is not closed', async () => {
    const { own } = await someone()
    await answer(own, { question: 'first', value: 'work' })
    await answer(own, { question: 'first', value: 'learn' })
    expect((await open(own)).scan).toMatchObject({
      version: 2,
      content: { answers: { first: { value: 'learn' } } },
    })
    await expect(perform(house.kernel, completeScan, {}, own)).rejects.toMatchObject({
      code: 'intake.scan-open',
      detail: { params: { count: questionIds.length - 1 } },
    })
  })

  test.each([
    ['no answer', { question: 'first' }],
    ['another word', { question: 'first', value: 'misschien' }],
    ['no number', { question: 'yearsOfWork', value: 'veel' }],
    ['too many years', { question: 'yearsOfWork', value: 90 }],
  ])('%s is refused at its field', async (_, input) => {
    const { own } = await someone()
    await expect(answer(own, input)).rejects.toMatchObject({ detail: { fields: { value: {} } } })
  })

  test('another municipality and another person do not reach it', async () => {
    const { person } = await someone()
    const { own: other } = await someone()
    await expect(open(stranger, person)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(open(other, person)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(answer(other, { person, question: 'first', value: 'work' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
