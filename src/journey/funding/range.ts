/** An amount between two bounds, each inclusive; null is a bound that nobody knows. Nothing known is two nulls, never zero. */
export type Range = { readonly from: number | null; readonly to: number | null }

export const unknown: Range = { from: null, to: null }
export const exactly = (value: number): Range => ({ from: value, to: value })

const both = (
  a: number | null,
  b: number | null,
  combine: (a: number, b: number) => number,
): number | null => (a === null || b === null ? null : combine(a, b))

export const plus = (a: Range, b: Range): Range => ({
  from: both(a.from, b.from, (x, y) => x + y),
  to: both(a.to, b.to, (x, y) => x + y),
})
export const minus = (a: Range, b: Range): Range => ({
  from: both(a.from, b.to, (x, y) => x - y),
  to: both(a.to, b.from, (x, y) => x - y),
})
/** Times a factor that is not below zero. */
export const times = (a: Range, b: Range): Range => ({
  from: both(a.from, b.from, (x, y) => x * y),
  to: both(a.to, b.to, (x, y) => x * y),
})
/** The highest of two: every known lower bound of either holds, an upper bound only where both have one. */
export const highest = (a: Range, b: Range): Range => ({
  from: a.from === null ? b.from : b.from === null ? a.from : Math.max(a.from, b.from),
  to: both(a.to, b.to, Math.max),
})
/** Any of these. */
export const anyOf = (ranges: readonly Range[]): Range =>
  ranges.length === 0
    ? unknown
    : ranges.reduce((a, b) => ({ from: both(a.from, b.from, Math.min), to: both(a.to, b.to, Math.max) }))

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)
/** To whole cents. */
export const inCents = ({ from, to }: Range): Range => ({ from: round(from), to: round(to) })
