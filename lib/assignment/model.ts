import { type Plain, plainOf } from './plain.ts'
import type { Pairs, Problem } from './problem.ts'
import { ProblemFault } from './problem.ts'
import { promisePrices } from './promise.ts'

/**
 * The problem as the engine reads it: maximised, items that go together as one unit, several resources in one row of
 * slots (resource × bins + bin). It refers to the arrays of the problem and copies none of them.
 */
export type Model = Plain & {
  readonly problem: Problem
  readonly units: number
  readonly bins: number
  readonly resources: number
  readonly slots: number
  readonly floors: number
  /** items of unit u: members[first[u]] .. members[first[u + 1] - 1]; null when every unit is the item of its number */
  readonly members: { readonly of: Int32Array; readonly first: Int32Array } | null
  /** unit of an item */
  readonly unitOf: (item: number) => number
  /** per slot */
  readonly capacity: Float64Array
  readonly overPrice: Float64Array
  readonly least: Float64Array
  readonly leastPrice: Float64Array
  /** per floor: the sum of values that the group needs, and the price of what it lacks */
  readonly floorSum: Float64Array
  readonly floorPrice: Float64Array
  /** floors of a unit's items as (floor, item) pairs; null when there are none */
  readonly floorsOf: ReadonlyMap<number, readonly (readonly [floor: number, item: number])[]> | null
  readonly nearPrice: number
  readonly defaultPrice: number
  /** value of every bin for a unit; -Infinity where it may not or can not be */
  readonly fillValues: (unit: number, out: Float64Array) => void
  /** value of a unit in a bin, or left out (bin -1); -Infinity where it may not be */
  readonly valueAt: (unit: number, bin: number) => number
  /** value of one item for a floor */
  readonly itemValue: (item: number, bin: number) => number
  readonly weightAt: (unit: number, resource: number, bin: number) => number
  /** units with a pin or a ban, whose rows can not; null when there are none */
  readonly special: Uint8Array | null
  /** 1 for max, -1 for min */
  readonly sign: 1 | -1
}

/** Items that may be in one bin only, and pairs that may not be, on top of those of the problem. */
export type Overlay = {
  readonly pins: ReadonlyMap<number, number>
  readonly bans: ReadonlySet<number>
}
export const noOverlay: Overlay = { pins: new Map(), bans: new Set() }

const reader = (pairs: Pairs, bins: number, part: string): ((item: number, bin: number) => number) => {
  if (typeof pairs !== 'function') return (item, bin) => pairs[item * bins + bin] as number
  return (item, bin) => {
    const value = pairs(item, bin)
    if (!Number.isFinite(value)) throw new ProblemFault(part, `is ${value} for item ${item} and bin ${bin}`)
    return value
  }
}

const unitsOf = ({ items, together = [] }: Problem) => {
  const groups = together.filter((group) => group.length > 1)
  if (groups.length === 0) return { units: items, members: null, unitOf: (item: number) => item }
  const leader = new Int32Array(items).map((_, item) => item)
  for (const group of groups) for (const item of group) leader[item] = group[0] as number
  const unit = new Int32Array(items)
  let units = 0
  for (let item = 0; item < items; item += 1) if (leader[item] === item) unit[item] = units++
  for (let item = 0; item < items; item += 1) unit[item] = unit[leader[item] as number] as number
  const first = new Int32Array(units + 1)
  for (let item = 0; item < items; item += 1)
    first[(unit[item] as number) + 1] = (first[(unit[item] as number) + 1] as number) + 1
  for (let at = 0; at < units; at += 1) first[at + 1] = (first[at + 1] as number) + (first[at] as number)
  const next = first.slice()
  const of = new Int32Array(items)
  for (let item = 0; item < items; item += 1) {
    const at = unit[item] as number
    of[next[at] as number] = item
    next[at] = (next[at] as number) + 1
  }
  return { units, members: { of, first }, unitOf: (item: number) => unit[item] as number }
}

