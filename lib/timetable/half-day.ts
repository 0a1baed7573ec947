import type { Block, HalfDays } from './problem.ts'

/** The half-days that blocks take, as bits: day by day, in the order of the definition (at most four a day). */
export const halfDaysOf = (blocks: readonly Block[], { halves, atLeast }: HalfDays): number => {
  let bits = 0
  for (let day = 1; day <= 7; day += 1) {
    const own = blocks.filter((block) => block.day === day)
    if (own.length === 0) continue
    const inside = halves.map(({ from, to }) =>
      own.reduce((sum, block) => sum + Math.max(0, Math.min(block.to, to) - Math.max(block.from, from)), 0),
    )
    const most = Math.max(...inside)
    const firstMost = inside.indexOf(most)
    const counts = (minutes: number, index: number): boolean =>
      minutes > 0 && (minutes >= atLeast || (most < atLeast && index === firstMost))
    for (const [index, minutes] of inside.entries())
      if (counts(minutes, index)) bits |= 1 << ((day - 1) * halves.length + index)
  }
  return bits
}

export const countBits = (bits: number): number => {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The names behind the bits. */
export const namesOfHalfDays = (
  bits: number,
  { halves }: HalfDays,
): readonly { readonly day: number; readonly half: string }[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    halves.flatMap(({ id }, index) =>
      bits & (1 << ((day - 1) * halves.length + index)) ? [{ day, half: id }] : [],
    ),
  )
