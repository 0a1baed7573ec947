import { describe, expect, test } from 'vitest'
import { openSettlementHouse } from '../../../tests/settlement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { listPersons } from '../person/index.ts'
import { assignGuide, giveKey, registerHome } from './index.ts'

const {
  house,
  utrecht,
  guidance,
  caseManager,
  manager,
  managerThere,
  income,
  register,
  join,
  couple,
  coupled,
  partners,
  lineOf,
} = await openSettlementHouse()

type Known = Awaited<ReturnType<typeof lineOf>>
const living = ({ episodes }: Known) =>
  episodes
    .filter((one) => one.track === 'living')
    .map((one) => [one.kind, one.startsOn, one.endsOn, one.state])
const days = ({ milestones }: Known, kind: string) =>
  milestones.filter((one) => one.kind === kind).map((one) => one.on)

describe('the key', () => {
  test('announces a home for the household, with the municipality and no address', async () => {
    const [first, second] = await partners()
    await perform(house.kernel, giveKey, { person: first, on: '2027-01-15' }, manager)
    for (const person of [first, second]) {
      const line = await lineOf(person)
      expect(days(line, 'housing-key')).toEqual(['2027-01-15'])
      expect(line.episodes.find((one) => one.kind === 'own-home')).toMatchObject({
        startsOn: '2027-01-15',
        state: 'planned',
        provider: utrecht,
        label: 'Eigen woning, Utrecht',
      })
    }
  })

  test('another day moves the key; the same day twice is refused', async () => {
    const person = await coupled()
    await perform(house.kernel, giveKey, { person, on: '2025-04-28' }, manager)
    await expect(perform(house.kernel, giveKey, { person, on: '2025-04-28' }, manager)).rejects.toMatchObject(
      { code: 'settlement.key-known' },
    )
    await perform(house.kernel, giveKey, { person, on: '2025-05-12', label: 'Tijdelijke woning' }, manager)
    const line = await lineOf(person)
    expect(days(line, 'housing-key')).toEqual(['2025-05-12'])
    expect(line.episodes.filter((one) => one.kind === 'own-home')).toMatchObject([
      { startsOn: '2025-05-12', label: 'Tijdelijke woning' },
    ])
  })
})

describe('the registration', () => {
  test('begins the home, ends reception, and closes the file for COA', async () => {
    const person = await coupled()
    await perform(house.kernel, giveKey, { person, on: '2025-04-28' }, manager)
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    const line = await lineOf(person)
    expect(living(line)).toEqual([
      ['reception-centre', '2025-02-03', '2025-04-30', 'done'],
      ['own-home', '2025-05-01', null, 'running'],
    ])
    expect(
      line.responsibilities
        .filter((one) => one.organisation === utrecht)
        .map((one) => `${one.duty} ${one.startsOn}`)
        .sort(),
    ).toEqual([
      'civic-integration 2025-05-01',
      'guidance 2025-05-01',
      'housing 2025-02-18',
      'income 2025-05-01',
      'work 2025-05-01',
    ])
    const found = await perform(house.kernel, listPersons, {}, caseManager)
    expect(found.persons.map((one) => one.person)).not.toContain(person)
  })

  test('without a key the home begins with it, for every member; each of them stands in the journal', async () => {
    const [first, second] = await partners()
    await perform(house.kernel, registerHome, { person: first, on: '2025-05-01' }, manager)
    for (const person of [first, second]) {
      const line = await lineOf(person)
      expect(living(line)).toEqual([
        ['reception-centre', '2025-02-03', '2025-04-30', 'done'],
        ['own-home', '2025-05-01', null, 'running'],
      ])
      expect(days(line, 'registered')).toEqual(['2025-05-01'])
    }
    const journal = await house.asOwner<{ person: string }>(
      "select person from startlijn.journal where action = 'settlement.register' and person = any($1::uuid[])",
      [[first, second]],
    )
    expect(journal.map((row) => row.person).sort()).toEqual([first, second].sort())
  })

  test('reaches who joins the household later, and is refused when everybody is registered', async () => {
    const first = await coupled('Amal')
    await perform(house.kernel, registerHome, { person: first, on: '2025-05-01' }, manager)
    await expect(
      perform(house.kernel, registerHome, { person: first, on: '2025-05-02' }, manager),
    ).rejects.toMatchObject({ code: 'settlement.registered-known' })
    const later = await register('Nour')
    await couple(later)
    await join(later, first, { startsOn: '2025-06-01', by: manager })
    await perform(house.kernel, registerHome, { person: later, on: '2025-09-01' }, manager)
    expect(days(await lineOf(first), 'registered')).toEqual(['2025-05-01'])
    expect(days(await lineOf(later), 'registered')).toEqual(['2025-09-01'])
  })

  test('guidance that somebody else gives for some months passes to the municipality after it', async () => {
    const person = await coupled()
    const endsOn = '2025-10-31'
    await perform(
      house.kernel,
      assignGuide,
      { person, organisation: guidance, startsOn: '2025-04-20', endsOn },
      manager,
    )
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    const held = (await lineOf(person)).responsibilities.filter((one) => one.duty === 'guidance')
    expect(held.map((one) => [one.organisation, one.startsOn, one.endsOn])).toEqual([
      [guidance, '2025-04-20', '2025-10-31'],
      [utrecht, '2025-11-01', null],
    ])
  })

  test('another home in the same municipality begins without a second registration', async () => {
    const person = await coupled()
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    await perform(house.kernel, giveKey, { person, on: '2026-03-01' }, manager)
    await perform(house.kernel, registerHome, { person, on: '2026-03-05' }, manager)
    const line = await lineOf(person)
    expect(days(line, 'registered')).toEqual(['2025-05-01'])
    expect(living(line).slice(1)).toEqual([
      ['own-home', '2025-05-01', '2026-03-04', 'done'],
      ['own-home', '2026-03-05', null, 'running'],
    ])
  })

  test('a day in the future, a stranger and a wrong role are refused', async () => {
    const person = await coupled()
    await expect(
      perform(house.kernel, registerHome, { person, on: '2026-12-02' }, manager),
    ).rejects.toMatchObject({ detail: { fields: { on: { message: 'problem.field.date-future' } } } })
    await expect(
      perform(house.kernel, registerHome, { person, on: '2025-05-01' }, managerThere),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      perform(house.kernel, registerHome, { person, on: '2025-05-01' }, income),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
