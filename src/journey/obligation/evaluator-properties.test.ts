import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptRules } from '../../catalogue/knowledge.ts'
import {
  evaluateAll,
  nextChange,
  type Obligation,
  type Reading,
  type RuleFacts,
  type RuleSettings,
} from '../../catalogue/rule/index.ts'
import { date, toDayNumber } from '../../platform/date.ts'
import type { Line } from '../person/index.ts'
import { arbitraryDay, arbitraryLine, testVocabulary } from '../person/line/arbitrary.fixture.ts'
import { factsOfLine } from './line-facts.ts'

const kept = await keptRules()
const rules = [...kept.values()]
/** Everybody adopted every local rule, with its usual numbers. */
const adopted: RuleSettings = () => ({ values: {} })
const born = toDayNumber(date('1992-09-09'))

const factsOf = (line: Line): RuleFacts => ({ ...factsOfLine(line, testVocabulary), born })
const read = (
  facts: RuleFacts,
  asOf: number,
): { readonly all: readonly Obligation[]; readonly reading: Reading } => {
  const reading: Reading = { facts, known: [] }
  return { all: evaluateAll(rules, reading, asOf, adopted), reading }
}
const keyOf = ({ rule, trigger }: Obligation): string => `${rule} ${trigger}`
const isMet = ({ status }: Obligation): boolean => status === 'met-on-time' || status === 'met-late'
const answers = (all: readonly Obligation[]): string => JSON.stringify(all)
const options = { numRuns: 150, seed: 20261201 }

describe('on any line at all', () => {
  test('moving the day forward never turns met into overdue, nor late into on time', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, fc.integer({ min: 1, max: 400 }), (line, day, later) => {
        const facts = factsOf(line)
        const asOf = toDayNumber(day)
        const after = new Map(read(facts, asOf + later).all.map((one) => [keyOf(one), one]))
        for (const one of read(facts, asOf).all.filter(isMet)) {
          const then = after.get(keyOf(one))
          // another occurrence may have come in its place; the same one keeps its answer
          if (then) expect([keyOf(one), then.status]).not.toEqual([keyOf(one), 'overdue'])
          if (then && isMet(then)) expect([keyOf(one), then.status]).toEqual([keyOf(one), one.status])
        }
      }),
      options,
    )
  })

  test('an episode that no rule looks at changes nothing', () => {
    const named = JSON.stringify(rules.map(({ rule }) => rule.execution))
    const irrelevant = [...testVocabulary.episodeKinds.values()].filter(
      ({ code, traits }) => ![code, ...traits].some((word) => named.includes(`"${word}"`)),
    )
    expect(irrelevant.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, fc.constantFrom(...irrelevant), (line, day, kind) => {
        const facts = factsOf(line)
        const asOf = toDayNumber(day)
        const added = {
          kind: kind.code,
          traits: kind.traits,
          from: asOf - 30,
          to: asOf + 30,
          state: 'running' as const,
          fact: 'added',
        }
        expect(answers(read({ ...facts, episodes: [...facts.episodes, added] }, asOf).all)).toBe(
          answers(read(facts, asOf).all),
        )
      }),
      options,
    )
  })

  test('what is satisfied on or before the due day is on time, and after it late', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, (line, day) => {
        for (const one of read(factsOf(line), toDayNumber(day)).all) {
          if (one.met === null || one.due === null) continue
          expect(one.status).toBe(one.met <= one.due ? 'met-on-time' : 'met-late')
        }
      }),
      options,
    )
  })

  test('nothing is open after its due day, overdue before it, or due without a beginning', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, (line, day) => {
        const asOf = toDayNumber(day)
        for (const { status, due, trigger } of read(factsOf(line), asOf).all) {
          if (status === 'open') expect(due).toBeGreaterThanOrEqual(asOf)
          if (status === 'overdue') expect(due).toBeLessThan(asOf)
          if (due !== null) expect(trigger).not.toBeNull()
          if (status === 'unknown') expect(due).toBeNull()
        }
      }),
      options,
    )
  })

  test('on every day before the next change the answers stay the same', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, (line, day) => {
        const facts = factsOf(line)
        const asOf = toDayNumber(day)
        const { all, reading } = read(facts, asOf)
        const next = nextChange(reading, kept, all, asOf, adopted) ?? asOf + 200
        expect(next).toBeGreaterThan(asOf)
        for (let later = asOf + 1; later < Math.min(next, asOf + 200); later += 1)
          expect(answers(read(facts, later).all)).toBe(answers(all))
      }),
      { ...options, numRuns: 60 },
    )
  })
})
