import { describe, expect, test } from 'vitest'
import { numberInput } from './form-input.ts'

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
})
