import { expect, test } from 'vitest'
import { addDays, date, type IsoDate } from '../../../platform/date.ts'
import { testVocabulary } from './arbitrary.fixture.ts'
import { lineOfCase } from './case.ts'
import { emptyCase, factsOf } from './case-facts.ts'
import { rima, tesfay, yusuf } from './example-lines.ts'
import { measuresOf } from './measures.ts'
import { qualityOf } from './quality.ts'

const today = date('2026-12-01')
const of = factsOf('p')
const decision = date('2026-01-05')
const personWith = (parts: Partial<typeof emptyCase> | object) =>
  lineOfCase(
    {
      ...emptyCase,
      key: 'test',
      about: 'test',
      persons: [{ key: 'p', givenName: 'P', birthDate: null, arrivedAsFamily: false }],
      ...parts,
    },
    'p',
  )
const measured = (parts: object, asOf: IsoDate = today) => measuresOf(personWith(parts), testVocabulary, asOf)
const supportedAfter = (days: number) =>
  measured({
    milestones: [of.milestone('d', 'permit-decision', decision)],
    episodes: [of.episode('l', 'language/language-course', `${addDays(decision, days)}/..`)],
  })

test('Yusuf: first support after 14 days, 72 of 93 weeks combined, 18 weeks without lessons', () => {
  const measures = measuresOf(lineOfCase(yusuf, 'yusuf'), testVocabulary, today)
  expect(measures.early).toMatchObject({ status: 'supported', days: 14, from: '2025-02-03' })
  expect(measures.combined).toMatchObject({ weeks: 72, dueWeeks: 93, missing: [] })
  expect(measures.continuous.languageGaps.map((gap) => gap.days)).toEqual([128])
  expect(measures.continuous.gaps.map((gap) => [gap.kind, gap.days])).toEqual([['support', 51]])
})

test('Rima is counted from arrival, Tesfay is 74 days without an offer', () => {
  const her = measuresOf(lineOfCase(rima, 'rima'), testVocabulary, today)
  expect(her.early).toMatchObject({ startsAt: 'arrival', from: '2026-01-12', days: 21 })
  const his = measuresOf(lineOfCase(tesfay, 'tesfay'), testVocabulary, today)
  expect(his.continuous.gaps.filter((gap) => gap.open)).toMatchObject([
    { kind: 'support', days: 74, startsOn: '2026-09-18' },
  ])
})

test('S122 a municipality with first support after 200 days scores low on early', () => {
  expect(qualityOf([supportedAfter(200), supportedAfter(200), supportedAfter(203)]).early).toEqual({
    band: 'low',
    numerator: 0,
    denominator: 3,
    unknown: 0,
    unit: 'persons',
  })
  expect(qualityOf([supportedAfter(20), supportedAfter(91), supportedAfter(92)]).early).toMatchObject({
    band: 'middle',
    numerator: 2,
  })
  expect(qualityOf([supportedAfter(20)]).early.band).toBe('high')
  expect(qualityOf([]).early.band).toBeNull()
})

test('who waits is not counted before it is decided, and never as zero', () => {
  const waiting = (asOf: IsoDate) =>
    measured({ milestones: [of.milestone('d', 'permit-decision', decision)] }, asOf)
  expect(waiting(addDays(decision, 40)).early).toMatchObject({
    status: 'waiting',
    days: 40,
    missing: ['first-support'],
  })
  expect(qualityOf([waiting(addDays(decision, 40))]).early).toMatchObject({
    denominator: 0,
    unknown: 1,
    band: null,
  })
  expect(qualityOf([waiting(addDays(decision, 92))]).early).toMatchObject({
    numerator: 0,
    denominator: 1,
    band: 'low',
  })
})

test('nothing known gives unknown everywhere, with the missing fact by name', () => {
  const { early, combined, continuous } = measured({})
  expect(early).toMatchObject({ status: 'unknown', days: null, missing: ['permit-decision'] })
  expect(combined).toMatchObject({
    status: 'unknown',
    numerator: null,
    denominator: null,
    missing: ['duo-notice'],
  })
  expect(continuous).toMatchObject({
    status: 'unknown',
    numerator: null,
    missing: ['first-support', 'responsibility'],
  })
})

test('combined counts from the notice, stops when the duty is over, and tells participation apart', () => {
  const { combined } = measured({
    milestones: [
      of.milestone('d', 'permit-decision', '2026-01-05'),
      of.milestone('n', 'duo-notice', '2026-01-12'),
      of.milestone('i', 'integrated', '2026-07-13'),
    ],
    episodes: [
      of.episode('l', 'language/route-b1', '2026-02-09/..'),
      of.episode('w', 'work/employment', '2026-06-15/..'),
      of.episode('v', 'participation/volunteering', '2026-03-09/2026-04-05'),
      of.episode('s', 'participation/social-activity', '2026-02-09/..'),
    ],
  })
  expect(combined).toMatchObject({ denominator: 182, numerator: 28 + 28, weeks: 8, dueWeeks: 26 })
  expect(combined.beside).toEqual({ work: 28, education: 0, participation: 28 })
})

test('a gap must be longer than the tolerance, and a planned course fills nothing but is named', () => {
  const between = (days: number) =>
    measured({
      milestones: [
        of.milestone('d', 'permit-decision', '2026-01-05'),
        of.milestone('n', 'duo-notice', '2026-01-05'),
      ],
      episodes: [
        of.episode('a', 'language/route-b1', '2026-01-05/2026-03-01'),
        of.episode('p', 'language/route-b1', '2026-03-05/2026-04-05', { state: 'planned' }),
        of.episode('b', 'language/route-b1', `${addDays(date('2026-03-02'), days)}/..`),
      ],
    })
  expect(between(28).continuous.languageGaps).toEqual([])
  expect(between(29).continuous.languageGaps).toMatchObject([{ days: 29, open: false }])
  expect(between(29).early.unconfirmed).toHaveLength(1)
})
