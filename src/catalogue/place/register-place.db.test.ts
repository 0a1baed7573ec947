import { describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../tests/database.ts'
import { perform } from '../../platform/action/perform.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { openPlace, registerPlace } from './index.ts'
import { beginPlace } from './register-place.ts'

const house = await openTestHouse()
const company = await house.organisation('employer', 'Installatie BV', 'GM0344')
const employer = await house.visitor('employer', company)
const servicePoint = await house.visitor('employer-service-point')
const base = {
  kind: 'language-internship',
  title: 'Hulp in het magazijn',
  level: 'A2',
  listening: 'A1',
  weekdays: ['monday', 'tuesday'],
  halfDays: '3,5',
  places: '2',
}

describe('registering a place', () => {
  test('an employer registers for itself only; its seat is the municipality where none is said', async () => {
    const other = await house.organisation('employer')
    const { place } = await perform(
      house.kernel,
      registerPlace,
      { ...base, organisation: other, travel: 'Bus 28' },
      employer,
    )
    expect((await perform(house.kernel, openPlace, { place }, employer)).place).toMatchObject({
      organisation: company,
      municipality: 'GM0344',
      level: 'A2',
      listening: 'A1',
      reading: null,
      halfDays: 3.5,
      travel: 'Bus 28',
      places: 2,
      taken: 0,
      state: 'open',
    })
  })

  test('the service point registers for an employer that exists, and for no other kind of organisation', async () => {
    const register = (organisation: string | undefined) =>
      perform(house.kernel, registerPlace, { ...base, organisation }, servicePoint)
    const { place } = await register(company)
    expect((await perform(house.kernel, openPlace, { place }, servicePoint)).place.organisation).toBe(company)
    for (const wrong of [undefined, newIdentifier<string>(), await house.organisation('language-provider')]) {
      await expect(register(wrong)).rejects.toMatchObject({ detail: { fields: { organisation: {} } } })
    }
  })

  test('the form of a new place offers employers by name, and no other municipality or COA', async () => {
    const { employers, municipalities } = await perform(house.kernel, beginPlace, {}, servicePoint)
    expect(employers.map((one) => one.name)).toContain('Installatie BV')
    expect(new Set(employers.map((one) => one.kind))).not.toContain('municipality')
    expect(municipalities).toHaveLength(342)
  })

  test('a municipality offers places of its own, and not in the name of another', async () => {
    const municipality = await house.organisation('municipality', 'Gemeente Utrecht', 'GM0344')
    const manager = await house.visitor('client-manager', municipality)
    const { employers } = await perform(house.kernel, beginPlace, {}, manager)
    expect(employers.map(({ id }) => id)).toContain(municipality)
    await expect(
      perform(house.kernel, registerPlace, { ...base, organisation: municipality }, manager),
    ).resolves.toBeDefined()
    const another = await house.organisation('municipality', 'Gemeente Amersfoort', 'GM0307')
    await expect(
      perform(house.kernel, registerPlace, { ...base, organisation: another }, manager),
    ).rejects.toMatchObject({ detail: { fields: { organisation: {} } } })
  })

  test.each([
    [
      'a last day before the first',
      { availableFrom: '2027-05-01', availableUntil: '2027-04-01' },
      'availableUntil',
    ],
    ['a last day that has passed', { availableUntil: '2026-11-30' }, 'availableUntil'],
    ['a municipality that does not exist', { municipality: 'GM9999' }, 'municipality'],
    ['half a person', { places: '1,5' }, 'places'],
    ['nobody', { places: '0' }, 'places'],
    ['a quarter of a half-day', { halfDays: '3,25' }, 'halfDays'],
    ['a level that does not exist', { level: 'D1' }, 'level'],
    ['no name', { title: '  ' }, 'title'],
    ['a kind that does not exist', { kind: 'something-else' }, 'kind'],
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(
      perform(house.kernel, registerPlace, { ...base, ...change }, employer),
    ).rejects.toMatchObject({
      detail: { fields: { [field]: { message: expect.stringMatching(/^problem\./) } } },
    })
  })

  test('sent twice with one key it is one place', async () => {
    const key = newIdentifier<string>()
    const send = () => perform(house.kernel, registerPlace, base, employer, { idempotencyKey: key })
    const [first, second] = await Promise.all([send(), send()])
    expect(first).toEqual(second)
  })

  test('a person, a guide and who is not signed in register nothing', async () => {
    for (const visitor of [await house.visitor('social-guide'), await house.visitor('language-provider')]) {
      await expect(perform(house.kernel, registerPlace, base, visitor)).rejects.toMatchObject({
        kind: 'not-allowed',
      })
    }
    await expect(perform(house.kernel, registerPlace, base, { by: 'nobody' })).rejects.toMatchObject({
      kind: 'not-signed-in',
    })
  })
})
