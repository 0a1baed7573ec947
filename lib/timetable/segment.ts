import type { Block, Duty } from './problem.ts'

/** What is left of blocks when others are taken away, day by day. */
export const subtract = (blocks: readonly Block[], taken: readonly Block[]): readonly Block[] =>
  taken.reduce<readonly Block[]>(
    (left, hole) =>
      left.flatMap((block) => {
        if (block.day !== hole.day || hole.to <= block.from || hole.from >= block.to) return [block]
        return [
          ...(hole.from > block.from ? [{ ...block, to: hole.from }] : []),
          ...(hole.to < block.to ? [{ ...block, from: hole.to }] : []),
        ]
      }),
    blocks,
  )

/** Sorted and joined where they touch. */
export const join = (blocks: readonly Block[]): readonly Block[] => {
  const joined: { day: number; from: number; to: number }[] = []
  for (const { day, from, to } of blocks.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const last = joined.at(-1)
    if (last && last.day === day && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ day, from, to })
  }
  return joined
}

export const common = (a: readonly Block[], b: readonly Block[]): readonly Block[] =>
  a.flatMap((one) =>
    b.flatMap((other) => {
      const from = Math.max(one.from, other.from)
      const to = Math.min(one.to, other.to)
      return one.day === other.day && from < to ? [{ day: one.day, from, to }] : []
    }),
  )

/** When a duty really asks for somebody. */
export const openTime = ({ blocks, coveredElsewhere = [] }: Duty): readonly Block[] =>
  subtract(join(blocks), coveredElsewhere)

/** Cuts the time that a duty asks at every moment where something begins or ends: each piece is wholly crossed or not at all. */
export const cut = (time: readonly Block[], by: readonly Block[]): readonly Block[] =>
  time.flatMap(({ day, from, to }) => {
    const moments = new Set([from, to])
    for (const block of by)
      if (block.day === day)
        for (const at of [block.from, block.to]) if (at > from && at < to) moments.add(at)
    const sorted = [...moments].toSorted((a, b) => a - b)
    return sorted.slice(1).map((end, index) => ({ day, from: sorted[index] ?? from, to: end }))
  })

/** Which pieces lie in one of the blocks, as bits in words. */
export const bitsOf = (
  pieces: readonly Block[],
  blocks: readonly Block[],
  start: number,
  words: Int32Array,
): void => {
  for (const [index, piece] of pieces.entries())
    if (blocks.some(({ day, from, to }) => day === piece.day && from <= piece.from && piece.to <= to)) {
      const bit = start + index
      words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31))
    }
}
