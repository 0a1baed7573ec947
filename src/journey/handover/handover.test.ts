import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import {
  answerDueOn,
  type HandoverState,
  handoverStates,
  handoverTransitions,
  nextState,
} from './handover.ts'
import { handover } from './index.ts'

const reachable = (from: HandoverState): ReadonlySet<string> => {
  const seen = new Set<HandoverState>([from])
  for (const state of seen)
    for (const { action } of handoverTransitions) {
      const next = nextState(state, action)
      if (next) seen.add(next)
    }
  return seen
}

describe('the lifecycle of a handover', () => {
  test('no state leads to declining, whatever is done in it: a municipality takes over who is coupled to it', () => {
    expect([...reachable('not-begun')].sort()).toEqual([...handoverStates].sort())
    const declining = /declin|refus|reject|return|cancel|withdraw-package/
    expect(handover.actions.map((one) => one.name).filter((name) => declining.test(name))).toEqual([])
    expect(handoverStates.filter((state) => declining.test(state))).toEqual([])
  })

  test('after the meeting nothing leads back to before it', () => {
    expect([...reachable('met')]).toEqual(['met'])
  })

  test('the table says of each action who may do it, as the action itself does', () => {
    for (const { action, by } of handoverTransitions) {
      const declared = handover.actions.find((one) => one.name === action)
      expect(declared?.allow).toEqual(by)
    }
  })

  test('an action has one outcome in one state', () => {
    const pairs = handoverTransitions.flatMap(({ action, from }) =>
      from.map((state: HandoverState) => `${action} ${state}`),
    )
    expect(new Set(pairs).size).toBe(pairs.length)
  })
})

describe('five working days', () => {
  test.each([
    ['a Friday', '2026-11-20', '2026-11-27'],
    ['a Monday', '2026-11-23', '2026-11-30'],
    ['a Saturday', '2026-11-21', '2026-11-27'],
  ])('from %s leave weekends out', (_, asked, due) => {
    expect(answerDueOn(date(asked))).toBe(due)
  })
})
