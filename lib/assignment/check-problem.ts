import { type Pairs, type Problem, ProblemFault } from './problem.ts'

const count = (part: string, value: number, least: number): void => {
  if (!Number.isInteger(value) || value < least)
    throw new ProblemFault(part, `is not a whole number from ${least}`)
}

const length = (part: string, values: ArrayLike<unknown>, wanted: number): void => {
  if (values.length !== wanted) throw new ProblemFault(part, `has ${values.length} numbers, not ${wanted}`)
}

const everyNumber = (
  part: string,
  values: ArrayLike<number>,
  fits: (value: number) => boolean,
  what: string,
): void => {
  for (let at = 0; at < values.length; at += 1) {
    if (!fits(values[at] as number)) throw new ProblemFault(`${part}[${at}]`, `is ${values[at]}, not ${what}`)
  }
}

const finite = (part: string, values: ArrayLike<number>): void =>
  everyNumber(part, values, Number.isFinite, 'a finite number')

const notNegative = (part: string, values: ArrayLike<number>): void =>
  everyNumber(part, values, (value) => Number.isFinite(value) && value >= 0, 'a number from 0')

const pairs = (part: string, values: Pairs, wanted: number, check: typeof finite): void => {
  if (typeof values === 'function') return
  length(part, values, wanted)
  check(part, values)
}

const price = (part: string, value: number | undefined): void => {
  if (value !== undefined && !(Number.isFinite(value) && value >= 0))
    throw new ProblemFault(part, `is ${value}, not a number from 0`)
}

const groups = (part: string, all: readonly ArrayLike<number>[], items: number, apart: boolean): void => {
  const seen = new Set<number>()
  for (const [at, group] of all.entries()) {
    const own = new Set<number>()
    for (let k = 0; k < group.length; k += 1) {
      const item = group[k] as number
      if (!Number.isInteger(item) || item < 0 || item >= items)
        throw new ProblemFault(`${part}[${at}]`, `names item ${item}, and there are ${items}`)
      if (own.has(item) || (apart && seen.has(item)))
        throw new ProblemFault(`${part}[${at}]`, `names item ${item} twice`)
      own.add(item)
      seen.add(item)
    }
  }
}

/**
 * Refuses what can not be a problem: wrong lengths, numbers that are not finite, negative weights, capacities or prices,
 * items that do not exist. Values given by a function are checked where they are used.
 * @throws ProblemFault with the part and the reason.
 */
export const checkProblem = (problem: Problem): void => {
  const { items, bins } = problem
  count('items', items, 0)
  count('bins', bins, 0)
  if (problem.sense !== 'max' && problem.sense !== 'min') throw new ProblemFault('sense', 'is not max or min')
  pairs('value', problem.value, items * bins, finite)
  if (problem.leftOut !== null) finite('leftOut', [problem.leftOut])
  if (problem.forbidden instanceof Uint8Array) length('forbidden', problem.forbidden, items * bins)
  for (const [at, resource] of problem.resources.entries()) {
    const part = `resources[${at}]`
    if ('perItem' in resource.weight) {
      length(`${part}.weight`, resource.weight.perItem, items)
      notNegative(`${part}.weight`, resource.weight.perItem)
    } else pairs(`${part}.weight`, resource.weight.perPair, items * bins, notNegative)
    length(`${part}.capacity`, resource.capacity, bins)
    notNegative(`${part}.capacity`, resource.capacity)
    if (resource.overPrice) {
      length(`${part}.overPrice`, resource.overPrice, bins)
      everyNumber(`${part}.overPrice`, resource.overPrice, (value) => value >= 0, 'a number from 0')
    }
    if (resource.least) {
      length(`${part}.least`, resource.least, bins)
      notNegative(`${part}.least`, resource.least)
      const { capacity, least } = resource
      const above = least.findIndex((value, bin) => value > (capacity[bin] as number))
      if (above >= 0) throw new ProblemFault(`${part}.least[${above}]`, 'is above the capacity')
    }
    price(`${part}.leastPrice`, resource.leastPrice)
  }
  for (const [item, bin] of problem.pinned ?? []) {
    if (!Number.isInteger(item) || item < 0 || item >= items)
      throw new ProblemFault('pinned', `names item ${item}, and there are ${items}`)
    if (!Number.isInteger(bin) || bin < 0 || bin >= bins)
      throw new ProblemFault('pinned', `names bin ${bin}, and there are ${bins}`)
  }
  groups('together', problem.together ?? [], items, true)
  if (problem.near) {
    groups('near.groups', problem.near.groups, items, false)
    length('near.neighbours', problem.near.neighbours, bins * bins)
    price('near.price', problem.near.price)
  }
  for (const [at, floor] of (problem.floors ?? []).entries()) {
    groups(`floors[${at}].items`, [floor.items], items, true)
    finite(`floors[${at}].average`, [floor.average])
    price(`floors[${at}].price`, floor.price)
  }
  if (problem.defaults) {
    length('defaults.value', problem.defaults.value, items)
    everyNumber(
      'defaults.value',
      problem.defaults.value,
      (value) => !Number.isNaN(value) && value !== (problem.sense === 'max' ? Infinity : -Infinity),
      'a number',
    )
    price('defaults.price', problem.defaults.price)
  }
}
