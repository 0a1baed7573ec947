import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/date.ts'
import type { Line } from '../line.ts'
import { arbitraryDay, arbitraryLine, shiftLine, testVocabulary } from './arbitrary.fixture.ts'
import { lineAt } from './at.ts'
import { benefitChanges } from './benefit.ts'
import { gapsOf } from './gaps.ts'
import { measuresOf } from './measures.ts'
import { leadingOwners } from './owners.ts'
import { statesOf } from './states.ts'

const all = (line: Line, asOf: Parameters<typeof statesOf>[2]) => ({
  states: statesOf(line, testVocabulary, asOf),
  measures: measuresOf(line, testVocabulary, asOf),
  owners: leadingOwners(line, testVocabulary, asOf),
  benefit: benefitChanges(line, testVocabulary, asOf),
})

const twoDays = fc
  .tuple(arbitraryDay, arbitraryDay)
  .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))

/** Everything but what waits for confirmation, which a plan may change. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'unconfirmed' ? undefined : inner))

/** Every date and every day number moved, everything else the same. */
const moved = (value: unknown, days: number): unknown =>
  JSON.parse(JSON.stringify(value), (key: string, inner: unknown) => {
    if (typeof inner === 'string' && /^\d{4}-\d\d-\d\d$/.test(inner)) return addDays(inner as never, days)
    return typeof inner === 'number' && (key === 'from' || key === 'to') ? inner + days : inner
  })

describe('properties of every line', () => {
  test('cutting twice is cutting at the earlier day', () => {
    fc.assert(
      fc.property(arbitraryLine, twoDays, (line, [early, late]) => {
        expect(lineAt(lineAt(line, late), early)).toEqual(lineAt(line, early))
      }),
    )
  })

  test('what happens after a day changes nothing that is derived as of that day', () => {
    fc.assert(
      fc.property(arbitraryLine, twoDays, (line, [early, late]) => {
        expect(plain(all(lineAt(line, late), early))).toBe(plain(all(line, early)))
      }),
    )
  })

  test('moving the day forward never takes back a gap that was over, nor a change of benefit', () => {
    fc.assert(
      fc.property(arbitraryLine, twoDays, (line, [early, late]) => {
        const owned = leadingOwners(line, testVocabulary, early).filter(
          (spell) => spell.endsOn < addDays(early, -1),
        )
        expect(leadingOwners(line, testVocabulary, late)).toEqual(expect.arrayContaining(owned))
        const changes = benefitChanges(line, testVocabulary, early)
        expect(benefitChanges(line, testVocabulary, late).slice(0, changes.length)).toEqual(changes)
        const closed = gapsOf(line, testVocabulary, early).filter((gap) => !gap.open)
        expect(gapsOf(line, testVocabulary, late)).toEqual(expect.arrayContaining(closed))
      }),
    )
  })

  test('an episode without any trait and a planned one change nothing but what is unconfirmed', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, arbitraryDay, (line, day, start) => {
        const [any] = line.episodes
        if (!any) return
        const added = (kind: string, state: 'running' | 'planned') => ({
          ...line,
          episodes: [...line.episodes, { ...any, kind, state, startsOn: start, endsOn: null }],
        })
        expect(all(added('social-activity', 'running'), day)).toEqual(all(line, day))
        expect(plain(all(added('route-b1', 'planned'), day))).toBe(plain(all(line, day)))
      }),
    )
  })

  test('shifting every date shifts every result and changes no number of days', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, fc.integer({ min: -400, max: 400 }), (line, day, days) => {
        const before = all(line, day)
        expect(moved(all(shiftLine(line, days), addDays(day, days)), 0)).toEqual(moved(before, days))
      }),
    )
  })

  test('no share exceeds its denominator, and no answer is zero where nothing is known', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, (line, day) => {
        const { early, combined, continuous } = measuresOf(line, testVocabulary, day)
        for (const share of [combined, continuous]) {
          if (share.status === 'known') {
            expect(share.numerator).toBeLessThanOrEqual(share.denominator ?? -1)
            expect(share.numerator).toBeGreaterThanOrEqual(0)
          } else expect([share.numerator, share.denominator]).toEqual([null, null])
        }
        expect((combined.weeks ?? 0) <= (combined.dueWeeks ?? 0)).toBe(true)
        expect(early.days === null).toBe(early.status === 'unknown')
        expect(early.status === 'unknown' ? early.missing.length : 1).toBeGreaterThan(0)
      }),
    )
  })

  test('the ribbon never has two owners on one day', () => {
    fc.assert(
      fc.property(arbitraryLine, arbitraryDay, (line, day) => {
        const spells = leadingOwners(line, testVocabulary, day)
        for (const [index, spell] of spells.entries()) {
          expect(spell.endsOn >= spell.startsOn && spell.endsOn < day).toBe(true)
          const next = spells[index + 1]
          if (next) expect(next.startsOn > spell.endsOn).toBe(true)
        }
      }),
    )
  })
})
