import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { openMoney } from './index.ts'

const { house, does, register, own, milestone, planned, manager, notice } = await openMoneyHouse()

const answerOf = (opened: Awaited<ReturnType<typeof openMoney.run>>, source: string) =>
  opened.answers.find((one) => one.source.id === source)?.answer

describe('the sources of an education route', () => {
  test('S67 under the obligation WEB money is shown as not allowed, with the reason', async () => {
    const person = await planned()
    await notice(person)
    const opened = await does(openMoney)({ person, route: 'language-course' })
    const web = answerOf(opened, 'web')
    expect(web?.truth).toBe('no')
    expect(web?.reasons).toContainEqual(expect.objectContaining({ condition: 'duty-no', truth: 'no' }))
    expect(answerOf(opened, 'integration-budget')?.truth).toBe('yes')
    expect(answerOf(opened, 'loan-2013')?.truth).toBe('no')
  })

  test('without the notice of DUO it is unknown, and DUO is named; after integration it is allowed', async () => {
    const person = await register()
    const before = answerOf(await does(openMoney)({ person, route: 'language-course' }), 'web')
    expect(before?.truth).toBe('unknown')
    expect(before?.reasons).toContainEqual(expect.objectContaining({ suppliedBy: 'duo' }))
    await notice(person)
    await milestone(person, 'integrated', '2026-10-01')
    const after = answerOf(await does(openMoney)({ person, route: 'language-course' }), 'web')
    expect(after?.truth).toBe('yes')
  })

  test('what was only recalled refuses nobody: student finance stays a question', async () => {
    const person = await register()
    const finance = answerOf(await does(openMoney)({ person, route: 'mbo' }), 'student-finance')
    expect(finance?.truth).toBe('unknown')
  })

  test('the person reads the own money; nobody else and no other municipality does', async () => {
    const person = await register()
    expect((await does(openMoney)({}, await own(person))).person).toBe(person)
    const other = await register()
    await expect(does(openMoney)({ person: other }, await own(person))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(does(openMoney)({ person }, await house.visitor('client-manager'))).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await does(openMoney)({ person }, manager)).parts).toEqual([])
  })
})
