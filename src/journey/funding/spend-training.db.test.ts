import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { approveTraining, openMoney, requestTraining, spendTraining } from './index.ts'

const { does, register, manager, colleague, consultant, withIncome } = await openMoneyHouse()

describe('a training budget', () => {
  test('S49 spending above the budget is refused at its field; what was approved by somebody else can be spent', async () => {
    const person = await withIncome(await register())
    const spend = (amount: string, version: number) =>
      does(spendTraining)({ person, version, amount, what: 'Cursus heftruck', on: '2026-11-30' })
    await does(requestTraining)(
      { person, version: 0, amount: '750', purpose: 'Heftruckcertificaat' },
      manager,
    )
    await expect(spend('10', 1)).rejects.toMatchObject({
      detail: { fields: { amount: { message: 'problem.funding.above-budget' } } },
    })
    const approve = { person, version: 1, request: 0, outcome: 'approved' }
    await expect(does(approveTraining)(approve, manager)).rejects.toMatchObject({
      detail: { fields: { outcome: { message: 'problem.funding.second-person' } } },
    })
    await does(approveTraining)(approve, consultant)
    expect(await spend('500,10', 2)).toMatchObject({ left: 249.9 })
    await expect(spend('249,91', 3)).rejects.toMatchObject({
      detail: {
        fields: { amount: { message: 'problem.funding.above-budget', params: { left: '249.90' } } },
      },
    })
    expect(await spend('249,90', 3)).toMatchObject({ left: 0 })
    expect((await does(openMoney)({ person })).budget?.content.spent).toHaveLength(2)
  })

  test('a refusal needs its reason, and gives nothing to spend', async () => {
    const person = await register()
    await does(requestTraining)({ person, version: 0, amount: 300, purpose: 'Rijbewijs' }, manager)
    const refuse = { person, version: 1, request: 0, outcome: 'refused' }
    await expect(does(approveTraining)(refuse, colleague)).rejects.toMatchObject({
      detail: { fields: { reason: { message: 'problem.field.needed' } } },
    })
    await does(approveTraining)({ ...refuse, reason: 'Niet nodig voor dit werk' }, colleague)
    await expect(
      does(spendTraining)({ person, version: 2, amount: 1, what: 'x', on: '2026-11-30' }),
    ).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})
