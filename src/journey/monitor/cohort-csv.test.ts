import { expect, test } from 'vitest'
import { translator } from '../../platform/language/messages.ts'
import { cohortCsv } from './cohort-csv.ts'

const figures = {
  entered: 1025,
  followed: 1000,
  'in-work': 110,
  'on-benefit': 840,
  'self-employed': null,
  other: 40,
  unknown: 30,
}
const shown = {
  months: 30,
  asOf: '2026-12-01',
  rows: [{ cohort: 2014, figures }],
  places: [
    { cohort: 2014, place: 'a', name: '=SOM(A1); "Gemeente"', figures: { ...figures, followed: null } },
  ],
}

test('the file says what the page says: what is not told is not told here either, and no cell is a formula', () => {
  const lines = cohortCsv(shown, { t: translator('nl') }).split('\r\n')
  expect(lines[0]?.charCodeAt(0)).toBe(0xfeff)
  expect(lines[1]).toBe('2014;30;Iedereen;1025;1000;110;840;niet getoond;40;30;2026-12-01')
  expect(lines[2]).toBe(
    `2014;30;"'=SOM(A1); ""Gemeente""";1025;niet getoond;110;840;niet getoond;40;30;2026-12-01`,
  )
  expect(lines).toHaveLength(4)
})
