import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, count, intersection, longerThan, subtraction, union, weeks } from './day-set.ts'

const runs = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 8 },
)
const naive = (list: readonly { from: number; to: number }[]): Set<number> =>
  new Set(list.flatMap((run) => Array.from({ length: run.to - run.from }, (_, i) => run.from + i)))

test('union is what a set of days says, sorted, apart, and the same when repeated', () => {
  fc.assert(
    fc.property(runs, (list) => {
      const days = union(list)
      expect(naive(days)).toEqual(naive(list))
      expect(count(days)).toBe(naive(list).size)
      expect(union(days)).toEqual(days)
      expect(union(days, days)).toEqual(days)
      for (const [index, run] of days.entries()) expect(run.from).toBeGreaterThan(days[index - 1]?.to ?? -1)
    }),
  )
})

test('intersection and subtraction divide a set without loss', () => {
  fc.assert(
    fc.property(runs, runs, (a, b) => {
      const [left, right] = [union(a), union(b)]
      const both = intersection(left, right)
      const rest = subtraction(left, right)
      expect(union(both, rest)).toEqual(left)
      expect(count(both) + count(rest)).toBe(count(left))
      expect(intersection(right, left)).toEqual(both)
      for (let day = 0; day < 80; day += 1)
        expect(contains(both, day)).toBe(contains(left, day) && contains(right, day))
    }),
  )
})

test('only runs longer than the tolerance remain, and weeks are rounded to the nearest', () => {
  expect(
    longerThan(
      [
        { from: 0, to: 28 },
        { from: 40, to: 69 },
      ],
      28,
    ),
  ).toEqual([{ from: 40, to: 69 }])
  expect([3, 4, 7, 10, 11].map(weeks)).toEqual([0, 1, 1, 1, 2])
})
