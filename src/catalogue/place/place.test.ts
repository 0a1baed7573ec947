import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { namesSector, notOffered, type Place } from './index.ts'

const place = { state: 'open', taken: 0, places: 1, availableUntil: null } as Place
const today = date('2026-12-01')

describe('what is offered', () => {
  test.each([
    ['an open place with a seat', {}, null],
    ['its last day is today', { availableUntil: today }, null],
    ['its last day has passed', { availableUntil: date('2026-11-30') }, 'over'],
    ['every seat is taken', { taken: 1 }, 'full'],
    ['withdrawn', { state: 'withdrawn' as const }, 'closed'],
  ])('%s', (_, change, expected) => {
    expect(notOffered({ ...place, ...change }, today)).toBe(expected)
  })
})

test.each([
  ['Ik wil in de zorg werken', 'zorg, verpleging', true],
  ['Elektricien', 'Techniek, elektricien', true],
  ['Kok', 'zorg', false],
  ['Tuinman', 'in', false],
])('"%s" names a word of "%s": %s', (text, sector, expected) => {
  expect(namesSector(text, sector)).toBe(expected)
})
