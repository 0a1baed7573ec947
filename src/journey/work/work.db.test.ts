import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { vocabulary } from '../../catalogue/knowledge.ts'
import { perform } from '../../platform/action/perform.ts'
import { date } from '../../platform/date.ts'
import { getLine, registerPerson, statesOf } from '../person/index.ts'
import { registerHome, startBenefit } from '../settlement/index.ts'
import { changeBenefit, endContract, recordContract } from './index.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const company = await house.organisation('employer', 'Installatie BV')
const manager = await house.visitor('client-manager', municipality)
const income = await house.visitor('income-consultant', municipality)
const register = async () =>
  (
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2025-02-03' },
      manager,
    )
  ).person
type Person = Awaited<ReturnType<typeof register>>
const lineOf = (person: Person) => readAs(house, manager, (db) => getLine(db, person))
const contract = {
  employer: company,
  kind: 'employment',
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
  hours: '24',
  signedOn: '2026-02-20',
}
const settled = async () => {
  const person = await register()
  await perform(house.kernel, registerHome, { person, on: '2025-05-01' }, manager)
  await perform(house.kernel, startBenefit, { person, startsOn: '2025-05-01' }, income)
  return person
}

describe('work', () => {
  test('a contract is work and wage on the line, with its end', async () => {
    const person = await settled()
    await perform(house.kernel, recordContract, { person, ...contract }, manager)
    const line = await lineOf(person)
    expect(
      line.episodes
        .filter((one) => ['employment', 'wage'].includes(one.kind))
        .map((one) => [one.kind, one.state, one.hours]),
    ).toEqual([
      ['employment', 'running', 24],
      ['wage', 'running', 24],
    ])
    expect(
      line.milestones.filter((one) => one.kind.startsWith('contract')).map((one) => [one.kind, one.on]),
    ).toEqual([
      ['contract-signed', '2026-02-20'],
      ['contract-end', '2027-02-28'],
    ])
  })

  test('work may be found without ever having had a benefit or a home', async () => {
    const person = await register()
    await perform(house.kernel, recordContract, { person, ...contract }, manager)
    expect((await lineOf(person)).episodes.some((one) => one.kind === 'social-assistance')).toBe(false)
  })

  test('the benefit goes on in part, and then ends wholly; the states follow from the episodes', async () => {
    const person = await settled()
    await perform(house.kernel, recordContract, { person, ...contract }, manager)
    await perform(
      house.kernel,
      changeBenefit,
      { person, how: 'partly', from: '2026-03-01', reason: 'Werkt 24 uur' },
      income,
    )
    await expect(
      perform(
        house.kernel,
        changeBenefit,
        { person, how: 'partly', from: '2026-04-01', reason: 'x' },
        income,
      ),
    ).rejects.toMatchObject({ code: 'work.partly-before' })
    const state = async (day: string) => {
      const states = statesOf(await lineOf(person), await vocabulary(), date(day))
      return states.strands.find((one) => one.strand === 'income')?.state
    }
    const partly = await state('2026-06-01')
    await perform(
      house.kernel,
      changeBenefit,
      { person, how: 'wholly', from: '2026-10-01', reason: 'Meer uren' },
      income,
    )
    expect([partly, await state('2026-11-01')]).not.toEqual([partly, partly])
    expect(
      (await lineOf(person)).episodes
        .filter((one) => one.kind.endsWith('assistance'))
        .map((one) => [one.kind, one.endsOn]),
    ).toEqual([
      ['social-assistance', '2026-02-28'],
      ['partial-assistance', '2026-09-30'],
    ])
  })

  test.each([
    ['a contract that ends before it begins', { endsOn: '2026-02-01' }, 'endsOn'],
    ['hours that can not be', { hours: '90' }, 'hours'],
    ['no hours', { hours: undefined }, 'hours'],
    ['an employer that is none', { employer: '018f3b4e-0000-7000-8000-000000000001' }, 'employer'],
    ['signed in the future', { signedOn: '2026-12-24' }, 'signedOn'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(
      perform(house.kernel, recordContract, { person: await register(), ...contract, ...change }, manager),
    ).rejects.toMatchObject({ detail: { fields: { [field]: {} } } })
  })

  test('a contract ends early with its wage; without a benefit there is nothing to end', async () => {
    const person = await register()
    const { contract: job } = await perform(house.kernel, recordContract, { person, ...contract }, manager)
    await perform(house.kernel, endContract, { person, contract: job, on: '2026-09-30' }, manager)
    expect(
      (await lineOf(person)).episodes
        .filter((one) => ['employment', 'wage'].includes(one.kind))
        .map((one) => one.endsOn),
    ).toEqual(['2026-09-30', '2026-09-30'])
    await expect(
      perform(
        house.kernel,
        changeBenefit,
        { person, how: 'wholly', from: '2026-10-01', reason: 'x' },
        manager,
      ),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
