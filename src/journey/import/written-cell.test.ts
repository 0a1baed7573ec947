import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBsn } from '../person/index.ts'
import { type ColumnKind, columnOf, columns, readHeaders } from './column.ts'
import { readCell } from './written-cell.ts'

describe('a header', () => {
  test.each([
    ['ACHTERNAAM', 'familyName'],
    [' geslachtsnaam ', 'familyName'],
    ['Geb. datum', 'birthDate'],
    ['geboorte datum', 'birthDate'],
    ['burgerservicenummer', 'bsn'],
    ['V-nr.', 'vNumber'],
    ['e-mail adres', 'email'],
    ['Cliëntnummer', 'reference'],
    ['datum_inschrijving_brp', 'registeredOn'],
    ['Einddatum inburgeringstermijn', 'termEnd'],
    ['PIP-datum', 'planOn'],
    ['Klantmanager', undefined],
    ['', undefined],
  ])('%s means %s', (header, name) => {
    expect(columnOf(header)).toBe(name)
  })

  test('no word means two columns', () => {
    const words = Object.values(columns).flatMap(({ header, synonyms }) =>
      [header, ...synonyms].map((word) => columnOf(word)),
    )
    for (const [name, { header, synonyms }] of Object.entries(columns))
      for (const word of [header, ...synonyms]) expect([word, columnOf(word)]).toEqual([word, name])
    expect(words).not.toContain(undefined)
  })

  test('what is unknown, said twice or missing is named', () => {
    expect(readHeaders(['Achternaam', 'Voornaam', 'Klantmanager', 'Geslachtsnaam', ''])).toMatchObject({
      unknown: ['Klantmanager'],
      twice: ['Geslachtsnaam'],
      missing: ['birthDate', 'decidedOn'],
    })
  })
})

const cases: readonly (readonly [ColumnKind, string | number, object])[] = [
  ['bsn', '111222333', { value: '111222333' }],
  ['bsn', '1112.22.333', { value: '111222333' }],
  ['bsn', 111222333, { value: '111222333' }],
  ['bsn', '10000008', { value: '010000008' }],
  ['bsn', '111222334', { fault: 'bsn' }],
  ['bsn', '12', { fault: 'bsn' }],
  ['v-number', '290.010.0001', { value: '2900100001' }],
  ['v-number', 'V2900100001', { value: '2900100001' }],
  ['v-number', '29', { fault: 'v-number' }],
  ['country', 'Syrië', { value: 'SY' }],
  ['country', 'SYRIE', { value: 'SY' }],
  ['country', 'er', { value: 'ER' }],
  ['country', 'Oekraïne', { value: 'UA' }],
  ['country', 'stateloos', { unknown: 'stateless' }],
  ['country', 'Onbekend', { empty: true }],
  ['country', 'Atlantis', { fault: 'country' }],
  ['language', 'Arabisch', { value: 'ar' }],
  ['language', 'Tigrinya', { value: 'ti' }],
  ['language', 'Dari / Farsi', { value: 'prs' }],
  ['language', 'Klingels', { fault: 'language' }],
  ['regime', 'Wi2021', { value: 'regime-2021' }],
  ['regime', 2013, { value: 'regime-2013' }],
  ['regime', 'geen', { value: 'none' }],
  ['regime', 'soms', { fault: 'regime' }],
  ['route', 'B1-route', { value: 'route-b1' }],
  ['route', 'z route', { value: 'route-z' }],
  ['route', 'Onderwijsroute', { value: 'route-education' }],
  ['level', 'a2', { value: 'A2' }],
  ['level', 'niveau B1+', { value: 'B1' }],
  ['level', 'alfa c', { value: 'Alfa C' }],
  ['level', 'goed', { fault: 'level' }],
  ['hours', '24,5', { value: '24.5' }],
  ['hours', '32 uur', { value: '32' }],
  ['hours', 24, { value: '24' }],
  ['hours', '70', { fault: 'hours' }],
  ['phone', '06 - 123 456 78', { value: '06 - 123 456 78' }],
  ['phone', '+31612345678', { value: '+31612345678' }],
  ['phone', 'geen', { empty: true }],
  ['phone', '112', { fault: 'phone' }],
  ['email', 'a@voorbeeld.example', { value: 'a@voorbeeld.example' }],
  ['email', 'a@b', { fault: 'email' }],
  ['permit', 'Asiel', { value: 'asylum-permit' }],
  ['yes-no', 'X', { value: 'yes' }],
  ['text', '=SUM(A1:A2)', { fault: 'formula' }],
  ['text', '+cmd|x', { fault: 'formula' }],
  ['text', '@SUM(A1)', { fault: 'formula' }],
  ['text', '', { empty: true }],
  ['text', '-', { empty: true }],
  ['text', 'van  den', { value: 'van den' }],
  ['day', 'n.v.t.', { empty: true }],
  ['day-past', '31-2-2025', { fault: 'day-impossible' }],
  ['birth-day', '00-00-1985', { unknown: 'birth-date-partly' }],
  ['day', '00-00-1985', { fault: 'day-partly' }],
]

describe('a cell', () => {
  test.each(cases)('as %s, %s reads %o', (kind, cell, expected) => {
    expect(readCell(cell, kind)).toEqual(expected)
  })

  test('a number that is read is always a valid one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const read = readCell(number, 'bsn')
        if ('value' in read) expect(isBsn(read.value)).toBe(true)
        else expect('fault' in read || 'empty' in read).toBe(true)
      }),
    )
  })

  test('whatever stands in it, it is read, empty, unknown or refused by a name', () => {
    const kinds = [...new Set(Object.values(columns).map(({ kind }) => kind))]
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.oneof(fc.string(), fc.double(), fc.boolean()),
        (kind, cell) => {
          expect(Object.keys(readCell(cell, kind))).toHaveLength(1)
        },
      ),
    )
  })
})
