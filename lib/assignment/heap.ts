/** Numbers with a key, the smallest key first. */
export class Heap {
  private keys: number[] = []
  private values: number[] = []

  get size(): number {
    return this.keys.length
  }

  push(key: number, value: number): void {
    const { keys, values } = this
    let at = keys.length
    keys.push(key)
    values.push(value)
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((keys[above] as number) <= key) break
      keys[at] = keys[above] as number
      values[at] = values[above] as number
      at = above
    }
    keys[at] = key
    values[at] = value
  }

  /** The smallest; the heap is not empty. */
  pop(): { readonly key: number; readonly value: number } {
    const { keys, values } = this
    const first = { key: keys[0] as number, value: values[0] as number }
    const key = keys.pop() as number
    const value = values.pop() as number
    if (keys.length === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= keys.length) break
      if (below + 1 < keys.length && (keys[below + 1] as number) < (keys[below] as number)) below += 1
      if ((keys[below] as number) >= key) break
      keys[at] = keys[below] as number
      values[at] = values[below] as number
      at = below
    }
    keys[at] = key
    values[at] = value
    return first
  }
}
