import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, all, any, compare, condition, not, type Truth } from './index.ts'

const truths: readonly Truth[] = ['no', 'unknown', 'yes']
const answer = (truth: Truth): Answer => condition({ condition: 'x', truth, detail: {} })
const answers = fc.array(fc.constantFrom(...truths).map(answer))

describe('three-valued logic', () => {
  test.each(truths.flatMap((a) => truths.map((b) => [a, b] as const)))(
    '%s and %s is the least, or is the most',
    (a, b) => {
      const [x, y] = [truths.indexOf(a), truths.indexOf(b)]
      expect(all([answer(a), answer(b)]).truth).toBe(truths[Math.min(x, y)])
      expect(any([answer(a), answer(b)]).truth).toBe(truths[Math.max(x, y)])
    },
  )

  test('De Morgan holds with unknowns', () => {
    fc.assert(
      fc.property(answers, (many) => {
        expect(not(all(many)).truth).toBe(any(many.map(not)).truth)
      }),
    )
  })

  test('order does not matter, and no reason is lost', () => {
    fc.assert(
      fc.property(answers, (many) => {
        expect(all([...many].reverse()).truth).toBe(all(many).truth)
        expect(all(many).reasons).toHaveLength(many.length)
      }),
    )
  })

  test('what is missing is unknown, and says who can supply it', () => {
    expect(
      compare<number>('age', null, (age) => age < 27, {
        suppliedBy: 'municipality',
        unlockedBy: 'exception',
      }),
    ).toEqual({
      truth: 'unknown',
      reasons: [{ condition: 'age', truth: 'unknown', detail: {}, suppliedBy: 'municipality' }],
    })
    expect(
      compare('age', 30, (age) => age < 27, { suppliedBy: 'municipality', unlockedBy: 'exception' })
        .reasons[0],
    ).toMatchObject({ truth: 'no', unlockedBy: 'exception' })
  })
})
