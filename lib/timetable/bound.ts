import type { Timetable } from './prepare.ts'
import type { Terms } from './search.ts'

/** Prices for the time of the person (and for what hard limits ration), and what a value costs with them. */
export type Prices = { readonly adjusted: Float64Array; readonly constant: number; readonly bound: number }

type Row = {
  readonly capacity: number
  readonly uses: readonly { readonly value: number; readonly amount: number }[]
}

/**
 * Moments at which a person can be in one place only: of the moments at which something begins, those that no next one
 * contains (the blocks around a moment are all around the next one too, unless one of them ends in between).
 */
const moments = (timetable: Timetable, open: readonly number[]): readonly Row[] => {
  const rows: Row[] = []
  for (let day = 1; day <= 7; day += 1) {
    const blocks = open.flatMap((value) =>
      (timetable.values[value]?.stops ?? [])
        .filter((stop) => stop.day === day && stop.to > stop.from)
        .map(({ from, to }) => ({ value, from, to })),
    )
    const starts = [...new Set(blocks.map(({ from }) => from))].toSorted((a, b) => a - b)
    const ends = blocks.map(({ to }) => to).toSorted((a, b) => a - b)
    let end = 0
    for (const [index, start] of starts.entries()) {
      while ((ends[end] ?? Infinity) <= start) end += 1
      if ((ends[end] ?? Infinity) > (starts[index + 1] ?? Infinity)) continue
      const around = blocks.filter(({ from, to }) => from <= start && start < to)
      if (around.length > 1)
        rows.push({ capacity: 1, uses: around.map(({ value }) => ({ value, amount: 1 })) })
    }
  }
  return rows
}

const rations = (timetable: Timetable, terms: Terms, open: readonly number[]): readonly Row[] =>
  timetable.limits.flatMap((check): readonly Row[] => {
    if (terms.price[check.constraint] !== Infinity) return []
    const members = open.filter((value) => check.members[timetable.values[value]?.part ?? -1])
    const row = (sign: number, amountOf: (value: number) => number): Row => ({
      capacity: (sign * check.amount) / 60,
      uses: members
        .map((value) => ({ value, amount: (sign * amountOf(value)) / 60 }))
        .filter(({ amount }) => amount !== 0),
    })
    const minutes = (value: number): number => timetable.values[value]?.minutes ?? 0
    if (check.bound === 'maxMinutes') return [row(1, minutes)]
    if (check.bound === 'minMinutes') return check.limit.onlyWhenUsed ? [] : [row(-1, minutes)]
    if (check.bound === 'maxMinutesPerDay')
      return [1, 2, 3, 4, 5, 6, 7].map((day) => row(1, (value) => timetable.values[value]?.perDay[day] ?? 0))
    return []
  })

/** Lagrangian relaxation by subgradients: valid for every set of prices, and kept at the best one found. */
export const pricesOf = (timetable: Timetable, terms: Terms, rounds: number): Prices => {
  const open = timetable.ofPart.flat().filter((value) => Number.isFinite(terms.cost[value] ?? Infinity))
  const rows = [...moments(timetable, open), ...rations(timetable, terms, open)]
  const size = timetable.words * 32
  const uses: number[][] = Array.from({ length: size }, () => [])
  const amounts: number[][] = Array.from({ length: size }, () => [])
  for (const [row, { uses: own }] of rows.entries())
    for (const { value, amount } of own) {
      uses[value]?.push(row)
      amounts[value]?.push(amount)
    }
  const openOf = timetable.ofPart.map((own) =>
    own.filter((value) => Number.isFinite(terms.cost[value] ?? Infinity)),
  )
  const prices = new Float64Array(rows.length)
  let best: { bound: number; prices: Float64Array } = { bound: -Infinity, prices: prices.slice() }
  const priced = (value: number, at: Float64Array): number => {
    let sum = terms.cost[value] ?? Infinity
    const [own, weight] = [uses[value] ?? [], amounts[value] ?? []]
    for (let index = 0; index < own.length; index += 1)
      sum += (at[own[index] ?? 0] ?? 0) * (weight[index] ?? 0)
    return sum
  }
  const spread = open.reduce((most, value) => Math.max(most, terms.cost[value] ?? 0), 0) || 1
  let [step, stale] = [1, 0]
  const excess = new Float64Array(rows.length)
  for (let round = 0; round < rounds; round += 1) {
    let bound = 0
    for (const [row, { capacity }] of rows.entries()) {
      excess[row] = -capacity
      bound -= (prices[row] ?? 0) * capacity
    }
    for (const own of openOf) {
      let [least, chosen] = [Infinity, -1]
      for (const value of own) {
        const cost = priced(value, prices)
        if (cost < least) [least, chosen] = [cost, value]
      }
      if (chosen < 0) continue
      bound += least
      const [used, weight] = [uses[chosen] ?? [], amounts[chosen] ?? []]
      for (let index = 0; index < used.length; index += 1) {
        const row = used[index] ?? 0
        excess[row] = (excess[row] ?? 0) + (weight[index] ?? 0)
      }
    }
    if (bound > best.bound + 1e-9) {
      best = { bound, prices: prices.slice() }
      stale = 0
    } else if (++stale >= 8) {
      step /= 2
      stale = 0
    }
    let length = 0
    for (let row = 0; row < excess.length; row += 1)
      if ((prices[row] ?? 0) > 0 || (excess[row] ?? 0) > 0) length += (excess[row] ?? 0) ** 2
    if (length === 0) break
    const move = (step * Math.max(spread, Math.abs(best.bound) * 0.1)) / length
    for (let row = 0; row < excess.length; row += 1)
      prices[row] = Math.max(0, (prices[row] ?? 0) + move * (excess[row] ?? 0))
  }
  const adjusted = Float64Array.from({ length: size }, (_, value) => priced(value, best.prices))
  const constant = rows.reduce((sum, { capacity }, row) => sum - (best.prices[row] ?? 0) * capacity, 0)
  return { adjusted, constant, bound: best.bound }
}
