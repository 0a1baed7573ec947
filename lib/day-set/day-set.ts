/** A run of days as day numbers: `from` lies in it, `to` no longer does; `to` may be Infinity. */
export type Run = { readonly from: number; readonly to: number }

/** A set of days: runs that are sorted, not empty and do not touch each other. */
export type Days = readonly Run[]

export const noDays: Days = []

/** The days that lie in at least one of the runs, in normal form. */
export const union = (...sets: readonly (readonly Run[])[]): Days => {
  const runs: Run[] = []
  for (const set of sets) for (const run of set) if (run.to > run.from) runs.push(run)
  if (runs.length < 2) return runs
  runs.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const joined: { from: number; to: number }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to)
    else joined.push({ from: run.from, to: run.to })
  }
  return joined
}

/** The days that lie in both sets. */
export const intersection = (a: Days, b: Days): Days => {
  const both: Run[] = []
  let [i, j] = [0, 0]
  for (let [one, other] = [a[0], b[0]]; one && other; [one, other] = [a[i], b[j]]) {
    const from = Math.max(one.from, other.from)
    const to = Math.min(one.to, other.to)
    if (to > from) both.push({ from, to })
    if (one.to < other.to) i += 1
    else j += 1
  }
  return both
}

/** The days of `days` that do not lie in `taken`. */
export const subtraction = (days: Days, taken: Days): Days => {
  if (taken.length === 0) return days
  const left: Run[] = []
  let hole = 0
  for (const run of days) {
    let from = run.from
    while ((taken[hole]?.to ?? Infinity) <= from) hole += 1
    for (let index = hole; from < run.to; index += 1) {
      const next = taken[index]
      if (!next || next.from >= run.to) {
        left.push({ from, to: run.to })
        break
      }
      if (next.from > from) left.push({ from, to: next.from })
      from = next.to
    }
  }
  return left
}

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
