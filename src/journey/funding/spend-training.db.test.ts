import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { trainingBudgets } from './funding.store.ts'
import { approveTraining, openMoney, requestTraining, spendTraining } from './index.ts'

const { house, does, register, manager, colleague, consultant, withIncome } = await openMoneyHouse()

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

  test('the database itself keeps out who approves the own request, spends above it, or changes what was written', async () => {
    const person = await withIncome(await register())
    await does(requestTraining)({ person, version: 0, amount: 300, purpose: 'Rijbewijs' }, manager)
    const asked = (await does(openMoney)({ person })).budget?.content.requests[0]
    if (!asked) throw new Error('no request')
    const approved = { ...asked, decision: { outcome: 'approved' as const, on: asked.on, reason: null } }
    const spending = { amount: 300.01, what: 'Rijles', on: asked.on }
    const save = (version: number, content: Parameters<typeof trainingBudgets.save>[3], who = manager) =>
      readAs(house, who, (db) => trainingBudgets.save(db, person, version, content))
    await expect(save(1, { requests: [approved], spent: [] })).rejects.toThrow(/second person/)
    await expect(save(1, { requests: [asked, approved], spent: [] }, colleague)).rejects.toThrow(/begins/)
    await expect(save(1, { requests: [asked], spent: [spending] })).rejects.toThrow(/more than was approved/)
    await expect(
      save(1, { requests: [{ ...approved, amount: 900 }], spent: [] }, consultant),
    ).rejects.toThrow(/stays/)
    const self = await house.visitor('person', null, person)
    await expect(save(1, { requests: [approved], spent: [] }, self)).rejects.toThrow(/second person/)
    await save(1, { requests: [approved], spent: [] }, consultant)
    await expect(save(2, { requests: [approved], spent: [spending] })).rejects.toThrow(/more than/)
    await save(2, { requests: [approved], spent: [{ ...spending, amount: 300 }] })
    await expect(save(3, { requests: [approved], spent: [] })).rejects.toThrow(/stays/)
  })

  test('two who ask at the same moment: the second sees that somebody was first', async () => {
    const person = await register()
    const ask = (who: typeof manager) =>
      does(requestTraining)({ person, version: 0, amount: 300, purpose: 'Rijbewijs' }, who)
    const both = await Promise.allSettled([ask(manager), ask(colleague)])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'changed-meanwhile' })
    expect((await does(openMoney)({ person })).budget?.content.requests).toHaveLength(1)
  })

  test('a list that is full takes no more, and can still be read', async () => {
    const person = await register()
    const ask = (version: number) =>
      does(requestTraining)({ person, version, amount: 1, purpose: 'Boek' }, manager)
    for (let version = 0; version < 30; version += 1) await ask(version)
    await expect(ask(30)).rejects.toMatchObject({ code: 'funding.list-full' })
    expect((await does(openMoney)({ person })).budget?.content.requests).toHaveLength(30)
  })
})
