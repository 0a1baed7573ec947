import { countBits } from './half-day.ts'
import type { DutyCheck, LimitCheck, Timetable } from './prepare.ts'

/** What the chosen values together take of limits, and need and give for duties; kept per depth of the search. */
export type Consumption = {
  /** Adds a value of a part to what was taken at `depth`; false when a hard demand can no longer be met. */
  readonly take: (depth: number, part: number, value: number) => boolean
  /** What the demands that are certainly broken at this depth cost. */
  readonly cost: (depth: number) => number
  readonly breaks: (depth: number, constraint: number) => boolean
}

const none: Consumption = { take: () => true, cost: () => 0, breaks: () => false }

export const demandsOf = (timetable: Timetable, price: Float64Array): Consumption => {
  const { values, ofPart, limits, duties, dutyWords } = timetable
  if (limits.length === 0 && duties.length === 0) return none
  const size = ofPart.length
  const decided = new Uint8Array((size + 1) * size)
  const minutes = new Float64Array((size + 1) * limits.length)
  const reach = new Float64Array((size + 1) * limits.length)
  const used = new Int32Array((size + 1) * limits.length)
  const halves = new Int32Array((size + 1) * limits.length)
  const perDay = new Float64Array((size + 1) * limits.length * 8)
  const need = new Int32Array((size + 1) * dutyWords)
  const cover = new Int32Array((size + 1) * dutyWords)
  const mostMinutes = ofPart.map((own) => Math.max(0, ...own.map((value) => values[value]?.minutes ?? 0)))
  const allHalves = ofPart.map((own) => own.reduce((bits, value) => bits | (values[value]?.halfDays ?? 0), 0))
  const allCover = ofPart.map((own) => {
    const bits = new Int32Array(dutyWords)
    for (const value of own)
      for (let word = 0; word < dutyWords; word += 1)
        bits[word] = (bits[word] ?? 0) | (values[value]?.cover[word] ?? 0)
    return bits
  })
  const givers = allCover.flatMap((bits, part) => (bits.some((word) => word !== 0) ? [part] : []))
  for (const [index, { members }] of limits.entries())
    reach[index] = mostMinutes.reduce((sum, most, part) => sum + (members[part] ? most : 0), 0)

  const limitBroken = (
    { bound, amount, limit, members }: LimitCheck,
    index: number,
    depth: number,
  ): boolean => {
    const at = depth * limits.length + index
    if (bound === 'maxMinutes') return (minutes[at] ?? 0) > amount
    if (bound === 'maxHalfDays') return countBits(halves[at] ?? 0) > amount
    if (bound === 'maxMinutesPerDay') {
      for (let day = 1; day <= 7; day += 1) if ((perDay[at * 8 + day] ?? 0) > amount) return true
      return false
    }
    if (limit.onlyWhenUsed && (used[at] ?? 0) === 0) return false
    if (bound === 'minMinutes') return (minutes[at] ?? 0) + (reach[at] ?? 0) < amount
    let bits = halves[at] ?? 0
    for (let part = 0; part < size; part += 1)
      if (members[part] && !decided[depth * size + part]) bits |= allHalves[part] ?? 0
    return countBits(bits) < amount
  }
  const dutyBroken = ({ words }: DutyCheck, depth: number): boolean => {
    const at = depth * dutyWords
    for (let word = 0; word < dutyWords; word += 1) {
      const asked = (need[at + word] ?? 0) & (words[word] ?? 0)
      if (asked === 0) continue
      let given = cover[at + word] ?? 0
      for (const part of givers) if (!decided[depth * size + part]) given |= allCover[part]?.[word] ?? 0
      if (asked & ~given) return true
    }
    return false
  }
  const checks = [
    ...limits.map((check, index) => ({
      constraint: check.constraint,
      broken: (depth: number) => limitBroken(check, index, depth),
    })),
    ...duties.map((check) => ({
      constraint: check.constraint,
      broken: (depth: number) => dutyBroken(check, depth),
    })),
  ]
  const hard = checks.filter(({ constraint }) => price[constraint] === Infinity)
  const soft = checks.filter(({ constraint }) => price[constraint] !== Infinity)
  return {
    take: (depth, part, value) => {
      const [row, next, own] = [depth, depth + 1, values[value]]
      decided.copyWithin(next * size, row * size, next * size)
      decided[next * size + part] = 1
      for (const [index, { members }] of limits.entries()) {
        const [from, to] = [row * limits.length + index, next * limits.length + index]
        const counts = members[part] ? 1 : 0
        minutes[to] = (minutes[from] ?? 0) + counts * (own?.minutes ?? 0)
        reach[to] = (reach[from] ?? 0) - counts * (mostMinutes[part] ?? 0)
        used[to] = (used[from] ?? 0) + (own?.alternative ? counts : 0)
        halves[to] = (halves[from] ?? 0) | (counts * (own?.halfDays ?? 0))
        for (let day = 1; day <= 7; day += 1)
          perDay[to * 8 + day] = (perDay[from * 8 + day] ?? 0) + counts * (own?.perDay[day] ?? 0)
      }
      for (let word = 0; word < dutyWords; word += 1) {
        need[next * dutyWords + word] = (need[row * dutyWords + word] ?? 0) | (own?.need[word] ?? 0)
        cover[next * dutyWords + word] = (cover[row * dutyWords + word] ?? 0) | (own?.cover[word] ?? 0)
      }
      return !hard.some(({ broken }) => broken(next))
    },
    cost: (depth) =>
      soft.reduce((sum, { constraint, broken }) => (broken(depth) ? sum + (price[constraint] ?? 0) : sum), 0),
    breaks: (depth, constraint) =>
      checks.some((check) => check.constraint === constraint && check.broken(depth)),
  }
}
