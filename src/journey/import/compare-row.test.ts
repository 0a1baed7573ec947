import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import type { Values } from './caseload.ts'
import {
  carriedOut,
  changesOf,
  compareRow,
  type KnownFact,
  type KnownPerson,
  sourceOf,
} from './compare-row.ts'
import { factsOf } from './facts-of-row.ts'

const organisation = 'utrecht'
const values = {
  familyName: 'Voorbeeld',
  givenName: 'Selam',
  decidedOn: '2025-02-03',
  registeredOn: '2025-05-01',
  regime: 'regime-2021',
  planOn: '2025-07-07',
  termEnd: '2028-07-07',
  route: 'route-b1',
  benefitFrom: '2025-05-01',
  workFrom: '2026-03-01',
  workHours: '24',
} satisfies Values

/** Somebody of whom exactly these facts are known. */
const knownWith = (facts: readonly Partial<KnownFact>[], imported: boolean): KnownPerson => ({
  person: 'x',
  identity: {
    fact: 'i',
    version: 1,
    givenName: 'Selam',
    familyName: 'Voorbeeld',
    birthDate: null,
    origin: null,
    language: null,
    phone: null,
    email: null,
  },
  source: {
    givenName: 'import',
    familyName: 'import',
    birthDate: 'nobody',
    origin: 'nobody',
    language: 'nobody',
    phone: 'nobody',
    email: 'nobody',
  },
  numbers: {},
  household: null,
  removed: new Set(),
  facts: facts.map((one, index) => ({
    table: 'milestone',
    fact: String(index),
    version: 1,
    kind: 'pip',
    on: date('2025-07-07'),
    endsOn: null,
    hours: null,
    words: null,
    organisation: null,
    imported,
    ...one,
  })),
})
const stored = (row: Values): readonly Partial<KnownFact>[] =>
  factsOf(row).map(({ table, kind, on, endsOn, hours, words }) => ({ table, kind, on, endsOn, hours, words }))
const compare = (known: KnownPerson, row: Values) =>
  changesOf(compareRow(known, row, { organisation, numbers: [] })).map(({ field, how }) => `${field} ${how}`)

describe('a row beside what is known', () => {
  test('adds everything where nothing is known, each column once', () => {
    expect(compare(knownWith([], false), values)).toEqual(
      ['decidedOn', 'regime', 'registeredOn', 'planOn', 'route', 'termEnd', 'benefitFrom', 'workFrom'].map(
        (field) => `${field} addition`,
      ),
    )
  })

  test('has no difference with what it stored itself', () => {
    expect(compare(knownWith(stored(values), true), values)).toEqual([])
  })

  test('a level with another name and work from another day are something new, no correction', () => {
    const known = knownWith(stored({ ...values, level: 'A2', levelOn: '2026-01-01' }), false)
    expect(compare(known, { ...values, level: 'B1', levelOn: '2026-06-01', workFrom: '2026-09-01' })).toEqual(
      ['level addition', 'workFrom addition'],
    )
  })

  test('of another municipality that had the person before, coupling and registration are left alone', () => {
    const known = knownWith([{ kind: 'registered', on: date('2024-01-01'), organisation: 'ede' }], false)
    expect(compare(known, values)).toContain('registeredOn addition')
  })

  test('whatever stands here by somebody is in conflict at most, and kept unless the file is chosen', () => {
    const changed = fc.record({
      registeredOn: fc.constantFrom('2025-05-01', '2025-06-01'),
      planOn: fc.constantFrom('2025-07-07', '2025-08-08'),
      regime: fc.constantFrom('regime-2021', 'regime-2013'),
      route: fc.constantFrom('route-b1', 'route-z'),
      benefitFrom: fc.constantFrom('2025-05-01', '2025-06-15'),
      workHours: fc.constantFrom('24', '32'),
    })
    fc.assert(
      fc.property(changed, (row) => {
        const comparison = compareRow(
          knownWith(stored(values), false),
          { ...values, ...row },
          { organisation, numbers: [] },
        )
        for (const change of changesOf(comparison)) {
          expect(change.how).toBe('conflict')
          expect(carriedOut(change, [])).toBe(false)
          expect(carriedOut(change, [change.field])).toBe(true)
        }
      }),
    )
  })
})

describe('who gave a field its value', () => {
  const versions = (...list: readonly (string | null)[]) =>
    list.map((value, index) => ({ version: index + 1, value }))
  test.each([
    [versions(null), [1], 'nobody'],
    [versions(null, null), [2], 'nobody'],
    [versions('a'), [1], 'import'],
    [versions('a'), [], 'here'],
    [versions('a', 'b'), [1], 'here'],
    [versions('a', 'b', 'b'), [1, 3], 'here'],
    [versions('a', 'b', 'c'), [1, 3], 'import'],
    [versions('a', null), [1], 'here'],
    [versions(null, 'a'), [2], 'import'],
  ] as const)('%o with imports %o: %s', (list, imported, source) => {
    expect(sourceOf(list, new Set(imported))).toBe(source)
  })
})
