import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { changePlace, closePlace, openPlace, registerPlace, searchPlaces } from './index.ts'

const house = await openTestHouse()
const employer = await house.visitor('employer')
const base = { kind: 'language-internship', title: 'Hulp', places: '3' }
const { kind: _kind, ...content } = base
const add = async () => (await perform(house.kernel, registerPlace, base, employer)).place
const open = async (place: string) => (await perform(house.kernel, openPlace, { place }, employer)).place

describe('changing and closing a place', () => {
  test('of two who change the same version one is refused, and what the first said stands', async () => {
    const place = await add()
    const change = (title: string) =>
      perform(house.kernel, changePlace, { place, version: 1, ...content, title }, employer)
    const outcomes = await Promise.allSettled([change('Een'), change('Twee')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'changed-meanwhile' },
    })
    expect((await open(place)).version).toBe(2)
  })

  test('a place never has fewer seats than are taken', async () => {
    const place = await add()
    await house.asOwner('update startlijn.place set taken = 2 where id = $1', [place])
    const change = (places: string) =>
      perform(house.kernel, changePlace, { place, version: 1, ...content, places }, employer)
    await expect(change('1')).rejects.toMatchObject({ detail: { fields: { places: {} } } })
    await expect(change('2')).resolves.toBeDefined()
  })

  test('a closed place is offered to nobody until it is open again', async () => {
    const place = await add()
    const servicePoint = await house.visitor('employer-service-point')
    const offered = async () =>
      (await perform(house.kernel, searchPlaces, {}, servicePoint)).places.some(({ id }) => id === place)
    await perform(house.kernel, closePlace, { place, version: 1, state: 'filled' }, employer)
    expect(await offered()).toBe(false)
    await expect(
      perform(house.kernel, closePlace, { place, version: 2, state: 'filled' }, employer),
    ).rejects.toMatchObject({ code: 'place.state-already' })
    await perform(house.kernel, closePlace, { place, version: 2, state: 'open' }, servicePoint)
    expect(await offered()).toBe(true)
  })

  test('another employer can not change or close it, whatever it sends', async () => {
    const place = await add()
    const other = await house.visitor('employer')
    await expect(
      perform(house.kernel, changePlace, { place, version: 1, ...content }, other),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(
      perform(house.kernel, closePlace, { place, version: 1, state: 'withdrawn' }, other),
    ).rejects.toMatchObject({ kind: 'not-found' })
    expect((await open(place)).state).toBe('open')
  })
})
