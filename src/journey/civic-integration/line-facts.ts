import type { Line, Milestone } from '../person/index.ts'

/** The earliest of these dated facts on the line. */
export const firstOf = (line: Line, ...kinds: readonly string[]): Milestone | undefined =>
  line.milestones
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0]

/** What amounts of a kind add up to; null where nothing is recorded. */
export const sumOf = (line: Line, kind: string): number | null => {
  const amounts = line.amounts.filter((one) => one.kind === kind)
  return amounts.length === 0 ? null : amounts.reduce((total, { value }) => total + value, 0)
}
