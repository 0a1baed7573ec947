import { constantTerm, type PriceRow, reducedAlone, reducedRow, rowLength } from './dual.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'

export type Sample = { readonly units: Int32Array; readonly factor: number }

const everyUnit = (model: Model): Sample => ({
  units: Int32Array.from({ length: model.units }, (_, unit) => unit),
  factor: 1,
})

/** Every k-th unit from a random one on; the factor brings its weight to that of all. */
export const sampleOf = (model: Model, size: number, random: Random): Sample => {
  if (size >= model.units) return everyUnit(model)
  const step = model.units / size
  const begin = random() * step
  const units = Int32Array.from({ length: size }, (_, at) =>
    Math.min(model.units - 1, Math.floor(begin + at * step)),
  )
  if (!model.plainWeight) return { units, factor: step }
  let all = 0
  for (const weight of model.plainWeight) all += weight
  let some = 0
  for (const unit of units) some += model.plainWeight[unit] as number
  return { units, factor: some > 0 ? all / some : step }
}

/** A bin with a smaller share of a unit adds to the diagonal of the Hessian only, which stays dominant. */
const thin = 0.01

export type Smooth = { value: number; readonly used: Float64Array; readonly hessian: Float64Array }

/**
 * The dual function with the maximum of every unit softened (temperature times the logarithm of the sum of exponentials),
 * its gradient and its Hessian: what a unit uses is spread over the bins that are nearly best.
 */
export const soften = (
  model: Model,
  sample: Sample,
  prices: PriceRow,
  temperature: number,
  into: Smooth,
): void => {
  const { bins, resources, slots } = model
  const size = rowLength(model)
  const { used, hessian } = into
  used.fill(0)
  hessian.fill(0)
  const row = new Float64Array(bins + 1)
  const share = new Float64Array(bins + 1)
  const active = new Int32Array(bins + 1)
  const mean = new Float64Array(size)
  const at = new Int32Array(resources + 64)
  const amount = new Float64Array(resources + 64)
  const cut = 7 * temperature
  let sum = 0
  for (const unit of sample.units) {
    reducedRow(model, prices, unit, row)
    row[bins] = reducedAlone(model, prices, unit)
    let best = -Infinity
    for (let bin = 0; bin <= bins; bin += 1) if ((row[bin] as number) > best) best = row[bin] as number
    if (best === -Infinity) continue
    let count = 0
    let total = 0
    for (let bin = 0; bin <= bins; bin += 1) {
      const below = (row[bin] as number) - best
      if (below <= -cut) continue
      const weight = Math.exp(below / temperature)
      active[count] = bin
      share[count++] = weight
      total += weight
    }
    sum += best + temperature * Math.log(total)
    const floors = model.floorsOf?.get(unit)
    if (resources === 1 && !floors) {
      const scale = 1 / total
      for (let a = 0; a < count; a += 1) {
        const bin = active[a] as number
        if (bin === bins) {
          share[a] = 0
          continue
        }
        const weight = model.weightAt(unit, 0, bin)
        const part = (share[a] as number) * scale * weight
        used[bin] = (used[bin] as number) + part
        hessian[bin * size + bin] = (hessian[bin * size + bin] as number) + (part * weight) / temperature
        share[a] = part
        if (part / weight < thin) {
          hessian[bin * size + bin] = (hessian[bin * size + bin] as number) - (part * part) / temperature
          continue
        }
        for (let b = 0; b <= a; b += 1) {
          const other = active[b] as number
          if (other === bins || (share[b] as number) < thin * weight) continue
          const both = (part * (share[b] as number)) / temperature
          hessian[bin * size + other] = (hessian[bin * size + other] as number) - both
          if (other !== bin) hessian[other * size + bin] = (hessian[other * size + bin] as number) - both
        }
      }
      continue
    }
    const touched: number[] = []
    for (let a = 0; a < count; a += 1) {
      const bin = active[a] as number
      const part = (share[a] as number) / total
      let entries = 0
      if (bin < bins)
        for (let resource = 0; resource < resources; resource += 1) {
          at[entries] = resource * bins + bin
          amount[entries++] = model.weightAt(unit, resource, bin)
        }
      for (const [floor, item] of floors ?? []) {
        at[entries] = slots + floor
        amount[entries++] = -model.itemValue(item, bin === bins ? -1 : bin)
      }
      for (let x = 0; x < entries; x += 1) {
        const slot = at[x] as number
        if (mean[slot] === 0) touched.push(slot)
        mean[slot] = (mean[slot] as number) + part * (amount[x] as number)
        for (let y = 0; y < entries; y += 1) {
          const cell = slot * size + (at[y] as number)
          hessian[cell] =
            (hessian[cell] as number) + (part * (amount[x] as number) * (amount[y] as number)) / temperature
        }
      }
    }
    for (const slot of touched) {
      const own = mean[slot] as number
      used[slot] = (used[slot] as number) + own
      for (const other of touched)
        hessian[slot * size + other] =
          (hessian[slot * size + other] as number) - (own * (mean[other] as number)) / temperature
    }
    for (const slot of touched) mean[slot] = 0
  }
  for (let slot = 0; slot < size; slot += 1) used[slot] = (used[slot] as number) * sample.factor
  for (let cell = 0; cell < size * size; cell += 1) hessian[cell] = (hessian[cell] as number) * sample.factor
  into.value = constantTerm(model, prices) + sum * sample.factor
}
