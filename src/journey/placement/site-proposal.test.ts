import { describe, expect, test } from 'vitest'
import { regions } from '../../catalogue/knowledge.ts'
import { ReceptionSite } from '../../catalogue/reception/index.ts'
import { newIdentifier } from '../../platform/identifier.ts'
import { proposeSites } from './index.ts'

const { municipalities } = await regions()
const utrecht = municipalities.find(({ code }) => code === 'GM0344')
const site = (name: string, municipality: string, extra: object = {}): ReceptionSite =>
  ReceptionSite.parse({
    id: newIdentifier(),
    organisation: newIdentifier(),
    name,
    municipality,
    latitude: null,
    longitude: null,
    capacity: 100,
    free: 10,
    freeOn: '2026-12-01',
    dedicatedTo: [],
    closedOn: null,
    version: 1,
    ...extra,
  })
const proposals = (sites: readonly ReceptionSite[], persons = 1) =>
  utrecht ? proposeSites(sites, utrecht, { municipalities, persons }) : []

describe('the order of sites', () => {
  test('without more to say the nearest comes first, and the order of the register does not matter', () => {
    const sites = [site('Groningen', 'GM0014'), site('Amersfoort', 'GM0307'), site('Zwolle', 'GM0193')]
    const names = proposals(sites).map(({ site: { name } }) => name)
    expect(names).toEqual(['Amersfoort', 'Zwolle', 'Groningen'])
    expect(proposals([...sites].reverse()).map(({ site: { name } }) => name)).toEqual(names)
  })

  test('a household that does not fit sees the site as full', () => {
    expect(proposals([site('Klein', 'GM0344', { free: 4 })], 5)[0]?.room).toBe('full')
    expect(proposals([site('Klein', 'GM0344', { free: 5 })], 5)[0]?.room).toBe('free')
  })

  test('the distance counts from the site where its place is known, else from its municipality', () => {
    const [exact] = proposals([site('Ergens', 'GM0014', { latitude: 52.09, longitude: 5.12 })])
    expect(exact).toMatchObject({ measuredFrom: 'site' })
    expect(exact?.km).toBeLessThan(10)
    const [middle] = proposals([site('Ergens', 'GM0014')])
    expect(middle).toMatchObject({ measuredFrom: 'municipality' })
    expect(middle?.km).toBeGreaterThan(150)
  })

  test('inside the municipality nothing is measured from its middle, and it is the nearest', () => {
    const [first] = proposals([site('Zeist', 'GM0355'), site('Utrecht', 'GM0344')])
    expect(first).toMatchObject({ site: { name: 'Utrecht' }, inMunicipality: true, km: null })
  })

  test('a municipality that is no longer known gives an unknown distance, and comes last', () => {
    const [first, last] = proposals([site('Weg', 'GM9999'), site('Groningen', 'GM0014')])
    expect(first?.site.name).toBe('Groningen')
    expect(last).toMatchObject({ km: null, inRegion: false })
  })
})
