import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { changePlace, openPlace, registerEmployer, registerPlace, searchPlaces } from './index.ts'
import { beginPlace } from './register-place.ts'

const house = await openTestHouse()
const company = await house.organisation('employer', 'Installatie BV', 'GM0344')
const employer = await house.visitor('employer', company)
const servicePoint = await house.visitor('employer-service-point')
const base = {
  kind: 'language-internship',
  title: 'Hulp in het magazijn',
  level: 'A2',
  weekdays: ['monday', 'tuesday'],
  places: '2',
}

describe('the register of places', () => {
  test('S70 a search by highest level A2 and Tuesday gives the fitting places only', async () => {
    const { place } = await perform(house.kernel, registerPlace, base, employer)
    await perform(house.kernel, registerPlace, { ...base, title: 'Balie', level: 'B1' }, employer)
    await perform(house.kernel, registerPlace, { ...base, title: 'Vrijdag', weekdays: 'friday' }, employer)
    await perform(house.kernel, registerPlace, { ...base, title: 'Onbekend niveau', level: null }, employer)
    const { places } = await perform(
      house.kernel,
      searchPlaces,
      { level: 'A2', weekday: 'tuesday' },
      servicePoint,
    )
    expect(places.map((one) => one.id)).toEqual([place])
  })

  test('an employer registers for itself only, and can not change the place of another', async () => {
    const { place } = await perform(
      house.kernel,
      registerPlace,
      { ...base, organisation: await house.organisation('employer') },
      employer,
    )
    expect((await perform(house.kernel, openPlace, { place }, employer)).place.organisation).toBe(company)
    const other = await house.visitor('employer')
    await expect(
      perform(house.kernel, changePlace, { place, version: 1, state: 'withdrawn', ...base }, other),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a stale change is refused and dates must be in order', async () => {
    const { place } = await perform(house.kernel, registerPlace, base, employer)
    await perform(house.kernel, changePlace, { place, version: 1, state: 'filled', ...base }, employer)
    await expect(
      perform(house.kernel, changePlace, { place, version: 1, state: 'open', ...base }, employer),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(
      perform(
        house.kernel,
        registerPlace,
        { ...base, availableFrom: '2026-05-01', availableUntil: '2026-04-01' },
        employer,
      ),
    ).rejects.toMatchObject({ detail: { fields: { availableUntil: {} } } })
  })

  test('an employer is registered once', async () => {
    await perform(
      house.kernel,
      registerEmployer,
      { name: 'Bakkerij Zon', municipality: 'GM0344' },
      servicePoint,
    )
    await expect(
      perform(house.kernel, registerEmployer, { name: 'bakkerij zon' }, servicePoint),
    ).rejects.toMatchObject({ code: 'place.employer-known' })
  })

  test('the form of a new place offers employers by name, and no municipality or COA', async () => {
    const { employers, municipalities } = await perform(house.kernel, beginPlace, {}, servicePoint)
    expect(employers.map((one) => one.name)).toContain('Installatie BV')
    expect(new Set(employers.map((one) => one.kind))).not.toContain('municipality')
    expect(municipalities).toHaveLength(342)
  })

  test('who is not signed in sees no places', async () => {
    await expect(perform(house.kernel, searchPlaces, {}, { by: 'nobody' })).rejects.toMatchObject({
      kind: 'not-signed-in',
    })
  })
})
