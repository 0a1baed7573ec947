import { describe, expect, test } from 'vitest'
import { date } from '../../platform/date.ts'
import { readMessages } from '../../platform/language/messages.ts'
import { lastAllowed, parties, placementStart } from './agreement.ts'
import {
  agreementStates,
  agreementTransitions,
  guards,
  mayDo,
  nextState,
  stageOf,
} from './agreement-lifecycle.ts'
import { agreement } from './index.ts'
import { visitRhythm } from './visit.ts'

const content = { startsOn: date('2026-11-02'), endsOn: date('2027-04-30') }
const today = date('2026-12-01')
const signed = (count: number) =>
  parties.slice(0, count).map((party) => ({ party, on: today, onPaper: false }))

describe('the lifecycle', () => {
  test('reaches every state, by actions that exist and by the roles that they allow', () => {
    expect(new Set(agreementTransitions.map((row) => row.to))).toEqual(new Set(agreementStates))
    const allowed = new Map(agreement.actions.map((one) => [one.name, one.allow]))
    for (const { action, by } of agreementTransitions) {
      // breaking off is the other answer on the form that ends it
      const name = action === 'agreement.break-off' ? 'agreement.end' : action
      expect([...(allowed.get(name) ?? [])].sort()).toEqual([...by].sort())
    }
  })

  test('walks from the proposal to the end, and nowhere else', () => {
    const proposed = { state: 'proposed', content, signatures: signed(1) } as const
    expect(nextState(proposed, 'agreement.sign', today)).toBe('proposed')
    expect(nextState({ ...proposed, signatures: signed(2) }, 'agreement.sign', today)).toBe('signed')
    expect(nextState(proposed, 'agreement.end', today)).toBeUndefined()
    const running = { state: 'signed', content, signatures: signed(3) } as const
    expect(nextState(running, 'agreement.end', today)).toBe('ended')
    expect(nextState(running, 'agreement.end', date('2026-11-01'))).toBeUndefined()
    expect(nextState(running, 'agreement.call-off', date('2026-11-01'))).toBe('withdrawn')
    for (const action of ['agreement.change', 'agreement.sign', 'agreement.withdraw'] as const)
      expect(nextState(running, action, today)).toBeUndefined()
  })

  test('is a matter of the client manager but for signing and saying that it began', () => {
    const actions = agreementTransitions.map((row) => row.action)
    expect(actions.filter((action) => mayDo(action, 'person'))).toEqual(['agreement.sign', 'agreement.sign'])
    expect(actions.filter((action) => mayDo(action, 'policy'))).toEqual([])
    expect(mayDo('agreement.confirm-start', 'employer')).toBe(true)
  })

  test('has words for every guard in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const messages = readMessages(language)
      for (const guard of Object.keys(guards)) {
        expect(messages.has(`agreement.guard.${guard}`)).toBe(true)
        expect(messages.has(`problem.agreement.guard-${guard}`)).toBe(true)
      }
    }
  })

  test('tells a signed one apart by where today lies', () => {
    const stage = (day: string) => stageOf({ state: 'signed', content }, date(day))
    expect(['2026-11-01', '2026-11-02', '2027-04-30', '2027-05-01'].map(stage)).toEqual([
      'coming',
      'running',
      'running',
      'over',
    ])
  })
})

describe('the longest duration', () => {
  const given = { kind: 'language-internship', startsOn: content.startsOn, ownMaximum: null } as const

  test('counts from the first day of the placement, prolonging included', () => {
    expect(lastAllowed(given, [])).toEqual({ day: '2027-11-01', months: 12 })
    const before = [{ startsOn: date('2026-05-01'), endsOn: date('2026-10-31') }]
    expect(placementStart(before, given.startsOn)).toBe('2026-05-01')
    expect(lastAllowed(given, before)).toEqual({ day: '2027-04-30', months: 12 })
    const longAgo = [{ startsOn: date('2025-05-01'), endsOn: date('2025-10-31') }]
    expect(lastAllowed(given, longAgo).day).toBe('2027-11-01')
  })

  test('of a trial placement is two months, and four more when it is prolonged', () => {
    const trial = { ...given, kind: 'trial-placement' } as const
    expect(lastAllowed(trial, [])).toEqual({ day: '2027-01-01', months: 2 })
    expect(lastAllowed(trial, [{ startsOn: date('2026-09-01'), endsOn: date('2026-10-31') }])).toEqual({
      day: '2027-02-28',
      months: 6,
    })
  })

  test('is less where a municipality or a programme agrees on less', () => {
    expect(lastAllowed({ ...given, ownMaximum: 3 }, [])).toEqual({ day: '2027-02-01', months: 3 })
  })
})

describe('the rhythm of visits', () => {
  const agreed = { ...content, visitWeeks: 4 }

  test('asks for the first one four weeks after the first day, and for the next four weeks after the last', () => {
    expect(visitRhythm(agreed, [], date('2026-11-30'))).toEqual({ due: '2026-11-30', late: 0 })
    expect(visitRhythm(agreed, [], today)).toEqual({ due: '2026-11-30', late: 1 })
    const visits = [{ on: date('2026-11-20'), finding: 'x' }]
    expect(visitRhythm(agreed, visits, today)).toEqual({ due: '2026-12-18', late: 0 })
  })

  test('asks for none after the last day', () => {
    expect(visitRhythm(agreed, [{ on: date('2027-04-20'), finding: 'x' }], date('2027-06-01'))).toEqual({
      due: null,
      late: 0,
    })
  })
})
