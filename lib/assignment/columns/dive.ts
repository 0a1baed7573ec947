import type { Random } from '../random.ts'
import type { BranchColumns, Filling } from './branch.ts'
import type { Layout } from './layout.ts'
import type { SharpenPrices } from './sharpen.ts'

type Dive = {
  readonly bins: readonly number[]
  readonly units: readonly number[]
  /** per unit, to begin with; as before when it ends */
  readonly price: Float64Array
  /** what more than the bound is thought to be needed */
  readonly gap: number
  readonly random: Random
  readonly stop: () => boolean
}

/** A unit is offered to so many of the bins that are still open: those that suit it best. */
const offers = 10
/** Of the open bins this share is filled before the prices are sharpened again. */
const share = 0.1
/** The last bins, with about so many units, are filled by branching; where that fails, with so many of the bins before. */
const unitsAtLast = 55
const backwards = 2

/**
 * Fills bin by bin: sharpens the prices, keeps the filling that was the best of its bin most often, and goes on with what is
 * left (diving; Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa, INFORMS Journal on Computing 31, 2019). The last bins have
 * to take everything that is left: branching. Null when that cannot be, or was not found.
 */
export const makeDive = (
  { bins: all }: Layout,
  suits: Float64Array,
  sharpen: SharpenPrices,
  branch: BranchColumns,
) => {
  const offered = (open: readonly number[], rest: readonly number[]) => {
    if (open.length <= offers) return undefined
    const lists = new Map<number, number[]>(open.map((bin) => [bin, []]))
    for (const unit of rest) {
      const order = open
        .slice()
        .sort((a, b) => (suits[unit * all + a] as number) - (suits[unit * all + b] as number))
      for (let at = 0; at < offers; at += 1) lists.get(order[at] as number)?.push(unit)
    }
    return (bin: number): readonly number[] => lists.get(bin) ?? []
  }
  return ({ bins, units, price: given, gap, random, stop }: Dive): readonly Filling[] | null => {
    const price = given.slice()
    const done: Filling[] = []
    const last = Math.max(2, Math.min(8, Math.round((unitsAtLast * bins.length) / units.length)))
    let open = bins
    let rest = units
    while (open.length > last && !stop()) {
      const steps = done.length === 0 ? 32 : 8
      const seen = new Map<string, { readonly filling: Filling; times: number }>()
      const among = offered(open, rest)
      sharpen({
        ...{ bins: open, units: rest, price, stop, steps, target: Infinity },
        ...{ gap: (gap * open.length) / bins.length, pace: done.length === 0 ? 0.7 : 0.3 },
        ...(among && { among }),
        seen: (step, bin, column) => {
          if (step < steps / 3) return
          const key = `${bin}:${column.join()}`
          const one = seen.get(key)
          if (one) one.times += 1
          else seen.set(key, { filling: { bin, units: column }, times: 1 })
        },
      })
      const often = [...seen.values()]
        .map((one) => ({ ...one, rank: one.times + random() / 2 }))
        .sort((a, b) => b.rank - a.rank)
      const most = often[0]?.times ?? 0
      const gone = new Set<number>()
      const closed = new Set<number>()
      const many = Math.max(1, Math.floor(open.length * share))
      for (const { filling, times } of often) {
        if (closed.size >= many || open.length - closed.size <= last || times < most / 2) break
        if (closed.has(filling.bin) || filling.units.some((unit) => gone.has(unit))) continue
        closed.add(filling.bin)
        for (const unit of filling.units) gone.add(unit)
        done.push(filling)
      }
      if (closed.size === 0) return null
      open = open.filter((bin) => !closed.has(bin))
      rest = rest.filter((unit) => !gone.has(unit))
    }
    for (let more = 0; more <= backwards && !stop(); more += 1) {
      if (more > 0) {
        const back = done.pop()
        if (!back) return null
        open = [...open, back.bin]
        rest = [...rest, ...back.units]
      }
      const part = (gap * open.length) / bins.length
      const bound = sharpen({
        bins: open,
        units: rest,
        price,
        stop,
        steps: 300,
        pace: 0.7,
        target: Infinity,
        gap: part,
      })
      for (let above = part / 16; above < 64 * part && !stop(); above *= 2) {
        const { best: end } = branch({
          bins: open,
          units: rest,
          price,
          target: bound + above,
          mostNodes: 300,
          stop,
        })
        if (end) return [...done, ...end]
      }
    }
    return null
  }
}
