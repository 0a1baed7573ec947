/** Chance that can be had again: a small fast generator (sfc32, by C. Doty-Humphrey). */
export type Chance = {
  /** from 0 up to, not including, 1 */
  readonly number: () => number
  /** a whole number, both ends included */
  readonly between: (least: number, most: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** one of the keys, as often as its weight says */
  readonly weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
}

const mix = (text: string): number => {
  let hash = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The same seed gives the same chances, on every machine. */
export const chanceOf = (seed: string): Chance => {
  let [a, b, c, counter] = [mix(seed), mix(`${seed}/b`), mix(`${seed}/c`), 1]
  const number = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round += 1) number()
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(number() * values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    happens: (probability) => number() < probability,
    pick,
    weighted: <Key extends string>(weights: Readonly<Record<Key, number>>): Key => {
      const keys = Object.keys(weights) as Key[]
      let left = number() * keys.reduce((sum, key) => sum + weights[key], 0)
      for (const key of keys) {
        left -= weights[key]
        if (left < 0) return key
      }
      return pick(keys)
    },
  }
}

/**
 * Divides a stream over the keys so that after every one the totals are as near to the shares as whole numbers allow: the
 * key that is furthest behind is next. Shares add up to 1.
 */
export const quotaOf = <Key extends string>(shares: Readonly<Record<Key, number>>): (() => Key) => {
  const keys = Object.keys(shares) as Key[]
  const given = new Map<Key, number>(keys.map((key) => [key, 0]))
  let total = 0
  return () => {
    total += 1
    const behind = (key: Key) => shares[key] * total - (given.get(key) ?? 0)
    const next = keys.reduce((first, key) => (behind(key) > behind(first) + 1e-9 ? key : first))
    given.set(next, (given.get(next) ?? 0) + 1)
    return next
  }
}