export const makeModel = (problem: Problem, overlay: Overlay = noOverlay): Model => {
  const { bins, leftOut, forbidden, defaults } = problem
  const sign = problem.sense === 'max' ? 1 : -1
  const raw = reader(problem.value, bins, 'value')
  const { units, members, unitOf } = unitsOf(problem)
  const resources = problem.resources.length
  const slots = resources * bins
  const promised = promisePrices(problem)

  const weights = problem.resources.map(({ weight }, at) => {
    if ('perItem' in weight) {
      const { perItem } = weight
      return (item: number) => perItem[item] as number
    }
    const read = reader(weight.perPair, bins, `resources[${at}].weight`)
    return (item: number, bin: number) => read(item, bin)
  })
  const capacity = new Float64Array(slots)
  const overPrice = new Float64Array(slots).fill(Infinity)
  const least = new Float64Array(slots)
  const leastPrice = new Float64Array(slots)
  for (const [at, resource] of problem.resources.entries()) {
    capacity.set(resource.capacity, at * bins)
    if (resource.overPrice) overPrice.set(resource.overPrice, at * bins)
    if (resource.least) least.set(resource.least, at * bins)
    leastPrice.fill(promised.least[at] as number, at * bins, (at + 1) * bins)
  }

  const bans = overlay.bans
  const pins = problem.pinned ? new Map([...problem.pinned, ...overlay.pins]) : overlay.pins
  const mayNot =
    forbidden === undefined
      ? null
      : forbidden instanceof Uint8Array
        ? (item: number, bin: number) => forbidden[item * bins + bin] !== 0
        : forbidden
  const overlaid = bans.size > 0 || pins.size > 0
  const defaultPrice = promised.default
  const least0 = defaults?.value

  const one = (item: number, bin: number): number => {
    if (mayNot?.(item, bin)) return -Infinity
    if (overlaid) {
      const pinned = pins.get(item)
      if (pinned !== undefined && pinned !== bin) return -Infinity
      if (bans.has(item * bins + bin)) return -Infinity
    }
    const value = sign * raw(item, bin)
    if (!least0) return value
    const lacks = sign * (least0[item] as number) - value
    return lacks > 0 ? value - defaultPrice * lacks : value
  }
  const alone = (item: number): number => {
    if (leftOut === null || pins.has(item)) return -Infinity
    const value = sign * leftOut
    const lacks = least0 ? sign * (least0[item] as number) - value : 0
    return lacks > 0 ? value - defaultPrice * lacks : value
  }
  const hard = problem.resources.map((_, at) =>
    capacity.subarray(at * bins, (at + 1) * bins).some((_v, bin) => overPrice[at * bins + bin] === Infinity),
  )
  const weightAt = (unit: number, resource: number, bin: number): number => {
    const weight = weights[resource] as (item: number, bin: number) => number
    if (!members) return weight(unit, bin)
    let sum = 0
    for (let at = members.first[unit] as number; at < (members.first[unit + 1] as number); at += 1)
      sum += weight(members.of[at] as number, bin)
    return sum
  }
  /** an item that is heavier than a hard limit can not be there, whatever else is */
  const tooHeavy = (unit: number, bin: number): boolean => {
    for (let at = 0; at < resources; at += 1) {
      const slot = at * bins + bin
      if (
        hard[at] &&
        overPrice[slot] === Infinity &&
        weightAt(unit, at, bin) > (capacity[slot] as number) + 1e-9
      )
        return true
    }
    return false
  }
  const valueAt = (unit: number, bin: number): number => {
    if (bin >= 0 && tooHeavy(unit, bin)) return -Infinity
    if (!members) return bin < 0 ? alone(unit) : one(unit, bin)
    let sum = 0
    for (let at = members.first[unit] as number; at < (members.first[unit + 1] as number); at += 1) {
      const item = members.of[at] as number
      sum += bin < 0 ? alone(item) : one(item, bin)
    }
    return sum
  }

  const plain = plainOf(problem, {
    grouped: members !== null,
    unitWeight: () => new Float64Array(units).map((_, unit) => weightAt(unit, 0, 0)),
  })
  const { plainValue } = plain

  const special = overlaid ? new Uint8Array(units) : null
  if (special) {
    for (const item of pins.keys()) special[unitOf(item)] = 1
    for (const pair of bans) special[unitOf(Math.floor(pair / bins))] = 1
  }

  const fillValues = (unit: number, out: Float64Array): void => {
    if (plainValue && special?.[unit] !== 1) {
      const base = unit * bins
      for (let bin = 0; bin < bins; bin += 1) out[bin] = sign * (plainValue[base + bin] as number)
      return
    }
    for (let bin = 0; bin < bins; bin += 1) out[bin] = valueAt(unit, bin)
  }

  const floors = problem.floors ?? []
  const floorsOf = new Map<number, (readonly [number, number])[]>()
  for (const [floor, { items: group }] of floors.entries()) {
    for (let at = 0; at < group.length; at += 1) {
      const item = group[at] as number
      const unit = unitOf(item)
      const own = floorsOf.get(unit)
      if (own) own.push([floor, item])
      else floorsOf.set(unit, [[floor, item]])
    }
  }
  return {
    problem,
    units,
    bins,
    resources,
    slots,
    floors: floors.length,
    members,
    unitOf,
    capacity,
    overPrice,
    least,
    leastPrice,
    floorSum: Float64Array.from(floors, ({ average, items: group }) => sign * average * group.length),
    floorPrice: promised.floor,
    floorsOf: floors.length === 0 ? null : floorsOf,
    nearPrice: promised.near,
    defaultPrice,
    fillValues,
    valueAt,
    itemValue: (item, bin) => (bin < 0 ? sign * (leftOut ?? 0) : sign * raw(item, bin)),
    weightAt,
    ...plain,
    special,
    sign,
  }
}
