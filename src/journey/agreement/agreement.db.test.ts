import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { readAs } from '../../../tests/read-as.ts'
import { perform } from '../../platform/action/perform.ts'
import { getLine, listPersons, registerPerson } from '../person/index.ts'
import { agreementStates, agreementTransitions } from './agreement.ts'
import {
  changeAgreement,
  endAgreement,
  openAgreement,
  proposeAgreement,
  signAgreement,
  withdrawAgreement,
} from './index.ts'

const house = await openTestHouse()
const municipality = await house.organisation('municipality')
const company = await house.organisation('employer', 'Installatie BV')
const manager = await house.visitor('client-manager', municipality)
const employer = await house.visitor('employer', company)
const register = async () =>
  (
    await perform(
      house.kernel,
      registerPerson,
      { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2025-02-03' },
      manager,
    )
  ).person
const text = {
  employer: company,
  kind: 'language-internship',
  startsOn: '2026-11-02',
  endsOn: '2027-04-30',
  halfDays: '4',
  learningGoals: 'Vaktaal op de werkvloer',
  noUnpaidProduction: 'yes',
}
const propose = async () => {
  const person = await register()
  const { agreement } = await perform(house.kernel, proposeAgreement, { person, ...text }, manager)
  return { person, agreement, own: await house.visitor('person', null, person) }
}

describe('an agreement of three parties', () => {
  test('holds when all three have signed: on the line, and the employer reaches the file for that time', async () => {
    const { person, agreement, own } = await propose()
    expect((await perform(house.kernel, listPersons, {}, employer)).persons).toEqual([])
    await perform(house.kernel, signAgreement, { agreement }, own)
    await perform(house.kernel, signAgreement, { agreement }, manager)
    expect(await perform(house.kernel, signAgreement, { agreement }, employer)).toMatchObject({
      concluded: true,
    })
    const line = await readAs(house, manager, (db) => getLine(db, person))
    expect(line.episodes.find((one) => one.kind === 'language-internship')).toMatchObject({
      state: 'running',
      halfDays: 4,
      provider: company,
      startsOn: '2026-11-02',
    })
    expect(line.milestones.some((one) => one.kind === 'agreement-signed')).toBe(true)
    expect((await perform(house.kernel, listPersons, {}, employer)).persons.map((one) => one.person)).toEqual(
      [person],
    )
    expect((await perform(house.on('2027-05-01'), listPersons, {}, employer)).persons).toEqual([])
  })

  test('what the employer then sees is work, and no income and no language', async () => {
    const { person, agreement, own } = await propose()
    for (const party of [own, manager, employer])
      await perform(house.kernel, signAgreement, { agreement }, party)
    const line = await readAs(house, employer, (db) => getLine(db, person))
    expect([...new Set(line.episodes.map((one) => one.track))]).toEqual(['work'])
  })

  test('S71 a language internship of more than a year is refused', async () => {
    const person = await register()
    await expect(
      perform(house.kernel, proposeAgreement, { person, ...text, endsOn: '2027-11-02' }, manager),
    ).rejects.toMatchObject({
      detail: {
        fields: {
          endsOn: { message: 'problem.agreement.too-long-language-internship', params: { months: 12 } },
        },
      },
    })
    await perform(house.kernel, proposeAgreement, { person, ...text, endsOn: '2027-11-01' }, manager)
  })

  test('S72 a placement without learning goals is refused, and so is one without the promise on displacement', async () => {
    const person = await register()
    await expect(
      perform(house.kernel, proposeAgreement, { person, ...text, learningGoals: '' }, manager),
    ).rejects.toMatchObject({
      detail: { fields: { learningGoals: { message: 'problem.agreement.learning-goals' } } },
    })
    await expect(
      perform(house.kernel, proposeAgreement, { person, ...text, noUnpaidProduction: undefined }, manager),
    ).rejects.toMatchObject({ detail: { fields: { noUnpaidProduction: {} } } })
  })

  test('a change clears the signatures; a stale change is refused; signing twice says so', async () => {
    const { agreement, own } = await propose()
    await perform(house.kernel, signAgreement, { agreement }, own)
    await expect(perform(house.kernel, signAgreement, { agreement }, own)).rejects.toMatchObject({
      code: 'agreement.signed-before',
    })
    await perform(house.kernel, changeAgreement, { agreement, version: 1, ...text, halfDays: '5' }, manager)
    expect((await perform(house.kernel, openAgreement, { agreement }, own)).agreement).toMatchObject({
      version: 2,
      signatures: [],
    })
    await expect(
      perform(house.kernel, changeAgreement, { agreement, version: 1, ...text }, manager),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  test('it ends with its episode and the duty of the employer; breaking off asks why', async () => {
    const { person, agreement, own } = await propose()
    await expect(
      perform(house.kernel, endAgreement, { agreement, on: '2026-11-20', how: 'ended' }, manager),
    ).rejects.toMatchObject({ code: 'agreement.not-signed' })
    for (const party of [own, manager, employer])
      await perform(house.kernel, signAgreement, { agreement }, party)
    await expect(
      perform(house.kernel, endAgreement, { agreement, on: '2026-11-20', how: 'broken-off' }, manager),
    ).rejects.toMatchObject({ detail: { fields: { reason: {} } } })
    await perform(
      house.kernel,
      endAgreement,
      { agreement, on: '2026-11-20', how: 'broken-off', reason: 'Andere baan' },
      manager,
    )
    const line = await readAs(house, manager, (db) => getLine(db, person))
    expect(line.episodes.find((one) => one.kind === 'language-internship')).toMatchObject({
      state: 'broken-off',
      endsOn: '2026-11-20',
    })
  })

  test('who is no party finds nothing and can not sign', async () => {
    const { agreement } = await propose()
    for (const stranger of [
      await house.visitor('employer'),
      await house.visitor('client-manager'),
      await house.visitor('person', null, await register()),
    ]) {
      await expect(perform(house.kernel, openAgreement, { agreement }, stranger)).rejects.toMatchObject({
        kind: 'not-found',
      })
      await expect(perform(house.kernel, signAgreement, { agreement }, stranger)).rejects.toMatchObject({
        kind: 'not-found',
      })
    }
  })

  test('what was withdrawn can not be signed, and the table of states is whole', async () => {
    const { agreement, own } = await propose()
    await perform(house.kernel, withdrawAgreement, { agreement }, manager)
    await expect(perform(house.kernel, signAgreement, { agreement }, own)).rejects.toMatchObject({
      code: 'agreement.not-proposed',
    })
    expect(new Set(agreementTransitions.map((transition) => transition.to))).toEqual(new Set(agreementStates))
  })
})
