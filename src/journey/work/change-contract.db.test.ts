import { describe, expect, test } from 'vitest'
import { openWorkHouse } from '../../../tests/work-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { correctContract, endContract, extendContract, retractContract } from './index.ts'

const { house, company, manager, income, settled, lineOf, record, days } = await openWorkHouse()
const made = async (change: object = {}) => {
  const person = await settled()
  return { person, contract: await record(person, change), version: 1 }
}
const endsOf = async (person: Parameters<typeof lineOf>[0]) =>
  (await lineOf(person)).milestones.filter((one) => one.kind === 'contract-end')
const fieldProblem = (field: string) => ({ detail: { fields: { [field]: {} } } })

describe('a contract that ends', () => {
  test('early takes its wage with it, and its end stands once on the line, with why', async () => {
    const given = await made()
    await perform(
      house.kernel,
      endContract,
      { ...given, on: '2026-09-30', reason: 'Bedrijf gestopt' },
      manager,
    )
    expect(await days(given.person, 'employment', 'wage')).toEqual([
      ['employment', '2026-03-01', '2026-09-30'],
      ['wage', '2026-03-01', '2026-09-30'],
    ])
    expect(await endsOf(given.person)).toMatchObject([{ on: '2026-09-30', detail: 'Bedrijf gestopt' }])
  })

  test('on a day that is known ahead goes on until then', async () => {
    const given = await made()
    await perform(
      house.kernel,
      endContract,
      { ...given, on: '2026-12-31', reason: 'Geen werk meer' },
      manager,
    )
    expect((await lineOf(given.person)).episodes.find((one) => one.kind === 'employment')).toMatchObject({
      state: 'running',
      endsOn: '2026-12-31',
    })
  })

  test.each([
    ['before it began', { on: '2026-02-28' }, 'on'],
    ['later than it lasts', { on: '2027-03-01' }, 'on'],
    ['without a reason', { reason: ' ' }, 'reason'],
  ])('%s is refused', async (_, change, field) => {
    const given = await made()
    await expect(
      perform(house.kernel, endContract, { ...given, on: '2026-09-30', reason: 'x', ...change }, manager),
    ).rejects.toMatchObject(fieldProblem(field))
  })

  test('twice at the same moment ends once', async () => {
    const given = await made()
    const end = () => perform(house.kernel, endContract, { ...given, on: '2026-09-30', reason: 'x' }, manager)
    const both = await Promise.allSettled([end(), end()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(end()).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await endsOf(given.person)).toHaveLength(1)
  })
})

describe('a contract that goes on', () => {
  test('has a later end, and its end moves on the line; permanent has none', async () => {
    const given = await made()
    await perform(house.kernel, extendContract, { ...given, endsOn: '2028-02-28', hours: '32' }, manager)
    expect(await days(given.person, 'employment', 'wage')).toEqual([
      ['employment', '2026-03-01', '2028-02-28'],
      ['wage', '2026-03-01', '2028-02-28'],
    ])
    expect((await endsOf(given.person)).map((one) => one.on)).toEqual(['2028-02-28'])
    await perform(house.kernel, extendContract, { ...given, version: 2, hours: '32' }, manager)
    expect(await endsOf(given.person)).toEqual([])
    await expect(
      perform(
        house.kernel,
        extendContract,
        { ...given, version: 3, endsOn: '2029-01-01', hours: '32' },
        manager,
      ),
    ).rejects.toMatchObject(fieldProblem('endsOn'))
  })

  test('is not shorter than it was', async () => {
    const given = await made()
    await expect(
      perform(house.kernel, extendContract, { ...given, endsOn: '2027-02-28', hours: '24' }, manager),
    ).rejects.toMatchObject(fieldProblem('endsOn'))
  })
})

describe('a contract that was recorded wrongly', () => {
  test('is put right with its wage and its days, and the earlier version stays readable', async () => {
    const given = await made()
    const other = await house.organisation('temporary-agency')
    await perform(
      house.on('2026-12-02'),
      correctContract,
      { ...given, employer: other, kind: 'agency-work', startsOn: '2026-03-02', hours: '32' },
      manager,
    )
    const line = await lineOf(given.person)
    expect(
      line.episodes
        .filter((one) => ['agency-work', 'employment', 'wage'].includes(one.kind))
        .map((one) => [one.kind, one.startsOn, one.endsOn, one.hours, one.provider]),
    ).toEqual([
      ['agency-work', '2026-03-02', null, 32, other],
      ['wage', '2026-03-02', null, 32, other],
    ])
    expect(line.milestones.filter((one) => one.kind.startsWith('contract'))).toMatchObject([
      { kind: 'contract-signed', organisation: other },
    ])
    const versions = await house.asOwner<{ count: number }>(
      'select count(*) from startlijn.episode where fact = $1',
      [given.contract],
    )
    expect(versions).toEqual([{ count: 2 }])
  })

  test('or never was, leaves the line', async () => {
    const given = await made()
    await expect(
      perform(house.kernel, retractContract, { ...given, version: 2 }, manager),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await perform(house.kernel, retractContract, given, manager)
    const line = await lineOf(given.person)
    expect(await days(given.person, 'employment', 'wage')).toEqual([])
    expect(line.milestones.filter((one) => one.kind.startsWith('contract'))).toEqual([])
  })

  test('is not for everybody', async () => {
    const given = await made()
    const input = { ...given, employer: company, kind: 'employment', startsOn: '2026-03-01', hours: '24' }
    await expect(perform(house.kernel, correctContract, input, income)).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    await expect(
      perform(house.kernel, correctContract, input, await house.visitor('client-manager')),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
