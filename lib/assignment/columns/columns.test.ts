import { describe, expect, test } from 'vitest'
import { makeModel, noOverlay } from '../model.ts'
import { findPrices } from '../prices.ts'
import type { Problem } from '../problem.ts'
import { type Random, randomOf } from '../random.ts'
import { lightest } from '../repair.ts'
import { worth } from '../state.ts'
import { makeBranch } from './branch.ts'
import { columnsOf } from './index.ts'
import { makeKnapsack } from './knapsack.ts'
import { type Layout, layOutColumns } from './layout.ts'
import { makeSharpen } from './sharpen.ts'

const never = () => false

const layoutOf = (units: number, bins: number, random: Random): Layout => ({
  ...{ units, bins, step: 1 },
  cost: Float64Array.from({ length: units * bins }, () => Math.floor(30 * random())),
  weight: Int32Array.from({ length: units * bins }, () => Math.floor(9 * random())),
  room: Int32Array.from({ length: bins }, () => 4 + Math.floor(((6 * units) / bins) * random())),
})

/** Every set of units that fits one bin, with what it earns. */
const everyFilling = ({ units, bins, cost, weight, room }: Layout, bin: number, price: Float64Array) =>
  Array.from({ length: 2 ** units }, (_, mask) => {
    const inside = Array.from({ length: units }, (_, unit) => unit).filter((unit) => mask & (1 << unit))
    const used = inside.reduce((sum, unit) => sum + (weight[unit * bins + bin] as number), 0)
    const earns = inside.reduce(
      (sum, unit) => sum + (price[unit] as number) - (cost[unit * bins + bin] as number),
      0,
    )
    return { inside, earns, fits: used <= (room[bin] as number) }
  }).filter(({ fits }) => fits)

/** What the cheapest way costs to put every unit somewhere; Infinity when there is none. */
const cheapest = ({ units, bins, cost, weight, room }: Layout): number => {
  let least = Infinity
  const free = room.slice()
  const go = (unit: number, spent: number): void => {
    if (spent >= least) return
    if (unit === units) {
      least = spent
      return
    }
    for (let bin = 0; bin < bins; bin += 1) {
      const own = weight[unit * bins + bin] as number
      if (own > (free[bin] as number)) continue
      free[bin] = (free[bin] as number) - own
      go(unit + 1, spent + (cost[unit * bins + bin] as number))
      free[bin] = (free[bin] as number) + own
    }
  }
  go(0, 0)
  return least
}

const everyOf = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('the filling of one bin', () => {
  test('is the best of all fillings, and those nearly as good are all of them', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomOf(seed)
      const layout = layoutOf(3 + Math.floor(6 * random()), 2, random)
      const price = Float64Array.from({ length: layout.units }, () => Math.floor(40 * random()))
      const { best, taken, within } = makeKnapsack(layout)
      const every = everyFilling(layout, 1, price)
      const most = Math.max(...every.map(({ earns }) => earns))
      expect(best(1, everyOf(layout.units), layout.units, price), `seed ${seed}`).toBe(most)
      let earned = 0
      taken((unit) => {
        earned += (price[unit] as number) - (layout.cost[unit * layout.bins + 1] as number)
      })
      expect(earned, `seed ${seed}`).toBe(most)
      const columns = within(1, everyOf(layout.units), price, 6, 10_000)
      expect(columns.map(({ units }) => units.toSorted().join()).toSorted(), `seed ${seed}`).toEqual(
        every
          .filter(({ earns }) => earns >= most - 6)
          .map(({ inside }) => inside.join())
          .toSorted(),
      )
      expect(columns.every(({ loss }, at) => at === 0 || loss >= (columns[at - 1]?.loss ?? 0))).toBe(true)
      expect(within(1, everyOf(layout.units), price, 100, 3).length).toBeLessThanOrEqual(3)
    }
  })
})

describe('prices per unit', () => {
  test('never prove more than the cheapest way costs, and more steps prove no less', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomOf(seed)
      const layout = layoutOf(6, 3, random)
      const least = cheapest(layout)
      if (least === Infinity) continue
      const sharpen = makeSharpen(layout, makeKnapsack(layout))
      const bound = (steps: number) =>
        sharpen({
          ...{ bins: everyOf(3), units: everyOf(6), price: new Float64Array(6).fill(10), stop: never },
          ...{ target: Infinity, gap: 5, steps, pace: 0.7 },
        })
      const few = bound(2)
      const many = bound(80)
      expect(many, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-9)
      expect(many, `seed ${seed}`).toBeGreaterThanOrEqual(few)
    }
  })
})

