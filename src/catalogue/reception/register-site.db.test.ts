import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { changeSite, listSites, openSite, registerSite } from './index.ts'

const house = await openTestHouse()
const coa = await house.organisation('coa')
const coupler = await house.visitor('coa-coupler', coa)
const clientManager = await house.visitor('client-manager')
const base = { name: 'Locatie Oost', municipality: 'Den Haag', capacity: '300', free: '12' }
const register = (extra: object = {}, who = coupler) =>
  perform(house.kernel, registerSite, { ...base, ...extra }, who)

describe('the register of reception sites', () => {
  test('COA registers a site by the name of its municipality; others of the chain see it', async () => {
    const { site } = await register({ dedicatedTo: "Delft, 's-Gravenhage, delft" })
    const { sites } = await perform(house.kernel, listSites, {}, clientManager)
    expect(sites).toMatchObject([
      {
        id: site,
        municipality: 'GM0518',
        capacity: 300,
        free: 12,
        freeOn: '2026-12-01',
        dedicatedTo: ['GM0503', 'GM0518'],
        latitude: null,
      },
    ])
    await expect(register({ name: 'locatie oost' })).rejects.toMatchObject({ code: 'reception.known' })
  })

  test.each([
    ['municipality', { municipality: 'Atlantis' }],
    ['dedicatedTo', { dedicatedTo: 'Delft, Atlantis' }],
    ['longitude', { latitude: '52,1' }],
    ['latitude', { latitude: '12', longitude: '5' }],
    ['free', { free: '301' }],
    ['capacity', { capacity: null }],
  ])('a fault is named at its field: %s', async (field, fault) => {
    await expect(register({ name: 'Locatie Fout', ...fault })).rejects.toMatchObject({
      detail: { fields: { [field]: {} } },
    })
  })

  test('an administrator of a municipality keeps no sites', async () => {
    const administrator = await house.visitor('administrator')
    await expect(register({ name: 'Eigen' }, administrator)).rejects.toMatchObject({ kind: 'not-allowed' })
    const { site } = await register({ name: 'Locatie West' })
    await expect(
      perform(house.kernel, changeSite, { site, version: 1, ...base, name: 'West' }, administrator),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a number that stays keeps the day on which it was counted', async () => {
    const { site } = await register({ name: 'Locatie Noord' })
    const later = house.on('2026-12-08')
    const change = (version: number, free: string) =>
      perform(
        later,
        changeSite,
        { site, version, ...base, name: 'Locatie Noord', capacity: '310', free },
        coupler,
      )
    const counted = async () => (await perform(later, openSite, { site }, coupler)).site.freeOn
    await change(1, '12')
    expect(await counted()).toBe('2026-12-01')
    await change(2, '9')
    expect(await counted()).toBe('2026-12-08')
  })

  test('a site that closes leaves the list on that day; a stale form is refused', async () => {
    const { site } = await register({ name: 'Locatie Zuid', latitude: '51,9', longitude: '4,5', free: null })
    const change = (closedOn: string | null, version: number) =>
      perform(house.kernel, changeSite, { site, version, ...base, name: 'Locatie Zuid', closedOn }, coupler)
    const listed = async () =>
      (await perform(house.kernel, listSites, {}, coupler)).sites.some(({ id }) => id === site)
    await change('2026-12-02', 1)
    expect(await listed()).toBe(true)
    await change('2026-12-01', 2)
    expect(await listed()).toBe(false)
    expect((await perform(house.kernel, openSite, { site }, coupler)).site).toMatchObject({
      closedOn: '2026-12-01',
      version: 3,
    })
    await expect(change(null, 2)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})
