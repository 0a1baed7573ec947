import { describe, expect, test } from 'vitest'
import { openCivicHouse } from '../../../tests/civic-house.ts'
import { checkPrice, openOwnStatus, openStatus } from './index.ts'

const { house, school, manager, stranger, does, register, own, milestone, amount, planned, opened } =
  await openCivicHouse()

describe('the status of civic integration', () => {
  test('shows the term from the plan, the talks that were agreed and the parts', async () => {
    const person = await planned()
    const { status } = await opened(person)
    expect(status).toMatchObject({
      regime: 'Wi2021',
      duty: { state: 'unknown', missing: 'duo-notice' },
      term: { state: 'running', startsOn: '2025-07-08', endsOn: '2028-07-07', months: 19 },
      route: { kind: 'route-b1' },
      talks: { agreed: 4, held: 0 },
    })
    expect(status.parts.map(({ part }) => part)).toEqual([
      'pvt',
      'map',
      'reading',
      'listening',
      'writing',
      'speaking',
      'knm',
    ])
  })

  test('S110 the person sees how many months are left, and what can be chosen', async () => {
    const person = await planned()
    const shown = await does(openOwnStatus)({}, await own(person))
    expect(shown.status.term).toMatchObject({ state: 'running', months: 19 })
    expect(shown.status.routeChange).toEqual({ until: '2027-01-07', isOpen: true })
    expect(shown.status.scalingDown).not.toBeNull()
  })

  test('is seen by the school as far as its lanes reach: the route and the exams, no decisions or dossiers', async () => {
    const person = await planned()
    const teacher = await house.visitor('language-provider', school)
    const seen = await opened(person, teacher)
    expect(seen.status).toMatchObject({
      regime: 'Wi2021',
      route: { kind: 'route-b1' },
      talks: { agreed: null },
    })
    expect(seen.decisions).toEqual([])
    expect(seen.dossiers).toEqual([])
    expect(seen.status.relief).toBeNull()
  })

  test('is not there for another municipality, and not for income or an employer', async () => {
    const person = await planned()
    await expect(opened(person, stranger)).rejects.toMatchObject({ kind: 'not-found' })
    for (const role of ['income-consultant', 'employer', 'policy'] as const)
      await expect(does(openStatus)({ person }, await house.visitor(role))).rejects.toMatchObject({
        kind: 'not-allowed',
      })
  })
})

describe('the price of a course', () => {
  const borrower = async (used: number | null) => {
    const person = await register('regime-2013')
    await milestone(person, 'arrival', '2016-01-01')
    if (used !== null) await amount(person, 'loan-used', '2016-06-01', used)
    return person
  }

  test('S57 a course of 4,000 with 3,500 left is warned about', async () => {
    const person = await borrower(6500)
    const { loan, answer } = await does(checkPrice)({ person, price: '4000' })
    expect(loan.left).toBe(3500)
    expect(answer).toEqual({ fits: 'no', short: 500 })
    expect((await does(checkPrice)({ price: '4000' }, await own(person))).answer).toEqual({
      fits: 'no',
      short: 500,
    })
    expect((await does(checkPrice)({ person, price: '3500' })).answer).toEqual({ fits: 'yes', leftAfter: 0 })
  })

  test('is not judged where nobody recorded what was used', async () => {
    const { answer } = await does(checkPrice)({ person: await borrower(null), price: 4000 })
    expect(answer).toEqual({ fits: 'unknown' })
  })

  test.each(['0', '-5', 'veel', '100001'])('%s is refused at its field', async (price) => {
    const person = await borrower(6500)
    await expect(does(checkPrice)({ person, price })).rejects.toMatchObject({
      detail: { fields: { price: {} } },
    })
  })

  test('belongs to the law of 2013, and to the own file', async () => {
    await expect(does(checkPrice)({ person: await register(), price: 4000 })).rejects.toMatchObject({
      code: 'civic-integration.no-loan',
    })
    const person = await borrower(6500)
    const other = await own(await register('regime-2013'))
    await expect(does(checkPrice)({ person, price: 4000 }, other)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(does(checkPrice)({ person, price: 4000 }, stranger)).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect((await does(checkPrice)({ person }, manager)).answer).toBeNull()
  })
})
