import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { readAs } from '../../../tests/read-as.ts'
import { agreeResults, claimResult, confirmResult, listFunding } from './index.ts'

const { house, does, register, milestone, policy, manager, colleague, consultant, withIncome } =
  await openMoneyHouse()

const { fact: contract } = await does(agreeResults)(
  {
    name: 'IamNL',
    funder: 'Oranje Fonds (voorbeeld)',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    label1: 'Diploma gehaald',
    amount1: '2500',
    proof1: 'diploma',
    label2: 'Vrijwilligerswerk volgehouden',
    amount2: '400,50',
  },
  policy,
)

const claim = (person: string, place = 0, on = '2026-09-01') => ({
  person,
  result: `${contract}:${place}`,
  on,
  evidence: 'Diploma gezien',
})

describe('payment by result', () => {
  test('S116 nothing is paid before the result is proven and a second person confirmed it', async () => {
    const person = await withIncome(await register())
    await expect(does(claimResult)(claim(person))).rejects.toMatchObject({
      detail: { fields: { on: { message: 'problem.funding.not-proven' } } },
    })
    await milestone(person, 'diploma', '2026-09-01')
    const { payment } = await does(claimResult)(claim(person))
    const confirm = { person, payment, outcome: 'confirmed' }
    await expect(does(confirmResult)(confirm, manager)).rejects.toMatchObject({
      detail: { fields: { outcome: { message: 'problem.funding.second-person' } } },
    })
    expect(await does(confirmResult)(confirm, colleague)).toMatchObject({ paid: 2500 })
    await expect(does(confirmResult)(confirm, consultant)).rejects.toMatchObject({ code: 'funding.no-claim' })
    await expect(does(claimResult)(claim(person))).rejects.toMatchObject({ code: 'funding.claimed-before' })
    // who keeps the contracts and sees no file gets the counts, and no person
    const { paid } = await does(listFunding)({}, policy)
    expect(paid).toEqual([{ contract, result: 0, paid: 1, total: 2500 }])
  })

  test('is claimed once, also by two people at the same moment, and by another way than the form', async () => {
    const person = await register()
    const both = await Promise.allSettled([
      does(claimResult)(claim(person, 1), manager),
      does(claimResult)(claim(person, 1), colleague),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' })
    await expect(
      readAs(house, manager, (db) =>
        sql`insert into startlijn.result_payment (fact, person, organisation, contract, result, on_day, evidence, amount, state)
          select ${crypto.randomUUID()}, ${person}, access.organisation(), ${contract}, 1, '2026-09-01', 'x', 400.5, 'claimed'`.execute(
          db,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'result_payment_once' })
  })

  test('an outcome without a fact on the line is proven by whoever records it, within the contract and not ahead', async () => {
    const person = await register()
    await expect(does(claimResult)(claim(person, 1, '2025-12-31'))).rejects.toMatchObject({
      detail: { fields: { on: { message: 'problem.funding.outside-contract' } } },
    })
    await expect(does(claimResult)(claim(person, 1, '2026-12-02'))).rejects.toMatchObject({
      detail: { fields: { on: { message: 'problem.field.date-future' } } },
    })
    const { payment } = await does(claimResult)(claim(person, 1))
    expect(await does(confirmResult)({ person, payment, outcome: 'rejected' }, colleague)).toMatchObject({
      paid: null,
    })
    await does(claimResult)(claim(person, 1))
  })

  test('the database itself keeps out a payment without a claim, of another amount, or confirmed by who claimed', async () => {
    const person = await register()
    const insert = (values: { version: number; amount: number; state: string; fact: string }) =>
      readAs(house, manager, (db) =>
        sql`insert into startlijn.result_payment (fact, version, person, organisation, contract, result, on_day, evidence, amount, state)
          select ${values.fact}, ${values.version}, ${person}, access.organisation(), ${contract}, 1, '2026-09-01', 'x',
            ${values.amount}, ${values.state}`.execute(db),
      )
    const fact = crypto.randomUUID()
    await expect(insert({ fact, version: 1, amount: 400.5, state: 'confirmed' })).rejects.toThrow(/contract/)
    await expect(insert({ fact, version: 1, amount: 9000, state: 'claimed' })).rejects.toThrow(/contract/)
    const { payment } = await does(claimResult)(claim(person, 1))
    await expect(insert({ fact: payment, version: 2, amount: 400.5, state: 'confirmed' })).rejects.toThrow(
      /second person|step of this payment/,
    )
  })

  test('another organisation sees neither contract nor payment', async () => {
    const stranger = await house.visitor('policy', await house.organisation('municipality'))
    const listed = await does(listFunding)({}, stranger)
    expect([listed.contracts, listed.paid]).toEqual([[], []])
    const person = await register()
    await milestone(person, 'diploma', '2026-09-01')
    const other = await house.visitor('client-manager', await house.organisation('municipality'))
    await expect(does(claimResult)(claim(person), other)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
