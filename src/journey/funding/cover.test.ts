import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { funding } from '../../catalogue/knowledge.ts'
import { date } from '../../platform/date.ts'
import { answerSource, clashesOf } from './answer-source.ts'
import type { FundingFacts } from './funding-facts.ts'
import { exactly, type Range, unknown } from './range.ts'
import { reckonBudget, reckonRoute } from './reckon.ts'
import { standingOf, warnedFrom } from './registered-source.ts'

const { sources, byId } = await funding()
const day = date('2026-12-01')
const nothing: FundingFacts = {
  duty: 'unknown',
  'regime-2013': 'unknown',
  'regime-2021': 'unknown',
  benefit: 'unknown',
  'under-27': 'unknown',
  'under-30': 'unknown',
  'finance-right': 'unknown',
  'same-school': 'unknown',
  'employer-agrees': 'unknown',
  'municipality-agrees': 'unknown',
  'study-agreed': 'unknown',
  registered: new Set(),
}

describe('sources of money', () => {
  test.each(sources.map((source) => [source.id, source] as const))(
    '%s: of somebody of whom nothing is known it is unknown, and somebody can supply each fact',
    (_, source) => {
      const { answer } = answerSource(source, nothing, day)
      expect(answer.truth).toBe('unknown')
      for (const { truth, suppliedBy } of answer.reasons)
        expect(truth === 'unknown' ? suppliedBy : 'nobody').toBeTruthy()
    },
  )

  test.each(
    sources.flatMap((source) =>
      source.conditions
        .filter(({ fact, certainty }) => fact !== 'registered' && certainty !== 'recalled')
        .map(({ fact, is }) => [source.id, fact, is] as const),
    ),
  )('%s: the opposite of %s refuses it', (id, fact, is) => {
    const source = byId.get(id)
    const facts = { ...nothing, [fact]: is === 'yes' ? 'no' : 'yes' }
    expect(source && answerSource(source, facts, day).answer.truth).toBe('no')
  })

  test('student finance and benefit exclude each other under 27, not above, and else it is a question', () => {
    const pair = sources.filter(({ id }) => id === 'student-finance' || id === 'benefit-study')
    const allowed = (under: 'yes' | 'no' | 'unknown') =>
      clashesOf(pair, { ...nothing, 'under-27': under }).map((one) => one.allowed)
    expect([allowed('yes'), allowed('no'), allowed('unknown')]).toEqual([['no'], [], ['unknown']])
  })
})

describe('the last day of money', () => {
  test('a day that does not exist six months before is the last of its month', () => {
    expect(warnedFrom({ endsOn: date('2027-08-31') })).toBe('2027-02-28')
    expect(standingOf({ startsOn: null, endsOn: date('2027-08-31') }, date('2027-02-27'))).toBe('runs')
  })
})

const arbitrary = (most: number): fc.Arbitrary<Range> =>
  fc.oneof(
    fc.constant(unknown),
    fc
      .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  )

describe('what a route and inflow cost', () => {
  test('every corner lies in the range, and nothing unknown becomes an amount', () => {
    const asked = fc.record({
      persons: arbitrary(500),
      months: arbitrary(12),
      benefitMonth: arbitrary(2000),
      otherSpending: arbitrary(1_000_000),
      received: arbitrary(1_000_000),
    })
    fc.assert(
      fc.property(asked, fc.boolean(), (one, high) => {
        const { shortfall } = reckonBudget(one)
        const isKnown = Object.values(one).every(({ from }) => from !== null)
        expect(shortfall.from !== null).toBe(isKnown)
        const at = ({ from, to }: Range) => (high ? to : from) ?? 0
        const value =
          at(one.persons) * at(one.months) * at(one.benefitMonth) + at(one.otherSpending) - at(one.received)
        if (isKnown) {
          expect(value).toBeGreaterThanOrEqual((shortfall.from ?? 0) - 0.01)
          expect(value).toBeLessThanOrEqual((shortfall.to ?? 0) + 0.01)
        }
      }),
    )
  })

  test('work that begins after the horizon saves nothing', () => {
    const { months, saved, balance } = reckonRoute({
      cost: exactly(1000),
      monthsUntilWork: exactly(36),
      horizon: 24,
      benefitMonth: exactly(1400),
      benefitBeside: exactly(0),
      share: exactly(50),
    })
    expect([months, saved, balance]).toEqual([exactly(0), exactly(0), exactly(-1000)])
  })
})
