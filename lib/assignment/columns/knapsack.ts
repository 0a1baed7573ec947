import type { Layout } from './layout.ts'

/** Units that fill one bin together, and how much less they are worth at the prices than the best filling of that bin. */
export type Column = { readonly bin: number; readonly units: readonly number[]; readonly loss: number }

/**
 * The best filling of one bin when every unit has a price that is earned by taking it: the 0/1 knapsack by dynamic
 * programming over the room (Martello and Toth, Knapsack Problems, 1990, section 2.6). O(units × room).
 */
export const makeKnapsack = ({ units, bins, cost, weight, room }: Layout) => {
  const width = room.reduce((most, one) => Math.max(most, one), 0) + 1
  const rows = new Float64Array((units + 1) * width)
  const inside = new Int32Array(units)
  const heavy = new Int32Array(units)
  const gain = new Float64Array(units)
  let count = 0
  let filled = 0

  const fill = (bin: number): number => {
    const most = room[bin] as number
    filled = bin
    rows.fill(0, 0, most + 1)
    for (let at = 0; at < count; at += 1) {
      const own = heavy[at] as number
      const more = gain[at] as number
      const before = at * width
      const after = before + width
      if (more <= 0 || own > most) {
        rows.copyWithin(after, before, before + most + 1)
        continue
      }
      for (let used = 0; used < own; used += 1) rows[after + used] = rows[before + used] as number
      for (let used = own; used <= most; used += 1) {
        const without = rows[before + used] as number
        const within = (rows[before + used - own] as number) + more
        rows[after + used] = within > without ? within : without
      }
    }
    return rows[count * width + most] as number
  }

  /** What the best filling earns. */
  const best = (bin: number, list: ArrayLike<number>, length: number, price: Float64Array): number => {
    count = 0
    for (let at = 0; at < length; at += 1) {
      const unit = list[at] as number
      const earns = (price[unit] as number) - (cost[unit * bins + bin] as number)
      if (!(earns > 0)) continue
      inside[count] = unit
      gain[count] = earns
      heavy[count] = weight[unit * bins + bin] as number
      count += 1
    }
    return fill(bin)
  }

  /** The units of the filling that was found last. */
  const taken = (take: (unit: number) => void): void => {
    let left = room[filled] as number
    for (let at = count - 1; at >= 0; at -= 1) {
      if (rows[(at + 1) * width + left] === rows[at * width + left]) continue
      take(inside[at] as number)
      left -= heavy[at] as number
    }
  }

  /**
   * Fillings that are at most `budget` worse than the best, the best first: all of them, or `most` that were found by
   * going the better way first. A unit that earns less than nothing may be in one: somebody has to take it.
   */
  const within = (
    bin: number,
    list: ArrayLike<number>,
    price: Float64Array,
    budget: number,
    most: number,
  ): Column[] => {
    count = 0
    for (let at = 0; at < list.length; at += 1) {
      const unit = list[at] as number
      const own = cost[unit * bins + bin] as number
      if (own === Infinity) continue
      inside[count] = unit
      gain[count] = (price[unit] as number) - own
      heavy[count] = weight[unit * bins + bin] as number
      count += 1
    }
    fill(bin)
    const columns: Column[] = []
    const current: number[] = []
    const go = (at: number, left: number, loss: number): void => {
      if (loss > budget || columns.length >= most) return
      if (at === 0) {
        columns.push({ bin, units: current.slice(), loss })
        return
      }
      const here = rows[at * width + left] as number
      const own = heavy[at - 1] as number
      const without = loss + here - (rows[(at - 1) * width + left] as number)
      const taking =
        own > left
          ? Infinity
          : loss + here - (rows[(at - 1) * width + left - own] as number) - (gain[at - 1] as number)
      if (without < taking) go(at - 1, left, without)
      if (taking < Infinity) {
        current.push(inside[at - 1] as number)
        go(at - 1, left - own, taking)
        current.pop()
      }
      if (without >= taking) go(at - 1, left, without)
    }
    go(count, room[bin] as number, 0)
    return columns.sort((a, b) => a.loss - b.loss)
  }

  return { best, taken, within }
}

export type Knapsack = ReturnType<typeof makeKnapsack>
