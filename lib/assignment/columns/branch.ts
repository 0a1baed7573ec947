import type { Column, Knapsack } from './knapsack.ts'
import type { Layout } from './layout.ts'
import type { SharpenPrices } from './sharpen.ts'

type Branch = {
  readonly bins: readonly number[]
  readonly units: readonly number[]
  /** per unit, already sharpened for these bins; as before when it ends */
  readonly price: Float64Array
  /** only what costs at most this is looked for */
  readonly target: number
  readonly mostNodes: number
  readonly stop: () => boolean
}

/** The cheapest that was found; `whole` when nothing was left out of the search but fillings beyond the most of a bin. */
export type Branched = { readonly best: readonly Filling[] | null; readonly whole: boolean }

export type Filling = { readonly bin: number; readonly units: readonly number[] }

/** At most so many fillings of a bin are looked at. */
const mostColumns = 400
const stepsAtNode = 6

/**
 * The cheapest way to put these units in these bins, when it costs at most `target`: takes the bin that has the fewest
 * fillings within what may still be lost, tries them with the best first, and sharpens the prices of the rest at every
 * node. `best` is null when there is none, or none was found in so many nodes.
 */
export const makeBranch = (
  { bins: all, cost, weight, room, step }: Layout,
  knapsack: Knapsack,
  sharpen: SharpenPrices,
) => {
  const costIn = (units: readonly number[], bin: number): number => {
    let sum = 0
    for (const unit of units) sum += cost[unit * all + bin] as number
    return sum
  }
  const fits = (units: readonly number[], bin: number): boolean => {
    let sum = 0
    for (const unit of units) sum += weight[unit * all + bin] as number
    return sum <= (room[bin] as number)
  }
  return ({ bins, units, price, target, mostNodes, stop }: Branch): Branched => {
    let goal = target
    let found: readonly Filling[] | null = null
    let nodes = 0
    const taken: Filling[] = []
    const fewest = (open: readonly number[], rest: readonly number[], budget: number): readonly Column[] => {
      let few: readonly Column[] = []
      let most = mostColumns
      for (const [at, bin] of open.entries()) {
        const own = knapsack.within(bin, rest, price, budget, most)
        if (at > 0 && own.length >= most) continue
        few = own
        most = own.length
      }
      return few
    }
    const dive = (open: readonly number[], rest: readonly number[], spent: number): void => {
      nodes += 1
      if (nodes > mostNodes || stop()) return
      if (open.length === 1) {
        const bin = open[0] as number
        const total = spent + costIn(rest, bin)
        if (total > goal || !fits(rest, bin)) return
        goal = total - Math.max(step * 0.999999, 1e-9 * Math.max(1, Math.abs(total)))
        found = [...taken, { bin, units: rest }]
        return
      }
      const before = rest.map((unit) => price[unit] as number)
      const bound = sharpen({
        ...{ bins: open, units: rest, price, stop },
        ...{ target: goal - spent, gap: step, pace: 0.7, steps: open.length > 2 ? stepsAtNode : 0 },
      })
      const budget = goal - spent - bound
      if (budget >= 0)
        for (const column of fewest(open, rest, budget)) {
          if (column.loss > goal - spent - bound || nodes > mostNodes) break
          const gone = new Set(column.units)
          taken.push(column)
          dive(
            open.filter((bin) => bin !== column.bin),
            rest.filter((unit) => !gone.has(unit)),
            spent + costIn(column.units, column.bin),
          )
          taken.pop()
        }
      rest.forEach((unit, at) => {
        price[unit] = before[at] as number
      })
    }
    dive(bins, units, 0)
    return { best: found, whole: nodes <= mostNodes }
  }
}

export type BranchColumns = ReturnType<typeof makeBranch>
