/** A row of numbers that grows. */
export class Numbers {
  private data = new Float64Array(16)
  length = 0

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Float64Array(2 * this.length)
      wider.set(this.data)
      this.data = wider
    }
    this.data[this.length++] = value
  }

  at(index: number): number {
    return this.data[index] as number
  }

  /** What was pushed; it shares its memory with the row. */
  get values(): Float64Array {
    return this.data.subarray(0, this.length)
  }
}
