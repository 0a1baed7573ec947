import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { openPlace, registerPlace, searchPlaces } from './index.ts'

const house = await openTestHouse()
const company = await house.organisation('employer', 'Installatie BV', 'GM0344')
const employer = await house.visitor('employer', company)
const servicePoint = await house.visitor('employer-service-point')
const base = { kind: 'language-internship', title: 'Hulp', level: 'A2', weekdays: ['monday', 'tuesday'] }
const add = async (change: object) =>
  (await perform(house.kernel, registerPlace, { ...base, ...change }, employer)).place
const found = async (asked: object) =>
  (await perform(house.kernel, searchPlaces, asked, servicePoint)).places.map(({ id }) => id)

describe('searching places', () => {
  test('S70 a search by highest level A2 and Tuesday gives the fitting places only', async () => {
    const fits = await add({ title: 'Magazijn' })
    const easier = await add({ title: 'Magazijn hulp', level: 'A1' })
    await add({ title: 'Balie', level: 'B1' })
    await add({ title: 'Vrijdag', weekdays: 'friday' })
    await add({ title: 'Onbekend niveau', level: null })
    expect(await found({ level: 'A2', weekday: 'tuesday' })).toEqual([fits, easier])
  })

  test('words are looked for in name, sector and organisation, as they are typed', async () => {
    const care = await add({ title: 'Zorghulp 100%', sector: 'verpleging' })
    expect(await found({ q: 'VERPLEG' })).toEqual([care])
    expect(await found({ q: '100%' })).toEqual([care])
    expect(await found({ q: '%_%' })).toEqual([])
    expect(await found({ q: 'installatie bv' })).toContain(care)
  })

  test('a place in a near municipality is found within the km that were asked', async () => {
    const near = await add({ title: 'Nieuwegein', municipality: 'GM0356', kind: 'volunteering' })
    const far = await add({ title: 'Groningen', municipality: 'GM0014', kind: 'volunteering' })
    const asked = { kind: 'volunteering', municipality: 'GM0344' }
    expect(await found(asked)).toEqual([])
    expect(await found({ ...asked, km: '25' })).toEqual([near])
    expect(await found({ ...asked, km: '300' })).toEqual([far, near])
  })

  test('a place that is full, closed or over is offered to nobody, and its employer still sees it', async () => {
    const [full, closed, over] = [
      await add({ kind: 'employment', title: 'a' }),
      await add({ kind: 'employment', title: 'b' }),
      await add({ kind: 'employment', title: 'c', availableUntil: '2026-12-31' }),
    ]
    await house.asOwner('update startlijn.place set taken = places where id = $1', [full])
    await house.asOwner("update startlijn.place set state = 'filled' where id = $1", [closed])
    await house.asOwner("update startlijn.place set available_until = '2026-11-30' where id = $1", [over])
    expect(await found({ kind: 'employment' })).toEqual([])
    const { places } = await perform(house.kernel, searchPlaces, { kind: 'employment' }, employer)
    expect(places.map(({ id }) => id)).toEqual([full, over, closed])
  })

  test('an employer sees and opens no place of another employer', async () => {
    const place = await add({ title: 'Van ons' })
    const other = await house.visitor('employer')
    expect((await perform(house.kernel, searchPlaces, {}, other)).places).toEqual([])
    await expect(perform(house.kernel, openPlace, { place }, other)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('who is not signed in sees no places', async () => {
    await expect(perform(house.kernel, searchPlaces, {}, { by: 'nobody' })).rejects.toMatchObject({
      kind: 'not-signed-in',
    })
  })
})
