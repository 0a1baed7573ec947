import type { Problem } from './problem.ts'

type Row = Float64Array | Float32Array

/** The parts of a problem that can be read as they stand, in loops without calls. */
export type Plain = {
  /** one number per unit when there is one resource with a weight that is the same in every bin */
  readonly plainWeight: Float64Array | null
  /** the values: dense, one item a unit, nothing forbidden, no default, nothing heavier than a bin */
  readonly plainValue: Row | null
  /** per resource its weights per pair: dense, one item a unit */
  readonly plainPairs: readonly (Row | null)[]
}

/** Per bin the heaviest that a resource asks there; null where that can not be read as it stands. */
const heaviest = ({ weight }: Problem['resources'][number], bins: number): Float64Array | null => {
  if ('perItem' in weight) {
    let most = 0
    for (const one of weight.perItem) if (one > most) most = one
    return new Float64Array(bins).fill(most)
  }
  if (typeof weight.perPair === 'function') return null
  const most = new Float64Array(bins)
  for (let at = 0, bin = 0; at < weight.perPair.length; at += 1) {
    const one = weight.perPair[at] as number
    if (one > (most[bin] as number)) most[bin] = one
    bin = bin + 1 === bins ? 0 : bin + 1
  }
  return most
}

export const plainOf = (
  problem: Problem,
  { grouped, unitWeight }: { readonly grouped: boolean; readonly unitWeight: () => Float64Array },
): Plain => {
  const { bins, resources, value } = problem
  const only = resources.length === 1 ? resources[0] : undefined
  const perItem = only && 'perItem' in only.weight ? only.weight.perItem : null
  const plainWeight = perItem && grouped ? unitWeight() : perItem
  const asItStands =
    !grouped && problem.forbidden === undefined && !problem.defaults && typeof value !== 'function'
  const everythingFits = (): boolean =>
    resources.every((resource) => {
      const most = heaviest(resource, bins)
      return (
        most?.every(
          (one, bin) =>
            one <= (resource.capacity[bin] as number) || (resource.overPrice?.[bin] ?? Infinity) !== Infinity,
        ) ?? false
      )
    })
  return {
    plainWeight,
    plainValue: asItStands && everythingFits() ? value : null,
    plainPairs: resources.map(({ weight }) =>
      grouped || 'perItem' in weight || typeof weight.perPair === 'function' ? null : weight.perPair,
    ),
  }
}
