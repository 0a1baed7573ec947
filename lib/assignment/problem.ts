/** A number per item and bin: row-major items × bins, or a function; float32 halves the memory of a large problem. */
export type Pairs = Float64Array | Float32Array | ((item: number, bin: number) => number)

/** Something of which a bin has a limited amount. */
export type Resource = {
  /** per item, the same in every bin; or per item and bin */
  readonly weight: { readonly perItem: Float64Array } | { readonly perPair: Pairs }
  /** per bin; not negative */
  readonly capacity: Float64Array
  /** cost of one unit above the capacity, per bin; absent or Infinity: a hard limit */
  readonly overPrice?: Float64Array
  /** least load per bin; absent: none */
  readonly least?: Float64Array
  /** cost of one unit below the least load; absent: kept whenever that is possible, and listed where it is not */
  readonly leastPrice?: number
}

/** A group of items whose average value may not be lower than a floor. An item that is left out counts with its value. */
export type Floor = {
  readonly items: ArrayLike<number>
  readonly average: number
  /** cost per unit of value that the sum of the group lacks; absent: kept whenever that is possible */
  readonly price?: number
}

/**
 * Items to bins with limited capacity: a generalised assignment problem (Martello and Toth, Knapsack Problems, 1990, ch. 7)
 * with several resources, linked items, lower bounds, floors and defaults. Plain data; nothing in it is changed.
 */
export type Problem = {
  readonly items: number
  readonly bins: number
  /** whether the sum of values is to be as large or as small as possible */
  readonly sense: 'max' | 'min'
  readonly value: Pairs
  readonly resources: readonly Resource[]
  /** value of an item that is put nowhere; null: every item has to be put somewhere */
  readonly leftOut: number | null
  /** pairs that may not be: one byte per item and bin, or a function */
  readonly forbidden?: Uint8Array | ((item: number, bin: number) => boolean)
  /** items that are in one bin and no other, and are never left out */
  readonly pinned?: ReadonlyMap<number, number>
  /** groups of items that go to one bin */
  readonly together?: readonly (readonly number[])[]
  /** groups of items that go to bins which are neighbours of each other, or to one bin */
  readonly near?: {
    readonly groups: readonly (readonly number[])[]
    /** bins × bins, symmetric; 1: neighbours */
    readonly neighbours: Uint8Array
    /** cost of a pair that is not near; absent: kept whenever that is possible */
    readonly price?: number
  }
  readonly floors?: readonly Floor[]
  /** what each item has without this plan: its value should not be worse */
  readonly defaults?: {
    readonly value: Float64Array
    /** cost per unit that an item is worse off; absent: kept whenever that is possible */
    readonly price?: number
  }
}

/** One promise that could not be kept, how much it lacks, and what that costs in the objective. */
export type Violation = {
  readonly kind: 'over' | 'least' | 'floor' | 'default' | 'near'
  /** bin, floor, item or group */
  readonly index: number
  readonly resource: number | null
  readonly amount: number
  readonly cost: number
}

/** Prices that prove the bound: in the sense of a problem that is maximised. */
export type Prices = {
  /** per resource and bin: of one unit of capacity; below zero where the least load presses */
  readonly resource: readonly Float64Array[]
  /** per floor: of one unit of value of the group */
  readonly floor: Float64Array
}

export type Solved = {
  readonly status: 'solved'
  /** bin per item, -1 for left out */
  readonly assignment: Int32Array
  /** the sum of values less the cost of violations (added, where the sum is to be small) */
  readonly objective: number
  /** no assignment has a better objective: above it for max, below it for min */
  readonly bound: number
  /** |bound - objective| / max(|objective|, 1e-9) */
  readonly gap: number
  readonly prices: Prices
  /** per item: what its best bin would give more at these prices than the bin that it has */
  readonly slack: Float64Array
  readonly violations: readonly Violation[]
  /** why it stopped: the gap that was asked, the time, a stop by the caller, or nothing left to try */
  readonly ended: 'gap' | 'time' | 'stopped' | 'exhausted'
  readonly seed: number
}

/** Why no assignment can exist. */
export type Impossible =
  | { readonly reason: 'item-fits-nowhere'; readonly items: readonly number[] }
  | {
      readonly reason: 'resource-short'
      /** the resource of which there is too little, and the items that together ask more than there is */
      readonly resource: number
      /** the one bin where these items can be; null: all bins together */
      readonly bin: number | null
      readonly items: readonly number[]
      readonly asked: number
      readonly available: number
    }
  /** every combination of a small problem was tried, with the items that may not be left out */
  | { readonly reason: 'no-combination'; readonly items: readonly number[] }

export type Result =
  | Solved
  | { readonly status: 'infeasible'; readonly because: Impossible; readonly seed: number }
  /** nothing that keeps every hard limit was found in the time, and nothing proves that it can not exist */
  | {
      readonly status: 'not-found'
      readonly bound: number
      readonly ended: Solved['ended']
      readonly seed: number
    }

/** A problem that says something impossible about itself. */
export class ProblemFault extends Error {
  constructor(
    readonly part: string,
    readonly reason: string,
  ) {
    super(`${part}: ${reason}`)
    this.name = 'ProblemFault'
  }
}
