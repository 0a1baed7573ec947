import { textWidth } from './text-width.ts'

/** A short label on a stem that stands at `x`; the lowest row is 0, nearest to the lanes. */
export type Flag<Item> = {
  readonly item: Item
  readonly text: string
  readonly x: number
  readonly row: number
  /** the label's box along the axis */
  readonly left: number
  readonly right: number
  /** on which side of the stem the label stands */
  readonly side: 'after' | 'before'
}

export type FlagRequest<Item> = {
  readonly item: Item
  readonly text: string
  readonly x: number
  readonly bold?: boolean
}

const stemGap = 4
const labelGap = 7

/**
 * Gives every label a row so that no label touches another and no stem crosses a label. From right to left: a label
 * rises above everything that stands between its stem and its end. A label that would leave the picture stands before
 * its stem.
 */
export const placeFlags = <Item>(
  requests: readonly FlagRequest<Item>[],
  { size, end }: { readonly size: number; readonly end: number },
): Flag<Item>[] => {
  const placed: Flag<Item>[] = []
  for (const request of requests.toSorted((a, b) => b.x - a.x)) {
    const width = textWidth(request.text, size, request.bold)
    const side = request.x + stemGap + width > end ? 'before' : 'after'
    const left = side === 'after' ? request.x + stemGap : request.x - stemGap - width
    const right = left + width
    const free = (row: number): boolean =>
      placed.every((other) => {
        const labels = other.row === row && left < other.right + labelGap && right + labelGap > other.left
        const crossesOther = other.row < row && request.x > other.left - 2 && request.x < other.right + 2
        const crossedByOther = other.row > row && other.x > left - 2 && other.x < right + 2
        const sameStem = other.row === row && other.x > left && other.x < right
        return !(labels || crossesOther || crossedByOther || sameStem)
      })
    let row = 0
    while (!free(row) && row < 60) row += 1
    placed.push({ item: request.item, text: request.text, x: request.x, row, left, right, side })
  }
  return placed.reverse()
}