describe('branching over fillings', () => {
  test('finds the cheapest way, and nothing where nothing is as cheap as asked', () => {
    let possible = 0
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomOf(seed)
      const layout = layoutOf(4 + Math.floor(4 * random()), 2 + Math.floor(3 * random()), random)
      const knapsack = makeKnapsack(layout)
      const branch = makeBranch(layout, knapsack, makeSharpen(layout, knapsack))
      const least = cheapest(layout)
      const ask = (target: number) =>
        branch({
          ...{
            bins: everyOf(layout.bins),
            units: everyOf(layout.units),
            stop: never,
            mostNodes: 1e6,
            target,
          },
          price: new Float64Array(layout.units).fill(15),
        })
      if (least === Infinity) {
        expect(ask(1e4).best, `seed ${seed}`).toBeNull()
        continue
      }
      possible += 1
      const { best, whole } = ask(least + 20)
      const cost = best?.reduce(
        (sum, { bin, units }) =>
          sum + units.reduce((part, unit) => part + (layout.cost[unit * layout.bins + bin] as number), 0),
        0,
      )
      expect([cost, whole], `seed ${seed}`).toEqual([least, true])
      expect(best?.flatMap(({ units }) => units).toSorted(), `seed ${seed}`).toEqual(everyOf(layout.units))
      expect(ask(least - 1).best, `seed ${seed}`).toBeNull()
    }
    expect(possible).toBeGreaterThan(100)
  })
})

/** Heavy units cost little: the kind of problem in which hardly anything fits. */
const tight = (items: number, bins: number, seed: number): Problem => {
  const random = randomOf(seed)
  const weight = Float64Array.from({ length: items * bins }, () => 1 + Math.floor(40 * random()))
  return {
    ...{ items, bins, sense: 'min', leftOut: null },
    value: weight.map((own) => 45 - own + Math.floor(8 * random())),
    resources: [{ weight: { perPair: weight }, capacity: new Float64Array(bins).fill((items * 20) / bins) }],
  }
}

describe('whole bins anew', () => {
  test('nothing that is told breaks a limit or passes the bound, the best is better than before, and the same seed goes the same way', () => {
    const turns = (seed: number): number[] => {
      const model = makeModel(tight(40, 8, 5), noOverlay)
      const { prices, best } = findPrices(model, { random: randomOf(1), stop: never })
      const begin = lightest(model, prices)
      const told: number[] = []
      columnsOf(
        model,
        prices,
      )?.({
        ...{ begin, bound: best.bound, random: randomOf(seed), stop: never, tries: 20 },
        found: (own, state) => {
          expect(worth(model, state)).toBe(own)
          expect(own).toBeLessThanOrEqual(best.bound)
          told.push(own)
          return false
        },
      })
      expect(Math.max(...told)).toBeGreaterThan(worth(model, begin))
      return told
    }
    expect(turns(3)).toEqual(turns(3))
  })

  test.each<[string, (problem: Problem) => Problem]>([
    ['items that may be left out', (problem) => ({ ...problem, leftOut: -5 })],
    [
      'weights that are not whole',
      (problem) => ({
        ...problem,
        resources: [
          {
            weight: { perItem: new Float64Array(problem.items).fill(1.5) },
            capacity: new Float64Array(problem.bins).fill(20),
          },
        ],
      }),
    ],
    ['two resources', (problem) => ({ ...problem, resources: [...problem.resources, ...problem.resources] })],
    ['floors', (problem) => ({ ...problem, floors: [{ items: [0, 1], average: 3 }] })],
    ['one bin', () => tight(5, 1, 2)],
    ['very many items for a bin', () => tight(500, 4, 2)],
  ])('%s: other ways serve', (_, change) => {
    expect(layOutColumns(makeModel(tight(30, 6, 1), noOverlay))).not.toBeNull()
    expect(layOutColumns(makeModel(change(tight(30, 6, 1)), noOverlay))).toBeNull()
  })
})
