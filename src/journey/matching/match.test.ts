import { describe, expect, test } from 'vitest'
import type { Place } from '../../catalogue/place/index.ts'
import type { Municipality } from '../../catalogue/region/index.ts'
import { date } from '../../platform/date.ts'
import { type Card, maySend, missingOf } from './card.ts'
import { byFit, type Candidate, explainMatch, type Fit, rankPlaces, wishAnswer } from './match.ts'
import { canBeWithdrawn, expiresOn, stateOfMatch } from './match-state.ts'

const utrecht = { code: 'GM0344', latitude: 52.09, longitude: 5.12 } as Municipality
const groningen = { code: 'GM0014', latitude: 53.22, longitude: 6.57 } as Municipality
const candidate: Candidate = {
  levels: { speaking: 'A2', listening: 'A2', reading: 'A1', writing: null },
  freeHalfDays: 6,
  busyDays: ['monday'],
  daysKnown: true,
  home: utrecht,
  occupation: 'Elektricien',
  wish: null,
}
const place = {
  id: '018f3b4e-0000-7000-8000-000000000001',
  title: 'Hulp',
  sector: 'elektricien',
  level: 'A2',
  listening: null,
  reading: null,
  writing: null,
  weekdays: ['tuesday'],
  halfDays: 4,
  hours: null,
  municipality: 'GM0344',
} as unknown as Place
const reason = (change: Partial<Candidate>, other: Partial<Place>, name: string, there = utrecht) =>
  explainMatch({ ...candidate, ...change }, { ...place, ...other }, there).reasons.find(
    ({ condition }) => condition === name,
  )

describe('why a place fits', () => {
  test('everything that the place asks is met', () => {
    expect(explainMatch(candidate, place, utrecht).truth).toBe('yes')
  })

  test.each([
    ['a higher level', {}, { level: 'B1' }, 'language', 'no', 'language-course'],
    ['more time than is free', {}, { halfDays: 8 }, 'time', 'no', 'other-times'],
    ['a day with lessons', {}, { weekdays: ['monday'] }, 'days', 'no', 'other-times'],
    ['another skill that is too low', {}, { reading: 'B1' }, 'reading', 'no', 'language-course'],
    [
      'hours where half-days are not said',
      { freeHalfDays: 2 },
      { halfDays: null, hours: 24 },
      'time',
      'no',
      'other-times',
    ],
  ] as const)('%s is no, with what would unlock it', (_, change, other, name, truth, unlockedBy) => {
    expect(reason(change, other as Partial<Place>, name)).toMatchObject({ truth, unlockedBy })
  })

  test.each([
    ['a place that names no level', {}, { level: null }, 'language', 'employer'],
    ['an own level that nobody measured', {}, { writing: 'A1' }, 'writing', 'client-manager'],
    ['free time that is not known', { freeHalfDays: null }, {}, 'time', 'client-manager'],
    ['a place that names no time', {}, { halfDays: null }, 'time', 'employer'],
    ['a place that names no days', {}, { weekdays: [] }, 'days', 'employer'],
    [
      'lessons of which the days are not known',
      { busyDays: [], daysKnown: false },
      {},
      'days',
      'client-manager',
    ],
    ['a home that is not known', { home: null }, {}, 'distance', 'client-manager'],
  ] as const)('%s is unknown, with who can tell it', (_, change, other, name, suppliedBy) => {
    expect(reason(change, other as unknown as Partial<Place>, name)).toMatchObject({
      truth: 'unknown',
      suppliedBy,
    })
  })

  test('far away is no, and a day that clashes is no even when other days are not known', () => {
    expect(reason({}, {}, 'distance', groningen)).toMatchObject({ truth: 'no', unlockedBy: 'travel' })
    expect(reason({ daysKnown: false }, { weekdays: ['monday'] }, 'days')).toMatchObject({
      truth: 'no',
      detail: { days: 'monday' },
    })
  })

  test('the wish orders and never makes a place unfit; without a wish it is unknown', () => {
    expect(wishAnswer(candidate, place).truth).toBe('yes')
    expect(wishAnswer({ ...candidate, occupation: 'Kok' }, place).truth).toBe('no')
    expect(wishAnswer({ ...candidate, occupation: null }, place).truth).toBe('unknown')
    expect(explainMatch({ ...candidate, occupation: 'Kok' }, place, utrecht).truth).toBe('yes')
  })
})

test('what is equal has one order, in whatever order it comes', () => {
  const places = ['c', 'a', 'd', 'b'].map((id) => ({ ...place, id }) as unknown as Place)
  const ranked = (list: Place[]) =>
    rankPlaces(candidate, list, new Map([['GM0344', utrecht]])).map((one) => one.place.id)
  expect(ranked(places)).toEqual(['a', 'b', 'c', 'd'])
  expect(ranked(places.toReversed())).toEqual(['a', 'b', 'c', 'd'])
  const fit: Fit = { answer: { truth: 'yes', reasons: [] }, wish: { truth: 'no', reasons: [] }, km: 4 }
  expect(byFit(() => 'same')(fit, fit)).toBe(0)
})

describe('where a match stands', () => {
  const today = date('2026-12-01')
  const facts = { personAnswer: null, employerAnswer: null, expiresOn: date('2026-12-01'), endedHow: null }
  test.each([
    [{}, 'proposed'],
    [{ expiresOn: date('2026-11-30') }, 'lapsed'],
    [{ personAnswer: 'accepted' }, 'person-accepted'],
    [{ employerAnswer: 'accepted' }, 'employer-accepted'],
    [{ personAnswer: 'accepted', employerAnswer: 'accepted', expiresOn: date('2026-01-01') }, 'matched'],
    [{ personAnswer: 'accepted', employerAnswer: 'refused' }, 'employer-refused'],
    [{ personAnswer: 'refused', employerAnswer: 'accepted' }, 'person-refused'],
    [{ personAnswer: 'accepted', employerAnswer: 'accepted', endedHow: 'withdrawn' }, 'withdrawn'],
  ] as const)('%j is %s', (change, state) => {
    expect(stateOfMatch({ ...facts, ...change }, today)).toBe(state)
    expect(canBeWithdrawn(state)).toBe(
      ['proposed', 'person-accepted', 'employer-accepted', 'matched'].includes(state),
    )
  })

  test('a proposal waits four weeks', () => {
    expect(expiresOn(today)).toBe('2026-12-29')
  })
})

test('a card says what it lacks; experience is known by an occupation or by years, and zero years is an answer', () => {
  const card: Card = {
    speaking: null,
    speakingOn: null,
    educationLevel: 'higher',
    occupation: null,
    yearsOfWork: null,
    freeHalfDays: 0,
  }
  expect(missingOf(card)).toEqual(['speaking', 'experience'])
  expect(maySend(card)).toBe(false)
  expect(maySend({ ...card, yearsOfWork: 0 })).toBe(true)
  expect(maySend({ ...card, occupation: 'Kok' })).toBe(true)
})
