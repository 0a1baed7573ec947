import { describe, expect, test } from 'vitest'
import { openMoneyHouse } from '../../../tests/money-house.ts'
import { joinPersons } from '../person/index.ts'
import { startBenefit } from '../settlement/index.ts'
import { askBudget, askHours, askRoute, checkHours, setAmount } from './index.ts'

const { does, register, own, consultant, withIncome } = await openMoneyHouse()

describe('if I work some hours', () => {
  test('the person and the worker get a dated range with what is not known; an entered norm closes it', async () => {
    const person = await register()
    await withIncome(person)
    await does(startBenefit)({ person, startsOn: '2026-01-01' }, consultant)
    const asked = {
      hours: '16',
      wage: '15,20',
      netLeast: '85',
      netMost: '95',
      household: 'single',
      sharers: 'no',
    }
    const worker = await does(askHours)({ person, ...asked })
    expect(worker.outcome?.income).toEqual({ from: 1369.06, to: null })
    expect(worker.outcome?.unknowns.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['norm', 'travel', 'child-care', 'allowances', 'exemption']),
    )
    expect(worker.outcome?.left.from).toBeNull()
    const portal = await does(checkHours)(asked, await own(person))
    expect(portal.outcome?.wage).toEqual(worker.outcome?.wage)
    // what the file knows, such as the benefit, does not come into the address
    const sent = await does(checkHours)({ person, ...asked, benefit: 'yes' }, consultant)
    expect(Object.keys(sent.changed).toSorted()).toEqual(['hours', 'netLeast', 'netMost', 'wage'])
    await does(setAmount)({ code: 'norm-single', value: '1430', from: '2026-07-01' }, consultant)
    const closed = await does(askHours)({ person, ...asked }, await own(person))
    expect(closed.outcome?.norm).toEqual({ from: 1430, to: 1430 })
    expect(closed.outcome?.income).toEqual({ from: 1430, to: 1680.29 })
  })

  test('the household of the line decides the norm, for the worker and for the person; nobody else is told', async () => {
    const person = await register()
    const partner = await register()
    await does(joinPersons)({ person: partner, with: person, role: 'partner', startsOn: '2026-01-01' })
    const seen = await does(askHours)({ person })
    expect(seen.given).toMatchObject({ household: 'couple', partnerAge: 35, sharers: 'no', youngChild: 'no' })
    const portal = await does(askHours)({}, await own(person))
    expect(portal.given).toMatchObject({
      household: 'couple',
      partnerAge: 35,
      sharers: 'no',
      youngChild: 'no',
    })
    const alone = await register()
    expect((await does(askHours)({}, await own(alone))).given.household).toBe('single')
  })

  test('a most that lies under the least is refused at its field', async () => {
    const person = await register()
    await expect(does(checkHours)({ person, hours: 20, hoursMost: 10 })).rejects.toMatchObject({
      detail: { fields: { hoursMost: { message: 'problem.funding.most-under-least' } } },
    })
    await expect(does(checkHours)({ person, hours: 'veel' })).rejects.toMatchObject({
      detail: { fields: { hours: { message: 'problem.field.number' } } },
    })
  })
})

describe('costs, savings and the benefit budget', () => {
  test('S117 the calculation gives inputs and assumptions back, and a range for the shortfall', async () => {
    const asked = {
      personsLeast: '100',
      personsMost: '120',
      monthsLeast: '8',
      benefitLeast: '1200',
      benefitMost: '1500',
      otherLeast: '5000000',
      received: '6000000',
    }
    const { given, reckoning } = await does(askBudget)(asked, consultant)
    expect(given).toMatchObject({ personsLeast: 100, personsMost: 120, monthsLeast: 8, received: 6_000_000 })
    expect(reckoning.inflowSpending).toEqual({ from: 960_000, to: 1_440_000 })
    expect(reckoning.shortfall).toEqual({ from: -40_000, to: 440_000 })
    const without = await does(askBudget)({ ...asked, received: null }, consultant)
    expect(without.reckoning.shortfall).toEqual({ from: null, to: null })
  })

  test('what a route costs and saves is a range; without a share of people who work it is unknown', async () => {
    const asked = {
      costLeast: '3250',
      costMost: '6000',
      monthsLeast: '6',
      monthsMost: '12',
      benefitLeast: '1400',
      besideLeast: '0',
      besideMost: '400',
      horizon: '24',
    }
    const { reckoning } = await does(askRoute)({ ...asked, shareLeast: '30', shareMost: '60' }, consultant)
    expect(reckoning.months).toEqual({ from: 12, to: 18 })
    expect(reckoning.saved).toEqual({ from: 3600, to: 15_120 })
    expect(reckoning.balance).toEqual({ from: -2400, to: 11_870 })
    expect((await does(askRoute)(asked, consultant)).reckoning.balance).toEqual({ from: null, to: null })
  })
})
