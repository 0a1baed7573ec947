import { describe, expect, test } from 'vitest'
import { openAgreementHouse } from '../../../tests/agreement-house.ts'
import { perform } from '../../platform/action/perform.ts'
import {
  callOffAgreement,
  confirmStart,
  endAgreement,
  listOwnAgreements,
  signAgreement,
  withdrawAgreement,
} from './index.ts'

const { house, manager, employer, propose, proposeFor, concluded, signAll, lineOf, opened, seenByEmployer } =
  await openAgreementHouse()
const end = (agreement: string, change: object = {}) =>
  perform(
    house.kernel,
    endAgreement,
    { agreement, on: '2026-11-20', how: 'broken-off', reason: 'Andere baan', ...change },
    manager,
  )
const coming = { startsOn: '2027-01-04', endsOn: '2027-03-31' }
const placementOf = async (person: Parameters<typeof lineOf>[0]) =>
  (await lineOf(person)).episodes.find((one) => one.kind === 'language-internship')

describe('the end', () => {
  test('ends the placement and the duty of the employer with it', async () => {
    const { person, agreement } = await concluded()
    await end(agreement)
    expect(await placementOf(person)).toMatchObject({ state: 'broken-off', endsOn: '2026-11-20' })
    expect(await seenByEmployer('2026-11-21')).not.toContain(person)
    expect(await opened(agreement)).toMatchObject({
      stage: 'broken-off',
      agreement: { endedOn: '2026-11-20', reason: 'Andere baan' },
    })
  })

  test('of one leaves the employer the file while another goes on', async () => {
    const { person, agreement, own } = await concluded({ startsOn: '2026-06-01', endsOn: '2026-11-30' })
    await signAll(await proposeFor(person, { startsOn: '2026-12-01', endsOn: '2027-02-28' }), own)
    await end(agreement, { on: '2026-11-30', how: 'ended', reason: undefined })
    expect(await seenByEmployer('2026-12-01')).toContain(person)
  })

  test.each([
    ['without a reason', { reason: undefined }, { detail: { fields: { reason: {} } } }],
    [
      'rounded off early without a reason',
      { how: 'ended', reason: '' },
      { detail: { fields: { reason: {} } } },
    ],
    ['on a day ahead', { on: '2026-12-02' }, { detail: { fields: { on: {} } } }],
    ['before the first day', { on: '2026-11-01' }, { detail: { fields: { on: {} } } }],
    ['after the last day', { on: '2027-05-01' }, { detail: { fields: { on: {} } } }],
  ])('%s is refused', async (_, change, problem) => {
    const { agreement } = await concluded()
    await expect(end(agreement, change)).rejects.toMatchObject(problem)
  })

  test('twice at the same time happens once', async () => {
    const { agreement } = await concluded()
    const both = await Promise.allSettled([end(agreement), end(agreement)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(end(agreement)).rejects.toMatchObject({ code: 'agreement.not-signed' })
  })

  test('is not there for a proposal, which is withdrawn', async () => {
    const { agreement, own } = await propose()
    await expect(end(agreement)).rejects.toMatchObject({ code: 'agreement.not-signed' })
    await perform(house.kernel, withdrawAgreement, { agreement }, manager)
    await expect(perform(house.kernel, signAgreement, { agreement, version: 1 }, own)).rejects.toMatchObject({
      code: 'agreement.not-proposed',
    })
  })
})

describe('before the first day', () => {
  test('what is signed can be called off: it leaves the line and gives the employer nothing', async () => {
    const { person, agreement } = await concluded(coming)
    await expect(end(agreement)).rejects.toMatchObject({ code: 'agreement.guard-first-day-reached' })
    await perform(house.kernel, callOffAgreement, { agreement, reason: 'Werkgever stopt' }, manager)
    expect(await placementOf(person)).toBeUndefined()
    expect(await seenByEmployer('2027-01-05')).not.toContain(person)
    expect(await opened(agreement)).toMatchObject({ stage: 'withdrawn' })
  })

  test('nothing is called off that has begun', async () => {
    const { agreement } = await concluded()
    await expect(
      perform(house.kernel, callOffAgreement, { agreement, reason: 'x' }, manager),
    ).rejects.toMatchObject({ code: 'agreement.guard-before-first-day' })
  })
})

describe('the first day', () => {
  test('is confirmed by the employer or the municipality; until then it is planned', async () => {
    const { person, agreement } = await concluded(coming)
    expect(await placementOf(person)).toMatchObject({ state: 'planned' })
    const confirm = (on: string, day: string) =>
      perform(house.on(day), confirmStart, { agreement, on }, employer)
    await expect(confirm('2027-01-04', '2027-01-03')).rejects.toMatchObject({
      code: 'agreement.guard-first-day-reached',
    })
    expect((await opened(agreement, manager, '2027-01-06')).unconfirmed).toBe(true)
    await confirm('2027-01-05', '2027-01-06')
    expect(await placementOf(person)).toMatchObject({ state: 'running', startsOn: '2027-01-05' })
    await expect(confirm('2027-01-05', '2027-01-06')).rejects.toMatchObject({
      code: 'agreement.begun-before',
    })
    expect((await opened(agreement, employer, '2027-01-06')).unconfirmed).toBe(false)
  })
})

describe('the list', () => {
  test('is narrowed by where they stand and by what needs attention', async () => {
    const ids = async (filter: object) =>
      (await perform(house.on('2027-05-02'), listOwnAgreements, filter, employer)).agreements.map(
        (one) => one.id,
      )
    const { agreement } = await concluded()
    expect(await ids({ stage: 'over' })).toContain(agreement)
    expect(await ids({ attention: 'over' })).toContain(agreement)
    expect(await ids({ stage: 'running' })).not.toContain(agreement)
    expect(await ids({ kind: 'trial-placement' })).toEqual([])
    await expect(ids({ stage: 'somewhere' })).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})
