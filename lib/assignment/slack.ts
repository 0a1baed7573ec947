import { type PriceRow, reducedAlone, reducedRow } from './dual.ts'
import type { Model } from './model.ts'

/** Per item what the best bin of its unit would give more, at these prices, than the bin that it has. */
export const slackOf = (model: Model, prices: PriceRow, bin: Int32Array): Float64Array => {
  const { members } = model
  const slack = new Float64Array(model.problem.items)
  const row = new Float64Array(model.bins)
  for (let unit = 0; unit < model.units; unit += 1) {
    reducedRow(model, prices, unit, row)
    const alone = reducedAlone(model, prices, unit)
    let best = alone
    for (let bin = 0; bin < row.length; bin += 1) if ((row[bin] as number) > best) best = row[bin] as number
    const own = bin[unit] as number
    const lost = best - (own < 0 ? alone : (row[own] as number))
    if (!members) {
      slack[unit] = lost
      continue
    }
    for (let at = members.first[unit] as number; at < (members.first[unit + 1] as number); at += 1)
      slack[members.of[at] as number] = lost
  }
  return slack
}
