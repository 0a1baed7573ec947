import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { translator } from '../../platform/language/messages.ts'
import { fundingCsv } from './funding-csv.ts'
import { listFunding, registerSource, setAmount } from './index.ts'

const { house, does, policy, manager } = await openMoneyHouse()
const listed = (day: string) => does(listFunding)({}, policy, day)

describe('money of an organisation', () => {
  test('S115 the end of OTIB on 1 July 2018 is warned about six months before, with its practice', async () => {
    await does(registerSource)(
      { source: 'sector-plan', name: 'OTIB', practice: '35', startsOn: '2016-05-01', endsOn: '1-7-2018' },
      policy,
      '2017-01-09',
    )
    const before = (await listed('2017-12-31')).registered[0]
    expect(before).toMatchObject({ standing: 'runs', practice: '35', warnedFrom: '2018-01-01' })
    expect((await listed('2018-01-01')).registered[0]?.standing).toBe('ends-soon')
    expect((await listed('2018-07-01')).registered[0]?.standing).toBe('ends-soon')
    expect((await listed('2018-07-02')).registered[0]?.standing).toBe('ended')
    const csv = fundingCsv(await listed('2018-01-01'), { t: translator('nl'), language: 'nl' })
    expect(csv).toContain('OTIB;Sectorplan;')
    expect(csv).toContain('2018-07-01;2018-01-01;Stopt binnen zes maanden')
  })

  test('the same name again is a correction; an unknown last day stays unknown', async () => {
    const again = { source: 'amif', name: 'Samen', amount: '12500,50' }
    const first = await does(registerSource)(again, manager)
    const second = await does(registerSource)({ ...again, name: 'samen', endsOn: '2027-12-31' }, policy)
    expect(second).toEqual({ fact: first.fact, version: 2 })
    await does(registerSource)({ source: 'web', name: 'WEB 2027' }, policy)
    const { registered } = await listed('2026-12-01')
    expect(registered.find(({ name }) => name === 'samen')).toMatchObject({
      standing: 'runs',
      endsOn: '2027-12-31',
    })
    expect(registered.find(({ name }) => name === 'WEB 2027')).toMatchObject({
      standing: 'no-end-known',
      endsOn: null,
    })
  })

  test('an end before the start, a kind that is not registered and an unknown practice are refused at their field', async () => {
    const refused = (input: object) => does(registerSource)({ source: 'amif', name: 'x', ...input }, policy)
    await expect(refused({ startsOn: '2027-01-01', endsOn: '2026-01-01' })).rejects.toMatchObject({
      detail: { fields: { endsOn: { message: 'problem.field.date-order' } } },
    })
    await expect(refused({ source: 'student-finance' })).rejects.toMatchObject({
      detail: { fields: { source: { message: 'problem.funding.no-such-source' } } },
    })
    await expect(refused({ practice: '99' })).rejects.toMatchObject({
      detail: { fields: { practice: { message: 'problem.funding.no-such-practice' } } },
    })
  })

  test('another organisation does not see it in its list, and can not put a version on it', async () => {
    const other = await house.visitor('policy', await house.organisation('municipality'))
    expect((await does(listFunding)({}, other)).registered).toEqual([])
    await does(setAmount)({ code: 'norm-single', value: 1500, from: '2026-07-01' }, other)
    const seen = (await listed('2026-12-01')).amounts.find(({ code }) => code === 'norm-single')
    expect(seen?.found).toMatchObject({ state: 'dated', value: 1369.06 })
  })
})
