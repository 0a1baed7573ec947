/** A run of days as day numbers: `from` lies in it, `to` no longer does; `to` may be Infinity. */
export type Run = { readonly from: number; readonly to: number }

/** A set of days: runs that are sorted, not empty and do not touch each other. */
export type Days = readonly Run[]

export const noDays: Days = []

/** The days that lie in at least one of the runs, in normal form. */
export const union = (...sets: readonly (readonly Run[])[]): Days => {
  const runs = sets
    .flat()
    .filter((run) => run.to > run.from)
    .sort((a, b) => a.from - b.from)
  const joined: { from: number; to: number }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to)
    else joined.push({ ...run })
  }
  return joined
}

/** The days that lie in both sets. */
export const intersection = (a: Days, b: Days): Days =>
  union(
    a.flatMap((one) =>
      b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })),
    ),
  )

/** The days of `from` that do not lie in `taken`. */
export const subtraction = (from: Days, taken: Days): Days =>
  taken.reduce<Days>(
    (left, hole) =>
      left.flatMap((run) =>
        [
          { from: run.from, to: Math.min(run.to, hole.from) },
          { from: Math.max(run.from, hole.to), to: run.to },
        ].filter((part) => part.to > part.from),
      ),
    from,
  )

/** The days from `from` up to, not including, `to`. */
export const between = (from: number, to: number): Days => (to > from ? [{ from, to }] : noDays)

export const contains = (days: Days, day: number): boolean =>
  days.some((run) => run.from <= day && day < run.to)

/** How many days; Infinity for an open end. */
export const count = (days: Days): number => days.reduce((total, run) => total + run.to - run.from, 0)

/** The runs that last longer than a number of days. */
export const longerThan = (days: Days, tolerance: number): Days =>
  days.filter((run) => run.to - run.from > tolerance)

/** Days as whole weeks, rounded to the nearest: 3 days is 0, 4 days is 1. */
export const weeks = (days: number): number => Math.round(days / 7)
