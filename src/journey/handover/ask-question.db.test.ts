import { describe, expect, test } from 'vitest'
import { openHandoverHouse } from '../../../tests/handover-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { answerQuestion, askQuestion, listQuestions } from './index.ts'

const { house, caseManager, manager, stranger, coupled, open } = await openHandoverHouse()

describe('a question to COA', () => {
  test('S19 reaches COA with its age and the day of the answer, and leaves the list when it is answered', async () => {
    const person = await coupled()
    const asked = { person, question: 'Heeft hij een rijbewijs?' }
    const { question } = await perform(house.on('2026-11-20'), askQuestion, asked, manager)
    const waiting = async () =>
      (await perform(house.kernel, listQuestions, {}, caseManager)).questions.filter(
        (one) => one.person === person,
      )
    expect(await waiting()).toEqual([
      {
        id: question,
        ...asked,
        givenName: 'Yusuf',
        familyName: 'Voorbeeld',
        askedOn: '2026-11-20',
        dueOn: '2026-11-27',
      },
    ])
    const answer = (words: string) =>
      perform(house.kernel, answerQuestion, { person, question, answer: words }, caseManager)
    await answer('Ja, B')
    expect(await waiting()).toEqual([])
    expect((await open(person)).questions).toMatchObject([{ answer: 'Ja, B', answeredOn: '2026-12-01' }])
    await expect(answer('Nee')).rejects.toMatchObject({ code: 'handover.already-answered' })
  })

  test('another municipality sees no question of others, and asks none about their people', async () => {
    const person = await coupled()
    await perform(house.kernel, askQuestion, { person, question: 'Spreekt hij Engels?' }, manager)
    expect((await perform(house.kernel, listQuestions, {}, stranger)).questions).toEqual([])
    await expect(
      perform(house.kernel, askQuestion, { person, question: 'Wie is dit?' }, stranger),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the day of the answer is not in the past', async () => {
    const input = { person: await coupled(), question: 'Wanneer?', dueOn: '2026-11-30' }
    await expect(perform(house.kernel, askQuestion, input, manager)).rejects.toMatchObject({
      detail: { fields: { dueOn: { message: 'problem.handover.due-past' } } },
    })
  })

  test('is refused when COA never had or no longer has the file: nobody would read it', async () => {
    const family = { decidedOn: '2026-02-03', arrivedAsFamily: true, arrivedOn: '2026-02-03' }
    const { person } = await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Rima', familyName: 'Voorbeeld', ...family },
      manager,
    )
    await expect(
      perform(house.kernel, askQuestion, { person, question: 'Wat weet u?' }, manager),
    ).rejects.toMatchObject({ code: 'handover.not-in-reception' })
  })

  test('a municipality does not answer its own question', async () => {
    const person = await coupled()
    const { question } = await perform(house.kernel, askQuestion, { person, question: 'Wie?' }, manager)
    await expect(
      perform(house.kernel, answerQuestion, { person, question, answer: 'Hij' }, manager),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
