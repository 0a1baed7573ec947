import { expect, test } from 'vitest'
import { addDays, date, dayOf, endOfDay } from './date.ts'

test.each([
  ['a winter day', '2026-12-01', '2026-12-01T22:59:59.999Z'],
  ['a summer day', '2026-07-01', '2026-07-01T21:59:59.999Z'],
  ['the day summer time begins', '2026-03-29', '2026-03-29T21:59:59.999Z'],
  ['the day before it', '2026-03-28', '2026-03-28T22:59:59.999Z'],
  ['the day it ends', '2026-10-25', '2026-10-25T22:59:59.999Z'],
])('the end of %s in the Netherlands', (_, day, moment) => {
  expect(endOfDay(date(day)).toISOString()).toBe(moment)
  expect(dayOf(new Date(endOfDay(date(day)).getTime() + 1))).toBe(addDays(date(day), 1))
})
