import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, date, fromDayNumber } from '../../platform/date.ts'
import { readDay } from './written-day.ts'

const day = (written: string | number | Date) => {
  const read = readDay(written)
  return read.kind === 'day' ? read.day : read.kind
}

describe('a day as municipalities write it', () => {
  test.each([
    ['1-2-2025', '2025-02-01'],
    ['01-02-2025', '2025-02-01'],
    ['01/02/2025', '2025-02-01'],
    ['1.2.2025', '2025-02-01'],
    ['1 2 2025', '2025-02-01'],
    ['1 feb 2025', '2025-02-01'],
    ['1 feb. 2025', '2025-02-01'],
    ['1 februari 2025', '2025-02-01'],
    ['1-mrt-2025', '2025-03-01'],
    ['3 MEI 2025', '2025-05-03'],
    ['12 okt 2025', '2025-10-12'],
    ['2025-02-01', '2025-02-01'],
    ['2025-2-1', '2025-02-01'],
    ['20250201', '2025-02-01'],
    ['2025-02-01T00:00:00Z', '2025-02-01'],
    ['1-2-2025 00:00', '2025-02-01'],
    [' 1-2-2025 ', '2025-02-01'],
    ['29-2-2024', '2024-02-29'],
    ['45689', '2025-02-01'],
  ])('%s is %s', (written, expected) => {
    expect(day(written)).toBe(expected)
  })

  test.each([
    ['31-2-2025', 'impossible'],
    ['29-2-2025', 'impossible'],
    ['02/13/2025', 'impossible'],
    ['1-2-1025', 'impossible'],
    ['00-00-1985', 'partly'],
    ['0-7-1985', 'partly'],
    ['1-2-25', 'short-year'],
    ['1 feb 25', 'short-year'],
    ['ergens in mei', 'unreadable'],
    ['1 foo 2025', 'unreadable'],
    ['2025', 'unreadable'],
    ['12', 'unreadable'],
  ])('%s can not be read: %s', (written, kind) => {
    expect(day(written)).toBe(kind)
  })

  test('a cell of Excel is a day, as a date and as the number that it stores', () => {
    expect(day(new Date('2025-02-01T00:00:00Z'))).toBe('2025-02-01')
    expect(day(45_689)).toBe('2025-02-01')
    expect(day(45_689.75)).toBe('2025-02-01')
    expect(day(20_250_201)).toBe('2025-02-01')
    expect(day(3)).toBe('unreadable')
  })

  test('every day comes back the same, in every way of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), (count) => {
        const iso = fromDayNumber(count)
        const [year = '', month = '', number = ''] = iso.split('-')
        for (const written of [
          iso,
          `${number}-${month}-${year}`,
          `${Number(number)}/${Number(month)}/${year}`,
          `${year}${month}${number}`,
          new Date(`${iso}T00:00:00Z`),
        ])
          expect(day(written)).toBe(iso)
      }),
    )
  })

  test('whatever is written, the answer is a day that exists or a reason', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const read = readDay(written)
        if (read.kind === 'day') expect(addDays(addDays(read.day, 1), -1)).toBe(date(read.day))
        else expect(['partly', 'impossible', 'short-year', 'unreadable']).toContain(read.kind)
      }),
    )
  })
})
