import { describe, expect, test } from 'vitest'
import { askedFor, completeness, profileItems, ScreeningProfile, valuedBy, weakestDutch } from './index.ts'

const empty = ScreeningProfile.parse({
  yearsOfEducation: null,
  educationLevel: null,
  courses: null,
  yearsOfWork: null,
  occupation: null,
  isco: null,
  ambition: null,
  otherLanguages: null,
  dutch: { listening: null, reading: null, writing: null, speaking: null },
  diploma: null,
  housingLimitation: null,
  unknownBecause: null,
})

describe('what is known of a person', () => {
  test('nothing asked yet and nothing answered are both nine items missing, by name', () => {
    expect(completeness(undefined)).toEqual({ known: 0, of: 9, missing: profileItems })
    expect(completeness(empty)).toEqual(completeness(undefined))
  })

  test('zero years and no courses are answers', () => {
    const { missing } = completeness({ ...empty, yearsOfEducation: 0, yearsOfWork: 0, courses: [] })
    expect(missing).not.toContain('yearsOfEducation')
    expect(missing).not.toContain('yearsOfWork')
    expect(missing).not.toContain('courses')
  })

  test('Dutch is known when all four skills are', () => {
    const three = { listening: 'A1', reading: 'A1', writing: 'A0', speaking: null } as const
    expect(completeness({ ...empty, dutch: three }).missing).toContain('dutch')
    expect(completeness({ ...empty, dutch: { ...three, speaking: 'A0' } }).missing).not.toContain('dutch')
  })

  test('a language in words is a known language', () => {
    expect(completeness({ ...empty, otherLanguages: 'Bilen' }).missing).not.toContain('languages')
  })

  test('only what the interview is for asks a reason', () => {
    expect(askedFor(empty)).not.toContain('housingLimitation')
    expect(askedFor(empty)).toContain('occupation')
  })

  test.each([
    ['vocational', 'SBB'],
    ['higher', 'Nuffic'],
    ['secondary', 'Nuffic'],
    ['primary', null],
    [null, null],
  ] as const)('a diploma of level %s is valued by %s', (level, body) => {
    expect(valuedBy(level)).toBe(body)
  })

  test('the weakest known skill counts, and none known is unknown', () => {
    expect(weakestDutch({ listening: 'B1', reading: 'A2', writing: null, speaking: 'B1' })).toBe('A2')
    expect(weakestDutch(empty.dutch)).toBeNull()
  })
})
