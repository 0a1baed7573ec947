import type { Problem } from './problem.ts'
import { randomOf } from './random.ts'

/** A whole number below a limit. */
export type Draw = (below: number) => number

export const drawOf = (seed: number): Draw => {
  const random = randomOf(seed)
  return (below) => Math.floor(random() * below)
}

/** Groups of different items, each item in one group at most. */
const someGroups = (draw: Draw, items: number): readonly (readonly number[])[] => {
  const left = Array.from({ length: items }, (_, item) => item)
  const groups: number[][] = []
  while (left.length > 1 && draw(2) === 0) {
    const group: number[] = []
    for (let size = 2 + draw(2); size > 0 && left.length > 0; size -= 1)
      group.push(...left.splice(draw(left.length), 1))
    groups.push(group)
  }
  return groups
}

/** A small problem of a random kind: every part of a problem is in some of them, whole numbers and fractions, tight and loose. */
export const randomProblem = (seed: number, most = { items: 6, bins: 3 }): Problem => {
  const draw = drawOf(seed)
  const chance = (percent: number) => draw(100) < percent
  const items = 1 + draw(most.items)
  const bins = 1 + draw(most.bins)
  const fine = chance(50) ? 1 : 64
  const number = (below: number) => draw(below * fine) / fine
  const values = Float64Array.from({ length: items * bins }, () => number(20) - (chance(15) ? 10 : 0))
  const sense = chance(60) ? 'max' : 'min'
  const resource = (): Problem['resources'][number] => {
    const same = chance(50)
    const perItem = Float64Array.from({ length: items }, () => draw(6))
    const pairs = Float64Array.from({ length: items * bins }, () => draw(6))
    const whole = (same ? perItem : pairs).reduce((sum, one) => sum + one, 0) / (same ? 1 : bins)
    const tight = 0.5 + draw(90) / 100
    const capacity = Float64Array.from({ length: bins }, () =>
      chance(8) ? 0 : Math.round((whole / bins) * tight * (0.7 + draw(60) / 100)),
    )
    return {
      weight: same
        ? { perItem }
        : { perPair: chance(50) ? pairs : (item, bin) => pairs[item * bins + bin] as number },
      capacity,
      ...(chance(20) && { overPrice: capacity.map(() => (chance(50) ? Infinity : number(8))) }),
      ...(chance(20) && {
        least: capacity.map((one) => (chance(50) ? 0 : draw(one + 1))),
        ...(chance(50) && { leastPrice: number(8) }),
      }),
    }
  }
  const some = () => Array.from({ length: items }, (_, item) => item).filter(() => chance(50))
  const forbidden = Uint8Array.from({ length: items * bins }, () => (chance(20) ? 1 : 0))
  const neighbours = new Uint8Array(bins * bins)
  for (let a = 0; a < bins; a += 1)
    for (let b = 0; b < a; b += 1)
      if (chance(40))
        neighbours.fill(1, a * bins + b, a * bins + b + 1).fill(1, b * bins + a, b * bins + a + 1)
  return {
    items,
    bins,
    sense,
    value: chance(30) ? (item, bin) => values[item * bins + bin] as number : values,
    resources: Array.from({ length: chance(70) ? 1 : chance(80) ? 2 : 0 }, resource),
    leftOut: chance(50) ? null : sense === 'max' ? number(4) - 2 : 12 + number(8),
    ...(chance(30) && {
      forbidden: chance(50) ? forbidden : (item, bin) => forbidden[item * bins + bin] !== 0,
    }),
    ...(chance(25) && { together: someGroups(draw, items) }),
    ...(chance(20) && {
      near: {
        groups: [...someGroups(draw, items), some()],
        neighbours,
        ...(chance(60) && { price: number(10) }),
      },
    }),
    ...(chance(20) && {
      floors: Array.from({ length: 1 + draw(2) }, () => ({
        items: some(),
        average: number(20),
        ...(chance(50) && { price: number(3) }),
      })),
    }),
    ...(chance(20) && {
      defaults: {
        value: Float64Array.from({ length: items }, () => number(20)),
        ...(chance(50) && { price: number(3) }),
      },
    }),
  }
}
