import { describe, expect, test } from 'vitest'
import { openWorkHouse } from '../../../tests/work-house.ts'
import { perform } from '../../platform/action/perform.ts'
import type { PersonId } from '../person/index.ts'
import { changeBenefit, resumeBenefit } from './index.ts'

const { house, manager, income, register, settled, partners, lineOf, record, opened, days } =
  await openWorkHouse()
const change = (person: PersonId, how: string, from: string) =>
  perform(house.kernel, changeBenefit, { person, how, from, reason: `Reden van ${from}` }, income)
const resume = (person: PersonId, input: object) =>
  perform(
    house.kernel,
    resumeBenefit,
    { person, kind: 'social-assistance', reason: 'Contract niet verlengd', ...input },
    income,
  )
const benefit = (person: PersonId) => days(person, 'social-assistance', 'partial-assistance')

describe('the benefit of a household', () => {
  test('goes on in part beside 24 hours of work, in full again, and ends; all derived from the episodes', async () => {
    const person = await settled()
    await record(person)
    await change(person, 'partly', '2026-03-01')
    await change(person, 'wholly', '2026-10-01')
    expect(await benefit(person)).toEqual([
      ['social-assistance', '2025-05-01', '2026-02-28'],
      ['partial-assistance', '2026-03-01', '2026-09-30'],
    ])
    const { changes, decisions } = await opened(person, income)
    expect(changes.map((one) => [one.change, one.on])).toEqual([
      ['entered', '2025-05-01'],
      ['reduced', '2026-03-01'],
      ['left', '2026-10-01'],
    ])
    expect(decisions.map((one) => [one.how, one.on, one.reason])).toEqual([
      ['wholly', '2026-10-01', 'Reden van 2026-10-01'],
      ['partly', '2026-03-01', 'Reden van 2026-03-01'],
    ])
  })

  test('of partners is one: when one works 24 hours, both have the partial benefit', async () => {
    const [first, second] = await partners()
    await record(first)
    await change(second, 'partly', '2026-03-01')
    expect(await benefit(first)).toEqual(await benefit(second))
    expect(await benefit(first)).toHaveLength(2)
    expect(await days(second, 'wage')).toEqual([])
    expect((await opened(first, income)).decisions).toHaveLength(1)
  })

  test('is full again when the wage fell away', async () => {
    const person = await settled()
    await change(person, 'partly', '2026-03-01')
    await change(person, 'fully', '2026-08-01')
    expect((await benefit(person)).at(-1)).toEqual(['social-assistance', '2026-08-01', null])
    expect((await opened(person, income)).changes.map((one) => one.change)).toEqual([
      'entered',
      'reduced',
      'restored',
    ])
  })

  test('is changed once by two who do it at the same moment', async () => {
    const [first, second] = await partners()
    const both = await Promise.allSettled([
      change(first, 'partly', '2026-03-01'),
      change(second, 'partly', '2026-03-01'),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await benefit(first)).toHaveLength(2)
  })

  test.each([
    ['partly', '2026-04-01', 'work.partly-before'],
    ['fully', '2025-06-01', 'work.fully-before'],
    ['wholly', '2025-04-01', 'work.no-benefit'],
  ])('%s from %s is refused where it says nothing new', async (how, from, code) => {
    const person = await settled()
    await change(person, 'partly', '2026-03-01')
    await expect(change(person, how, from)).rejects.toMatchObject({ code })
  })

  test('is not changed on its own first day, without a reason, or by who does not decide over income', async () => {
    const person = await settled()
    await expect(change(person, 'wholly', '2025-05-01')).rejects.toMatchObject({
      detail: { fields: { from: {} } },
    })
    const input = { person, how: 'wholly', from: '2026-01-01' }
    await expect(
      perform(house.kernel, changeBenefit, { ...input, reason: ' ' }, income),
    ).rejects.toMatchObject({ detail: { fields: { reason: {} } } })
    await expect(
      perform(house.kernel, changeBenefit, { ...input, reason: 'x' }, manager),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('a return to the benefit', () => {
  test('S95 within twelve months is signalled and counted; after more than a year it is not', async () => {
    const person = await settled()
    await change(person, 'wholly', '2026-03-01')
    await resume(person, { from: '2026-09-01', appliedOn: '2026-08-20' })
    const soon = await opened(person)
    expect(soon.changes.at(-1)).toEqual({ change: 'returned', on: '2026-09-01', daysAway: 184 })
    expect(soon.returns).toHaveLength(1)
    expect((await lineOf(person)).milestones.filter((one) => one.kind === 'benefit-applied').at(-1)?.on).toBe(
      '2026-08-20',
    )
    const later = await settled()
    await change(later, 'wholly', '2025-08-01')
    await resume(later, { from: '2026-09-01', kind: 'partial-assistance' })
    expect(await opened(later)).toMatchObject({ returns: [], changes: [{}, {}, { change: 'returned' }] })
  })

  test('is refused while a benefit runs, where there never was one, and for a day ahead of its application', async () => {
    const person = await settled()
    await expect(resume(person, { from: '2026-09-01' })).rejects.toMatchObject({
      code: 'settlement.benefit-runs',
    })
    await change(person, 'wholly', '2026-03-01')
    await expect(resume(person, { from: '2026-02-28' })).rejects.toMatchObject({
      code: 'settlement.benefit-runs',
    })
    await expect(resume(person, { from: '2026-09-01', appliedOn: '2026-12-02' })).rejects.toMatchObject({
      detail: { fields: { appliedOn: {} } },
    })
    const both = await Promise.allSettled([
      resume(person, { from: '2026-09-01' }),
      resume(person, { from: '2026-09-01' }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(resume(await register(), { from: '2026-09-01' })).rejects.toMatchObject({
      kind: expect.stringMatching(/not-found|conflict|invalid-input/),
    })
  })
})
