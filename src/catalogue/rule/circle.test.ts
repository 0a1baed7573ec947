import { describe, expect, test } from 'vitest'
import { rules } from '../knowledge.ts'
import { circlesAmong } from './circle.ts'
import type { Event } from './expression.ts'
import type { Rule } from './rule.ts'

const { rules: all } = await rules()
const sample = all.find(({ id }) => id === 'R104')
if (!sample?.execution) throw new Error('R104 is kept')
const { execution } = sample

const step = (id: string, trigger: Event, satisfied: Event, more: Partial<typeof execution> = {}): Rule => ({
  ...sample,
  id,
  execution: { ...execution, trigger, satisfied, early: true, ...more },
})
const on = (...milestone: string[]): Event => ({ milestone })

const roundOf = (steps: readonly [Rule, ...Rule[]]) =>
  circlesAmong(steps)(steps[0])?.map(({ id }) => id) ?? null

describe('rules that lead round in a circle', () => {
  test('three, each set off by what satisfies the one before', () => {
    const three: [Rule, ...Rule[]] = [
      step('a', on('registered'), on('intake')),
      step('c', on('pip'), { first: on('registered') }),
      step('b', { last: on('intake') }, { 'any-of': [on('map'), on('pip')] }),
    ]
    expect(roundOf(three)).toEqual(['a', 'b', 'c'])
  })

  test('seven', () => {
    const kinds = ['arrival', 'permit-decision', 'coupled', 'housed', 'registered', 'intake', 'pip']
    const [first, ...others] = kinds.map((kind, index) =>
      step(kind, on(kind), on(kinds[(index + 1) % 7] ?? kind)),
    )
    if (!first) throw new Error('there are seven')
    expect(roundOf([first, ...others])).toEqual(kinds)
    expect(roundOf([first, ...others.slice(0, 5)])).toBeNull()
  })

  test('none where a term starts anew, or where only what comes later satisfies', () => {
    const there = step('there', on('registered'), on('intake'))
    expect(roundOf([there, step('back', on('intake'), on('registered'))])).toEqual(['there', 'back'])
    const later = step('back', on('intake'), on('registered'), { early: false })
    const anew = step('back', on('intake'), on('registered'), { repeat: { during: { always: true } } })
    expect(roundOf([there, later])).toBeNull()
    expect(roundOf([there, anew])).toBeNull()
  })

  test('another detail of the same milestone is something else', () => {
    const level = (detail: string): Event => ({ milestone: ['level-reached'], detail: [detail] })
    expect(roundOf([step('a2', level('A2'), level('B1')), step('b1', level('B1'), level('B2'))])).toBeNull()
  })

  test('the rules of the library do not', () => {
    const circleOf = circlesAmong(all)
    expect(all.filter((rule) => circleOf(rule) !== null).map(({ id }) => id)).toEqual([])
  })
})
