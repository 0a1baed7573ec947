import { describe, expect, test } from 'vitest'
import { openSettlementHouse } from '../../../tests/settlement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { listPersons } from '../person/index.ts'
import { assignGuide, checkLanding, recordDuoNotice, registerHome, startBenefit } from './index.ts'
import { firstContactDue, freshList } from './landing-list.ts'
import { openSettlement } from './open-settlement.ts'

const {
  house,
  utrecht,
  guidance,
  manager,
  managerThere,
  income,
  guide,
  coupled,
  couple,
  register,
  partners,
  lineOf,
} = await openSettlementHouse()

const settled = async () => {
  const person = await coupled()
  await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
  return person
}
const guided = async (startsOn: string, endsOn: string) => {
  const person = await settled()
  await perform(house.kernel, assignGuide, { person, organisation: guidance, startsOn, endsOn }, manager)
  return person
}

describe('the benefit', () => {
  test('is stored once for the household and stands on the line of both partners', async () => {
    const [first, second] = await partners()
    await perform(house.kernel, registerHome, { person: first, on: '2025-05-01' }, manager)
    await perform(
      house.kernel,
      startBenefit,
      { person: second, startsOn: '2025-05-01', appliedOn: '2025-04-22' },
      income,
    )
    const shared = async (person: typeof first) =>
      (await lineOf(person)).episodes.filter((one) => one.kind === 'social-assistance')
    expect(await shared(first)).toMatchObject([{ startsOn: '2025-05-01', hours: null, provider: utrecht }])
    expect(await shared(second)).toEqual(await shared(first))
    const applied = (await lineOf(first)).milestones.filter((one) => one.kind === 'benefit-applied')
    expect(applied.map((one) => one.on)).toEqual(['2025-04-22'])
  })

  test('that runs can not begin a second time, and only an income consultant begins it', async () => {
    const person = await settled()
    await perform(
      house.kernel,
      startBenefit,
      { person, startsOn: '2025-05-01', kind: 'partial-assistance' },
      income,
    )
    await expect(
      perform(house.kernel, startBenefit, { person, startsOn: '2025-06-01' }, income),
    ).rejects.toMatchObject({ code: 'settlement.benefit-runs' })
    await expect(
      perform(house.kernel, startBenefit, { person, startsOn: '2025-06-01' }, manager),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('social guidance', () => {
  test('is there for the household, and the guide loses the file when it has ended', async () => {
    const [first, second] = await partners()
    const endsOn = '2026-06-30'
    await perform(
      house.kernel,
      assignGuide,
      { person: first, organisation: guidance, startsOn: '2026-01-01', endsOn },
      manager,
    )
    const seen = async (day: string) =>
      (await perform(house.on(day), listPersons, {}, guide)).persons.map((one) => one.person)
    expect(await seen('2026-06-30')).toEqual(expect.arrayContaining([first, second]))
    expect(await seen('2026-07-01')).toEqual(expect.not.arrayContaining([first, second]))
    expect((await lineOf(second)).episodes.find((one) => one.kind === 'social-guidance')).toMatchObject({
      state: 'done',
      endsOn,
    })
  })

  test.each([
    ['an end before the start', { endsOn: '2025-12-31' }, { detail: { fields: { endsOn: {} } } }],
    ['no end', { endsOn: undefined }, { detail: { fields: { endsOn: {} } } }],
    [
      'an organisation of another kind',
      { organisation: utrecht },
      { detail: { fields: { organisation: {} } } },
    ],
    ['the same organisation again', { endsOn: '2026-02-28' }, { code: 'settlement.guide-known' }],
  ])('%s is refused', async (_, change, problem) => {
    const person = await guided('2026-02-01', '2026-06-30')
    const input = { person, organisation: guidance, startsOn: '2026-01-01', endsOn: '2026-01-31', ...change }
    await expect(perform(house.kernel, assignGuide, input, manager)).rejects.toMatchObject(problem)
  })
})

describe('the list of the first weeks', () => {
  test('S29 open items are visible with who is responsible, and a local item can be added', async () => {
    const person = await guided('2026-11-01', '2027-04-30')
    const done = ['doctor', 'bank']
    await perform(
      house.kernel,
      checkLanding,
      { person, done, doneOn: '2026-11-20', localItem: 'Fiets regelen', localResponsible: 'person' },
      guide,
    )
    await perform(house.kernel, checkLanding, { person, version: 1, done: [...done, 'school'] }, manager)
    const { landing } = await perform(house.kernel, openSettlement, { person }, guide)
    const items = landing?.content.items ?? []
    expect(items.filter((item) => item.doneOn === null).map((item) => [item.key, item.responsible])).toEqual([
      ['first-contact', 'client-manager'],
      ['benefit', 'income-consultant'],
      ['insurance', 'social-guide'],
      ['finding-the-way', 'social-guide'],
      ['first-screening', 'client-manager'],
      ['Fiets regelen', 'person'],
    ])
    expect(items.filter((item) => item.doneOn !== null).map((item) => [item.key, item.doneOn])).toEqual([
      ['bank', '2026-11-20'],
      ['doctor', '2026-11-20'],
      ['school', '2026-12-01'],
    ])
  })

  test('S25 somebody who is coupled today has a first talk due within the chosen number of days', async () => {
    const person = await register('Yusuf')
    await couple(person, '2026-12-01')
    const { milestones } = await lineOf(person)
    expect(firstContactDue(milestones, freshList())).toBe('2026-12-15')
    expect(firstContactDue(milestones, { contactWithin: 5 })).toBe('2026-12-06')
    expect(freshList().items.find((item) => item.key === 'first-contact')).toEqual({
      key: 'first-contact',
      responsible: 'client-manager',
      doneOn: null,
    })
    expect(firstContactDue([], freshList())).toBeNull()
  })

  test.each([
    ['an item twice', { localItem: 'Bank' }, { detail: { fields: { localItem: {} } } }],
    ['an item that is not on the list', { done: ['fiets'] }, { detail: { fields: { done: {} } } }],
    ['a day in the future', { doneOn: '2026-12-02' }, { detail: { fields: { doneOn: {} } } }],
    ['a list that somebody else changed', { version: 7 }, { code: 'changed-meanwhile' }],
  ])('%s is refused', async (_, change, problem) => {
    const person = await guided('2026-11-01', '2027-04-30')
    await expect(perform(house.kernel, checkLanding, { person, ...change }, guide)).rejects.toMatchObject(
      problem,
    )
  })

  test('is not seen by who does not need it', async () => {
    const person = await settled()
    await perform(house.kernel, checkLanding, { person, done: ['bank'] }, manager)
    expect((await perform(house.kernel, openSettlement, { person }, income)).landing).toBeUndefined()
    await expect(perform(house.kernel, openSettlement, { person }, managerThere)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('the notice of DUO', () => {
  test('stands on the line once for a day, and never ahead', async () => {
    const person = await coupled()
    await perform(house.kernel, recordDuoNotice, { person, on: '24-2-2025' }, manager)
    expect((await lineOf(person)).milestones.filter((one) => one.kind === 'duo-notice')).toMatchObject([
      { on: '2025-02-24' },
    ])
    await expect(
      perform(house.kernel, recordDuoNotice, { person, on: '2025-02-24' }, manager),
    ).rejects.toMatchObject({ code: 'settlement.notice-known' })
    await expect(
      perform(house.kernel, recordDuoNotice, { person, on: '2027-01-01' }, manager),
    ).rejects.toMatchObject({ detail: { fields: { on: {} } } })
  })
})
