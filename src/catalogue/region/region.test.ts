import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { regions } from '../knowledge.ts'
import {
  distanceKm,
  findMunicipalityInfo,
  isRedistribution,
  municipalitiesOf,
  populationDayFor,
  taakstellingen,
  taakstellingHolds,
} from './index.ts'

const library = await regions()

describe('regions and municipalities', () => {
  test('35 regions, 342 municipalities, each in a region', () => {
    expect(library.regions).toHaveLength(35)
    expect(library.municipalities).toHaveLength(342)
    expect(new Set(library.municipalities.map((one) => one.code)).size).toBe(342)
    expect(library.regions.every((region) => municipalitiesOf(library, region.code).length > 0)).toBe(true)
  })

  test.each([
    ['utrecht', 'GM0344'],
    ['GM0344', 'GM0344'],
    ['Den Haag', 'GM0518'],
    ["'s-Gravenhage", 'GM0518'],
    ['SUDWEST-FRYSLAN', 'GM1900'],
  ])('%s is found as %s', (text, code) => {
    expect(findMunicipalityInfo(library, text)?.code).toBe(code)
  })

  test('Utrecht lies about 35 km from Amsterdam', () => {
    const [a, b] = [findMunicipalityInfo(library, 'Utrecht'), findMunicipalityInfo(library, 'Amsterdam')]
    expect(a && b && Math.round(distanceKm(a, b))).toBeCloseTo(34, -1)
  })
})

describe('the half-yearly target', () => {
  test('10,000 over these populations gives 10,168, because every municipality rounds up', () => {
    const targets = taakstellingen(10_000, library.municipalities)
    expect([...targets.values()].reduce((sum, one) => sum + one, 0)).toBe(10_168)
  })

  test('inhabitants count as on 1 January of the year before, for both half-years', () => {
    expect(populationDayFor(date('2026-12-01'))).toBe('2025-01-01')
    expect(populationDayFor(date('2027-01-01'))).toBe('2026-01-01')
  })

  test('every municipality takes part, rounded up: one person more never takes one from another', () => {
    const before = taakstellingen(10_000, library.municipalities)
    const after = taakstellingen(10_001, library.municipalities)
    expect([...before.values()].every((target) => target >= 1)).toBe(true)
    expect([...before].every(([code, target]) => (after.get(code) ?? 0) >= target)).toBe(true)
  })

  test('a redistribution keeps the sum', () => {
    const before = new Map([
      ['A', 3],
      ['B', 5],
    ])
    expect(
      isRedistribution(
        before,
        new Map([
          ['A', 1],
          ['B', 7],
        ]),
      ),
    ).toBe(true)
    expect(
      isRedistribution(
        before,
        new Map([
          ['A', 1],
          ['B', 6],
        ]),
      ),
    ).toBe(false)
    expect(
      isRedistribution(
        before,
        new Map([
          ['A', 9],
          ['B', -1],
        ]),
      ),
    ).toBe(false)
  })

  test('the law can end it on a day', () => {
    expect(taakstellingHolds(date('2026-12-01'), null)).toBe(true)
    expect(taakstellingHolds(date('2027-01-01'), date('2027-01-01'))).toBe(false)
  })
})
