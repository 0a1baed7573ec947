import { describe, expect, test } from 'vitest'
import { openWorkHouse } from '../../../tests/work-house.ts'
import { perform } from '../../platform/action/perform.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { confirmEpisode, registerPerson } from '../person/index.ts'
import { listEndingContracts, recordContract } from './index.ts'

const { house, company, manager, contract, register, settled, lineOf, record, opened } = await openWorkHouse()

describe('a contract', () => {
  test('is work and wage on the line, with the days on which it was signed and ends', async () => {
    const person = await settled()
    await record(person)
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

  test('may be found from the reception centre, recorded by COA, without ever a benefit or a home', async () => {
    const caseManager = await house.visitor('coa-case-manager')
    const { person } = await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Tesfay', familyName: 'Voorbeeld', decidedOn: '2026-02-03' },
      caseManager,
    )
    await perform(house.kernel, recordContract, { person, ...contract }, caseManager)
    const line = await lineOf(person, caseManager)
    expect(line.episodes.map((one) => one.kind)).toEqual(expect.arrayContaining(['employment', 'wage']))
    expect(line.episodes.some((one) => one.kind.endsWith('assistance'))).toBe(false)
    expect((await opened(person, caseManager)).changes).toEqual([])
  })

  test('that begins later is planned, and counts when somebody says that it began; its wage goes with it', async () => {
    const person = await settled()
    const fact = await record(person, { startsOn: '2027-01-04', signedOn: undefined, endsOn: undefined })
    const states = async () =>
      (await lineOf(person)).episodes
        .filter((one) => ['employment', 'wage'].includes(one.kind))
        .map((one) => one.state)
    expect(await states()).toEqual(['planned', 'planned'])
    expect((await lineOf(person)).milestones.find((one) => one.kind === 'contract-signed')?.on).toBe(
      '2026-12-01',
    )
    await perform(
      house.on('2027-01-06'),
      confirmEpisode,
      { person, fact, what: 'began', on: '2027-01-05' },
      manager,
    )
    expect(await states()).toEqual(['running', 'running'])
  })

  test('stands on the line once, also after a double click and when two record it at the same moment', async () => {
    const person = await settled()
    const once = { idempotencyKey: newIdentifier<string>() }
    const input = { person, ...contract }
    await Promise.all([
      perform(house.kernel, recordContract, input, manager, once),
      perform(house.kernel, recordContract, input, manager, once),
    ])
    await expect(record(person)).rejects.toMatchObject({ code: 'work.contract-known' })
    const other = await settled()
    const both = await Promise.allSettled([record(other), record(other)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const one of [person, other])
      expect((await lineOf(one)).episodes.filter(({ kind }) => kind === 'employment')).toHaveLength(1)
  })

  test.each([
    ['a contract that ends before it begins', { endsOn: '2026-02-01' }, 'endsOn'],
    ['hours that can not be', { hours: '90' }, 'hours'],
    ['no hours', { hours: undefined }, 'hours'],
    ['words for hours', { hours: 'veel' }, 'hours'],
    ['an employer that is none', { employer: '018f3b4e-0000-7000-8000-000000000001' }, 'employer'],
    ['signed in the future', { signedOn: '2026-12-24' }, 'signedOn'],
    ['signed after it began', { signedOn: '2026-03-02' }, 'signedOn'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(record(await register(), change)).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })
})

describe('the watch over contracts', () => {
  const ending = async (day: string) =>
    (await perform(house.on(day), listEndingContracts, {}, manager)).contracts.map((one) => one.person)

  test('S94 a contract that ends in six weeks appears, until something follows', async () => {
    const person = await settled()
    await record(person)
    expect(await ending('2027-01-16')).not.toContain(person)
    expect(await ending('2027-01-17')).toContain(person)
    expect((await opened(person, manager, '2027-01-17')).ending).toMatchObject([{ daysLeft: 42 }])
    await record(person, {
      employer: company,
      kind: 'agency-work',
      startsOn: '2027-03-01',
      endsOn: undefined,
      signedOn: undefined,
    })
    expect(await ending('2027-01-17')).not.toContain(person)
    expect((await opened(person, manager, '2027-01-17')).ending).toEqual([])
  })

  test('shows nobody of another municipality', async () => {
    const person = await settled()
    await record(person)
    const stranger = await house.visitor('client-manager')
    const { contracts } = await perform(house.on('2027-02-01'), listEndingContracts, {}, stranger)
    expect(contracts).toEqual([])
  })
})
