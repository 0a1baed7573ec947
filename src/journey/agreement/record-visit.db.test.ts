import { describe, expect, test } from 'vitest'
import { openAgreementHouse } from '../../../tests/agreement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { evaluatePlacement, listOwnAgreements, recordVisit } from './index.ts'

const { house, manager, employer, propose, concluded, opened } = await openAgreementHouse()
const visit = (agreement: string, on = '2026-11-20', finding = 'Leert snel, wil ook bij de klant mee') =>
  perform(house.kernel, recordVisit, { agreement, on, finding }, manager)

describe('visits at the workplace', () => {
  test('S73 a placement without a visit for four weeks shows overdue, until a visit is recorded', async () => {
    const { agreement } = await concluded()
    expect((await opened(agreement)).rhythm).toEqual({ due: '2026-11-30', late: 1 })
    const late = async () =>
      (await perform(house.kernel, listOwnAgreements, { attention: 'visit-late' }, manager)).agreements
        .filter((one) => one.id === agreement)
        .map((one) => one.visitLate)
    expect(await late()).toEqual([1])
    await visit(agreement)
    expect((await opened(agreement)).rhythm).toEqual({ due: '2026-12-18', late: 0 })
    expect(await late()).toEqual([])
  })

  test('are read by all three parties; a second on the same day is a new version of the first', async () => {
    const { agreement, own } = await concluded()
    await visit(agreement)
    await visit(agreement, '2026-11-20', 'Gaat goed')
    for (const party of [own, employer, manager])
      expect((await opened(agreement, party)).visits).toEqual([{ on: '2026-11-20', finding: 'Gaat goed' }])
  })

  test.each([
    ['on a day ahead', '2026-12-02', 'x', { detail: { fields: { on: {} } } }],
    ['before the first day', '2026-11-01', 'x', { detail: { fields: { on: {} } } }],
    ['without a finding', '2026-11-20', ' ', { detail: { fields: { finding: {} } } }],
  ])('%s are refused', async (_, on, finding, problem) => {
    const { agreement } = await concluded()
    await expect(visit(agreement, on, finding)).rejects.toMatchObject(problem)
  })

  test('are not there for a proposal', async () => {
    const { agreement } = await propose()
    await expect(visit(agreement)).rejects.toMatchObject({ code: 'agreement.not-signed' })
  })
})

describe('what both sides say', () => {
  const answers = { language: 'yes', learning: 'a-little', guidance: 'yes', together: 'yes' }

  test('is one record of codes with two sides, whichever language they read, and can be said anew', async () => {
    const { agreement, own } = await concluded()
    const say = (who: typeof own, change: object = {}) =>
      perform(house.kernel, evaluatePlacement, { agreement, ...answers, ...change }, who)
    await say(own, { words: 'Ik leer veel' })
    await say(employer)
    await say(employer, { language: 'a-little' })
    expect((await opened(agreement)).evaluations).toEqual([
      { party: 'person', on: '2026-12-01', version: 1, content: { ...answers, words: 'Ik leer veel' } },
      {
        party: 'employer',
        on: '2026-12-01',
        version: 2,
        content: { ...answers, language: 'a-little', words: null },
      },
    ])
    await expect(say(own, { language: 'perhaps' })).rejects.toMatchObject({
      detail: { fields: { language: {} } },
    })
  })

  test('is asked once the place has begun', async () => {
    const { agreement, own } = await propose()
    await expect(
      perform(house.kernel, evaluatePlacement, { agreement, ...answers }, own),
    ).rejects.toMatchObject({ code: 'agreement.guard-first-day-reached' })
  })
})
