import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { changeSite, registerSite } from '../../catalogue/reception/index.ts'
import { perform } from '../../platform/action/perform.ts'
import { registerPerson } from '../person/index.ts'
import { coupleHousehold, proposeSite } from './index.ts'

const house = await openTestHouse()
const coa = await house.organisation('coa')
const screener = await house.visitor('coa-screener', coa)
const coupler = await house.visitor('coa-coupler', coa)
const site = (name: string, municipality: string, extra: object = {}) =>
  perform(house.kernel, registerSite, { name, municipality, capacity: '400', ...extra }, coupler)
const proposed = async (person: string) => {
  const { near } = await perform(house.kernel, proposeSite, { person }, screener)
  return near?.sites.map(({ site: { name } }) => name)
}
let person = ''
beforeAll(async () => {
  await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344', 'AM13')
  ;({ person } = await perform(
    house.kernel,
    registerPerson,
    { givenName: 'Yusuf', familyName: 'Voorbeeld', decidedOn: '2026-02-03' },
    screener,
  ))
})

describe('reception near the municipality', () => {
  test('nothing is proposed before the coupling', async () => {
    expect(await proposed(person)).toBeUndefined()
  })

  test('S14 a free dedicated site in the region is proposed first, and marked', async () => {
    await perform(
      house.kernel,
      coupleHousehold,
      { person, municipality: 'GM0344', on: '2026-02-18', reason: 'Familie in de buurt' },
      coupler,
    )
    await site('Naast de deur', 'Utrecht', { free: '20' })
    await site('Ver en vast', 'Maastricht', { free: '20', dedicatedTo: 'Groningen' })
    await site('Vol en vast', 'Zeist', { free: '0', dedicatedTo: 'Utrecht' })
    await site('Nooit geteld', 'Zeist', { dedicatedTo: 'Utrecht' })
    const { site: dedicated } = await site('Vrij en vast', 'Woerden', {
      free: '3',
      dedicatedTo: 'Utrecht, De Bilt',
    })
    const order = ['Vrij en vast', 'Naast de deur', 'Ver en vast', 'Nooit geteld', 'Vol en vast']
    expect(await proposed(person)).toEqual(order)
    const { near } = await perform(house.kernel, proposeSite, { person }, screener)
    expect(near?.sites[0]).toMatchObject({ dedicated: true, inRegion: true, room: 'free' })
    expect(near?.sites[3]).toMatchObject({ room: 'unknown', site: { free: null, freeOn: null } })

    await perform(
      house.kernel,
      changeSite,
      {
        site: dedicated,
        version: 1,
        name: 'Vrij en vast',
        municipality: 'Woerden',
        capacity: '400',
        closedOn: '2026-12-01',
      },
      coupler,
    )
    expect(await proposed(person)).toEqual(order.slice(1))
  })

  test('who does not work for COA gets no proposal', async () => {
    await expect(
      perform(house.kernel, proposeSite, { person }, await house.visitor('coa-screener')),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
