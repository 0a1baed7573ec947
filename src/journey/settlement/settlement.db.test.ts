import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, joinPersons, listPersons, registerPerson } from '../person/index.ts'
import { coupleHousehold } from '../placement/index.ts'
import {
  assignGuide,
  checkLanding,
  giveKey,
  moveHousehold,
  recordDuoNotice,
  registerHome,
  startBenefit,
} from './index.ts'
import { openSettlement } from './open-settlement.ts'

const house = await openTestHouse()
const coa = await house.organisation('coa')
const utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
const zwolle = await house.organisation('municipality', 'Gemeente Zwolle', 'GM0193')
const guidance = await house.organisation('social-guidance')
const caseManager = await house.visitor('coa-case-manager', coa)
const coupler = await house.visitor('coa-coupler', coa)
const manager = await house.visitor('client-manager', utrecht)
const income = await house.visitor('income-consultant', utrecht)
const guide = await house.visitor('social-guide', guidance)

const coupled = async (givenName = 'Yusuf', partner?: string) => {
  const { person } = await perform(
    house.kernel,
    registerPerson,
    { givenName, familyName: 'Voorbeeld', decidedOn: '2025-02-03' },
    caseManager,
  )
  if (partner)
    await perform(
      house.kernel,
      joinPersons,
      { person, with: partner, role: 'partner', startsOn: '2025-02-03' },
      caseManager,
    )
  else
    await perform(
      house.kernel,
      coupleHousehold,
      { person, municipality: 'GM0344', on: '2025-02-18', reason: 'x' },
      coupler,
    )
  return person
}
const lineOf = (person: Parameters<typeof getLine>[1], visitor = manager) =>
  readAs(house, visitor, (db) => getLine(db, person))

describe('settling', () => {
  test('key, registration and benefit stand on the line; reception ends and with it the file for COA', async () => {
    const person = await coupled()
    await perform(house.kernel, recordDuoNotice, { person, on: '24-2-2025' }, manager)
    await perform(house.kernel, giveKey, { person, on: '2025-04-28' }, manager)
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    await perform(house.kernel, startBenefit, { person, startsOn: '2025-05-01' }, income)
    const line = await lineOf(person)
    expect(
      line.episodes
        .filter((one) => one.track === 'living')
        .map((one) => [one.kind, one.startsOn, one.endsOn, one.state]),
    ).toEqual([
      ['reception-centre', '2025-02-03', '2025-04-30', 'done'],
      ['own-home', '2025-04-28', null, 'running'],
    ])
    expect(line.episodes.find((one) => one.kind === 'social-assistance')?.subject).toHaveProperty('household')
    expect((await perform(house.kernel, listPersons, {}, caseManager)).persons).toEqual([])
    expect(
      line.responsibilities
        .filter((one) => one.organisation === utrecht)
        .map((one) => one.duty)
        .sort(),
    ).toEqual(['civic-integration', 'guidance', 'housing', 'income', 'work'])
  })

  test('what is shared is stored once and stands on the line of both partners', async () => {
    const first = await coupled('Amal')
    const partner = await coupled('Nour', first)
    await perform(
      house.kernel,
      coupleHousehold,
      { person: first, municipality: 'GM0344', on: '2025-02-19', reason: 'x' },
      coupler,
    )
    await perform(house.kernel, registerHome, { person: first, on: '2025-05-01' }, manager)
    await perform(house.kernel, startBenefit, { person: partner, startsOn: '2025-05-01' }, income)
    const [one, other] = [await lineOf(first), await lineOf(partner)]
    const shared = (line: typeof one) =>
      line.episodes
        .filter((episode) => ['own-home', 'social-assistance'].includes(episode.kind))
        .map((episode) => episode.fact)
    expect(shared(one)).toHaveLength(2)
    expect(shared(other)).toEqual(shared(one))
  })

  test('a benefit that runs can not begin a second time', async () => {
    const person = await coupled()
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    await perform(house.kernel, startBenefit, { person, startsOn: '2025-05-01' }, income)
    await expect(
      perform(house.kernel, startBenefit, { person, startsOn: '2025-06-01' }, income),
    ).rejects.toMatchObject({ code: 'settlement.benefit-runs' })
    await expect(
      perform(house.kernel, startBenefit, { person, startsOn: '2025-06-01' }, manager),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('S29 open items are visible with who is responsible, and a local item can be added', async () => {
    const person = await coupled()
    await perform(house.kernel, registerHome, { person, on: '2026-11-01' }, manager)
    await perform(
      house.kernel,
      assignGuide,
      { person, organisation: guidance, startsOn: '2026-11-01', endsOn: '2027-04-30' },
      manager,
    )
    await perform(
      house.kernel,
      checkLanding,
      { person, done: ['doctor', 'bank'], localItem: 'Fiets regelen' },
      guide,
    )
    const { landing } = await perform(house.kernel, openSettlement, { person }, guide)
    const open = landing?.content.items.filter((item) => item.doneOn === null)
    expect(open?.map((item) => [item.key, item.responsible])).toContainEqual([
      'Fiets regelen',
      'social-guide',
    ])
    expect(open?.map((item) => item.key)).not.toContain('doctor')
    await expect(
      perform(house.kernel, checkLanding, { person, version: 0, done: [] }, guide),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('the social guide loses the file when the guidance has ended', async () => {
    const person = await coupled()
    await perform(
      house.kernel,
      assignGuide,
      { person, organisation: guidance, startsOn: '2026-01-01', endsOn: '2026-06-30' },
      manager,
    )
    const sees = async (day: string) =>
      (await perform(house.on(day), listPersons, {}, guide)).persons.some((one) => one.person === person)
    expect([await sees('2026-06-30'), await sees('2026-07-01')]).toEqual([true, false])
  })

  test('a move passes every duty on, and the former municipality loses the file', async () => {
    const person = await coupled()
    await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
    await perform(house.kernel, moveHousehold, { person, to: zwolle, on: '2026-02-01' }, manager)
    await expect(lineOf(person)).rejects.toMatchObject({ kind: 'not-found' })
    const there = await house.visitor('client-manager', zwolle)
    const line = await lineOf(person, there)
    expect(
      line.episodes.filter((one) => one.kind === 'own-home').map((one) => [one.startsOn, one.endsOn]),
    ).toEqual([
      ['2025-05-01', '2026-01-31'],
      ['2026-02-01', null],
    ])
    await expect(
      perform(house.kernel, moveHousehold, { person, to: guidance, on: '2026-03-01' }, there),
    ).rejects.toMatchObject({ detail: { fields: { to: {} } } })
  })
})
