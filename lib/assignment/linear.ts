/**
 * Solves (H + ridge) x = g on the rows that are free, by a Cholesky factorisation; x is 0 elsewhere.
 * H is size × size, row-major, symmetric, not negative; what is added to its diagonal keeps it positive.
 */
export const solveFree = (
  hessian: Float64Array,
  gradient: Float64Array,
  free: Uint8Array,
  out: Float64Array,
): void => {
  const size = gradient.length
  const rows = new Int32Array(size)
  let count = 0
  for (let row = 0; row < size; row += 1) if (free[row]) rows[count++] = row
  out.fill(0)
  if (count === 0) return
  let trace = 0
  for (let a = 0; a < count; a += 1) {
    const row = rows[a] as number
    trace += hessian[row * size + row] as number
  }
  const ridge = (1e-7 * trace) / count + 1e-12
  const factor = new Float64Array(count * count)
  const solution = new Float64Array(count)
  for (let a = 0; a < count; a += 1) {
    const row = rows[a] as number
    for (let b = 0; b <= a; b += 1)
      factor[a * count + b] = hessian[row * size + (rows[b] as number)] as number
    const own = factor[a * count + a] as number
    factor[a * count + a] = own * 1.001 + ridge
    solution[a] = gradient[row] as number
  }
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = factor[a * count + b] as number
      const [left, right] = [a * count, b * count]
      for (let k = 0; k < b; k += 1) sum -= (factor[left + k] as number) * (factor[right + k] as number)
      factor[left + b] = a === b ? Math.sqrt(Math.max(sum, 1e-300)) : sum / (factor[right + b] as number)
    }
  }
  for (let a = 0; a < count; a += 1) {
    let sum = solution[a] as number
    for (let k = 0; k < a; k += 1) sum -= (factor[a * count + k] as number) * (solution[k] as number)
    solution[a] = sum / (factor[a * count + a] as number)
  }
  for (let a = count - 1; a >= 0; a -= 1) {
    let sum = solution[a] as number
    for (let k = a + 1; k < count; k += 1) sum -= (factor[k * count + a] as number) * (solution[k] as number)
    solution[a] = sum / (factor[a * count + a] as number)
  }
  for (let a = 0; a < count; a += 1) out[rows[a] as number] = solution[a] as number
}
