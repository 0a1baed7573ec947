import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine } from '../person/index.ts'
import { answerQuestion, askQuestion, confirmPackage, holdMeeting, nextState, sendPackage } from './index.ts'

const { house, coa, municipality, caseManager, manager, stranger, register, coupled, open, meet, dutiesOf } =
  await openHandoverHouse()

describe('the meeting', () => {
  test('stands on the line, with its tasks, and gives the municipality its duties from that day', async () => {
    const person = await coupled()
    expect(await dutiesOf(person)).toEqual(['housing 2026-02-18'])
    await meet(person, {
      others: 'Jobcoach',
      task1: 'Huisarts zoeken',
      due1: '1-5-2026',
      task2: 'Diploma laten waarderen',
      owner2: 'coa',
    })
    expect(await dutiesOf(person)).toEqual([
      'civic-integration 2026-03-25',
      'guidance 2026-03-25',
      'housing 2026-02-18',
      'work 2026-03-25',
    ])
    const { meetings, state } = await open(person)
    expect(state).toBe('met')
    const doctor = { task: 'Huisarts zoeken', owner: 'municipality', organisation: municipality }
    const diploma = { task: 'Diploma laten waarderen', owner: 'coa', organisation: coa }
    expect(meetings).toMatchObject([
      {
        on: '2026-03-25',
        present: ['coa', 'municipality'],
        others: 'Jobcoach',
        tasks: [
          { ...doctor, dueOn: '2026-05-01' },
          { ...diploma, dueOn: null },
        ],
      },
    ])
    const line = await readAs(house, manager, (db) => getLine(db, person))
    expect(line.milestones.filter((one) => one.kind === 'handover')).toMatchObject([
      { on: '2026-03-25', organisation: municipality },
    ])
  })

  test.each([
    ['a day in the future', { on: '2026-12-02' }, 'on', 'field.date-future'],
    ['a day before the coupling', { on: '2026-02-17' }, 'on', 'handover.before-coupling'],
    ['nobody there', { present: [] }, 'present', 'handover.present'],
    ['no answer about who was there', { present: undefined }, 'present', 'handover.present'],
    [
      'a task that is due before the meeting',
      { task1: 'Bellen', due1: '2026-03-24' },
      'due1',
      'handover.due-before-meeting',
    ],
    ['a due day without a task', { due2: '2026-04-01' }, 'task2', 'field.needed'],
  ])('%s is refused at its field', async (_, change, field, message) => {
    await expect(meet(await coupled(), change)).rejects.toMatchObject({
      detail: { fields: { [field]: { message: `problem.${message}` } } },
    })
  })

  test('is recorded once for a day', async () => {
    const person = await coupled()
    await meet(person)
    await expect(meet(person)).rejects.toMatchObject({
      detail: { fields: { on: { message: 'problem.handover.meeting-known' } } },
    })
  })

  test('needs a municipality, but no package and no home', async () => {
    await expect(meet(await register())).rejects.toMatchObject({ code: 'handover.not-coupled' })
  })

  test('another municipality finds nobody; a social guide may not', async () => {
    const input = { person: await coupled(), on: '2026-03-25', present: ['municipality'] }
    await expect(perform(house.kernel, holdMeeting, input, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    const guide = await house.visitor('social-guide')
    await expect(perform(house.kernel, holdMeeting, input, guide)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
  })
})

describe('the lifecycle as it is lived', () => {
  test('each action leads where the table says, and the municipality keeps its duty all along', async () => {
    const person = await coupled()
    const { question } = await perform(house.kernel, askQuestion, { person, question: 'Wie?' }, manager)
    const send = () => perform(house.kernel, sendPackage, { person }, caseManager)
    const confirm = () => perform(house.kernel, confirmPackage, { person }, manager)
    const answer = () =>
      perform(house.kernel, answerQuestion, { person, question, answer: 'Hij' }, caseManager)
    const states = []
    for (const [name, take] of [
      ['handover.send-package', send],
      ['handover.confirm', confirm],
      ['handover.send-package', send],
      ['handover.answer', answer],
      ['handover.hold-meeting', () => meet(person)],
      ['handover.confirm', confirm],
      ['handover.send-package', send],
    ] as const) {
      const before = (await open(person)).state
      await take()
      const { state } = await open(person)
      expect(state).toBe(nextState(before, name))
      expect(await dutiesOf(person)).toContain('housing 2026-02-18')
      states.push(state)
    }
    expect(states).toEqual(['package-sent', 'confirmed', 'package-sent', 'package-sent', 'met', 'met', 'met'])
  })
})
