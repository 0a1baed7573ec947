import type { Model } from '../model.ts'

/** A problem whose bins can be filled one by one: one resource, whole weights, everything placed. Costs are made small. */
export type Layout = {
  readonly units: number
  readonly bins: number
  /** units × bins; Infinity: may not be */
  readonly cost: Float64Array
  /** units × bins */
  readonly weight: Int32Array
  /** per bin */
  readonly room: Int32Array
  /** two sums of costs that differ, differ by at least this */
  readonly step: number
}

/** Units times room, over all bins: what one look at every bin may take at most. */
const mostCells = 2e7
/** Rows of one bin that are kept at the same time. */
const mostRows = 6e6
/** With more units in a bin, hardly any room stays empty, and the plain prices say it all. */
const mostInBin = 50

const isWhole = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e9

/** The problem laid out bin by bin, or null where that does not serve. */
export const layOutColumns = (model: Model): Layout | null => {
  const { units, bins } = model
  if (model.resources !== 1 || bins < 2 || units > mostInBin * bins) return null
  if (model.problem.leftOut !== null || model.floors > 0 || model.problem.near) return null
  const room = new Int32Array(bins)
  let rooms = 0
  let widest = 0
  for (let bin = 0; bin < bins; bin += 1) {
    if (model.overPrice[bin] !== Infinity || (model.least[bin] as number) > 0) return null
    const capacity = model.capacity[bin] as number
    if (!(capacity < 1e9)) return null
    room[bin] = Math.floor(capacity + 1e-9 * Math.max(1, capacity))
    rooms += room[bin] as number
    widest = Math.max(widest, room[bin] as number)
  }
  if (rooms * units > mostCells || (widest + 1) * (units + 1) > mostRows) return null
  const cost = new Float64Array(units * bins)
  const weight = new Int32Array(units * bins)
  const row = new Float64Array(bins)
  let whole = true
  for (let unit = 0; unit < units; unit += 1) {
    model.fillValues(unit, row)
    for (let bin = 0; bin < bins; bin += 1) {
      const own = model.weightAt(unit, 0, bin)
      if (!isWhole(own)) return null
      weight[unit * bins + bin] = own
      const value = row[bin] as number
      cost[unit * bins + bin] = own > (room[bin] as number) ? Infinity : -value
      if (value > -Infinity && !isWhole(value)) whole = false
    }
  }
  return { units, bins, cost, weight, room, step: whole ? 1 : 0 }
}
