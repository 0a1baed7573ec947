import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { distance, findsAlike, likenessOf, type Named } from './same-person.ts'

const named = (givenName: string, familyName: string, birthDate: string | null = '1990-02-01'): Named => ({
  givenName,
  familyName,
  birthDate: birthDate === null ? null : date(birthDate),
})
const selam = named('Selam', 'Voorbeeld')

describe('who may be the same person', () => {
  test.each<readonly [string, Named, string | undefined]>([
    ['the same', named('SELAM', 'Voorbeeld'), 'name-and-birth-date'],
    ['family and given name exchanged', named('Voorbeeld', 'Selam'), 'name-and-birth-date'],
    ['accents', named('Sélam', 'Voorbeeld'), 'name-and-birth-date'],
    ['day and month exchanged', named('Selam', 'Voorbeeld', '1990-01-02'), 'name-and-other-date'],
    ['only the year known', named('Selam', 'Voorbeeld', '1990-01-01'), 'name-and-other-date'],
    ['no birth date', named('Selam', 'Voorbeeld', null), 'name-and-other-date'],
    ['another spelling', named('Selaam', 'Voorbeelt'), 'spelling'],
    ['another birth date', named('Selam', 'Voorbeeld', '1985-06-03'), undefined],
    ['another name', named('Rima', 'Proefman'), undefined],
    ['the same given name on the same day', named('Selam', 'Proefman'), undefined],
  ])('%s', (_, other, likeness) => {
    expect(likenessOf(selam, other)).toBe(likeness)
    expect(likenessOf(other, selam)).toBe(likeness)
  })

  test('two parts of a longer name on the same day', () => {
    expect(likenessOf(named('Selam Tesfay', 'Voorbeeld'), named('Selam', 'Voorbeeld'))).toBe(
      'birth-date-and-part',
    )
    expect(likenessOf(named('Amal', 'van den Berg'), named('Rima', 'van den Dijk'))).toBeUndefined()
  })

  test('the strongest reason comes first, and nobody else is named', () => {
    const people = [named('Selaam', 'Voorbeeld'), named('Selam', 'Voorbeeld'), named('Rima', 'Proefman')]
    expect(findsAlike(people)(selam).map(({ likeness }) => likeness)).toEqual([
      'name-and-birth-date',
      'spelling',
    ])
  })

  test('likeness does not depend on who is asked about', () => {
    const word = fc.constantFrom('Selam', 'Selaam', 'Rima', 'Amal', 'Voorbeeld', 'Berg', 'van', 'Tesfay')
    const day = fc.constantFrom('1990-02-01', '1990-01-02', '1990-01-01', '1985-06-03', null)
    const person = fc.tuple(word, word, day).map(([given, family, birth]) => named(given, family, birth))
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(likenessOf(one, other)).toBe(likenessOf(other, one))
      }),
    )
  })

  test('the distance of two words: none to itself, the same both ways, never more than the longer one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(distance(one, one, 20)).toBe(0)
        expect(distance(one, other, 20)).toBe(distance(other, one, 20))
        expect(distance(one, other, 20)).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })
})
