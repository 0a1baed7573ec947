import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { listPersons, registerPerson } from '../person/index.ts'
import { coupleHousehold, proposePlacement } from './index.ts'

const house = await openTestHouse()
const coa = await house.organisation('coa')
const screener = await house.visitor('coa-screener', coa)
const coupler = await house.visitor('coa-coupler', coa)
let utrecht = ''
let groningen = ''
beforeAll(async () => {
  utrecht = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
  groningen = await house.organisation('municipality', 'Gemeente Groningen', 'GM0014')
})
const register = (extra: object = {}) =>
  perform(
    house.kernel,
    registerPerson,
    { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2026-02-03', ...extra },
    screener,
  )
const couple = async (person: string, extra: object = {}) =>
  perform(
    house.kernel,
    coupleHousehold,
    { person, municipality: 'GM0344', on: '2026-02-18', reason: 'Familie in de buurt', ...extra },
    coupler,
  )

describe('coupling', () => {
  test('gives the municipality the duty of housing, and with it the file', async () => {
    const { person } = await register()
    const manager = await house.visitor('client-manager', utrecht)
    expect((await perform(house.kernel, listPersons, {}, manager)).persons).toEqual([])
    await couple(person)
    expect((await perform(house.kernel, listPersons, {}, manager)).persons.map((one) => one.person)).toEqual([
      person,
    ])
  })

  test('S13 an override without a reason is refused at its field', async () => {
    const { person } = await register()
    const { proposals } = await perform(house.kernel, proposePlacement, { person, work: 'GM0014' }, coupler)
    expect(proposals[0]?.municipality).toBe('GM0014')
    await expect(couple(person, { work: 'GM0014', reason: null })).rejects.toMatchObject({
      detail: { fields: { reason: { message: 'problem.placement.reason-needed' } } },
    })
    await couple(person, { work: 'GM0014', municipality: 'GM0014', reason: null })
  })

  test('coupling again passes the duty on; the former municipality loses the file', async () => {
    const { person } = await register()
    await couple(person)
    await couple(person, { municipality: 'GM0014', on: '2026-03-01' })
    const at = async (organisation: string) =>
      (
        await perform(house.kernel, listPersons, {}, await house.visitor('client-manager', organisation))
      ).persons.some((one) => one.person === person)
    expect([await at(utrecht), await at(groningen)]).toEqual([false, true])
  })

  test('origin and language change nothing in a proposal', async () => {
    const answer = async (extra: object) =>
      (await perform(house.kernel, proposePlacement, { person: (await register(extra)).person }, coupler))
        .proposals
    expect(await answer({ origin: 'SY', language: 'ar' })).toEqual(
      await answer({ origin: 'ER', language: 'ti' }),
    )
  })

  test('a municipality that does not exist and a day in the future are refused; a screener may not couple', async () => {
    const { person } = await register()
    await expect(couple(person, { municipality: 'GM9999' })).rejects.toMatchObject({
      detail: { fields: { municipality: {} } },
    })
    await expect(couple(person, { on: '2026-12-02' })).rejects.toMatchObject({
      detail: { fields: { on: {} } },
    })
    await expect(
      perform(house.kernel, coupleHousehold, { person, municipality: 'GM0344', on: '2026-02-18' }, screener),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
