/** Where somebody has to be: `place` is an index, -1 is anywhere; a stop of no length is a moment. */
export type Stop = { readonly day: number; readonly from: number; readonly to: number }

export type Meeting =
  | { readonly kind: 'overlap'; readonly day: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'travel'
      readonly day: number
      /** Whether the first of the two stops comes first. */
      readonly firstLeaves: boolean
      readonly needed: number
      readonly available: number
    }

/** Why two stops cannot be made by one person; undefined when they can, or when the travel is unknown. */
export const meet = (
  a: Stop,
  b: Stop,
  minutes: (firstLeaves: boolean) => number | undefined,
): Meeting | undefined => {
  if (a.day !== b.day) return undefined
  const after = b.from - a.to
  const before = a.from - b.to
  const available = after > before ? after : before
  if (available < 0)
    return { kind: 'overlap', day: a.day, from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
  const firstLeaves = after >= 0
  const needed = minutes(firstLeaves) ?? 0
  return needed > available ? { kind: 'travel', day: a.day, firstLeaves, needed, available } : undefined
}

/** The same as a yes or no, without making anything: it is asked half a million times for fifty parts. */
export const clash = (
  a: readonly Stop[],
  aPlace: number,
  b: readonly Stop[],
  bPlace: number,
  minutes: (from: number, to: number) => number | undefined,
): boolean => {
  const apart = aPlace >= 0 && bPlace >= 0 && aPlace !== bPlace
  for (const one of a)
    for (const other of b) {
      if (one.day !== other.day) continue
      const after = other.from - one.to
      if (after >= 0) {
        if (apart && (minutes(aPlace, bPlace) ?? 0) > after) return true
        continue
      }
      const before = one.from - other.to
      if (before < 0 || (apart && (minutes(bPlace, aPlace) ?? 0) > before)) return true
    }
  return false
}
