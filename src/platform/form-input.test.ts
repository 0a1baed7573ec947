import { describe, expect, test } from 'vitest'
import { dayInput, numberInput } from './form-input.ts'

const money = numberInput(0, 10_000_000)

describe('a number as people type it', () => {
  test.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    [' 12 ', 12],
    ['12.500', 12_500],
    ['1.250,50', 1250.5],
    ['1.250.000', 1_250_000],
    ['0.125', 0.125],
    [12.5, 12.5],
  ])('%j is %d', (typed, number) => {
    expect(money.parse(typed)).toBe(number)
  })

  test.each(['', '  ', 'veel', '1.25.000', '1,2,3'])('%j is no number, and never zero', (typed) => {
    expect(money.safeParse(typed).error?.issues[0]?.message).toBe('problem.field.number')
  })

  test.each([
    ['12.500.000', 'too_big'],
    ['-1', 'too_small'],
  ])('%s is a number, so only its bound is named', (typed, code) => {
    const [issue] = money.safeParse(typed).error?.issues ?? []
    expect(issue?.code).toBe(code)
    expect(issue?.message).not.toBe('problem.field.number')
  })
})

describe('a day as people type it', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['1-3-2026', '2026-03-01'],
    ['1900-01-01', '1900-01-01'],
  ])('%s is %s', (typed, day) => {
    expect(dayInput.parse(typed)).toBe(day)
  })

  test.each(['0026-03-01', '1-3-0026', '1899-12-31', '9000-12-31'])('%s has a year to check', (typed) => {
    expect(dayInput.safeParse(typed).error?.issues[0]?.message).toBe('problem.field.date-year')
  })

  test('a day that does not exist is told so', () => {
    expect(dayInput.safeParse('2026-02-30').error?.issues.map(({ message }) => message)).toEqual([
      'problem.field.date',
    ])
  })
})
