import { textWidth } from './text-width.ts'

export type FlagRequest<Item> = {
  readonly item: Item
  readonly text: string
  readonly x: number
  readonly bold?: boolean
}

/** A short label after a stem that stands at `x`; the lowest row is 0, nearest to the lanes. */
export type Flag<Item> = {
  readonly item: Item
  readonly text: string
  readonly x: number
  readonly row: number
  /** the label's box along the axis */
  readonly left: number
  readonly right: number
}

const stemGap = 4
const labelGap = 7

/** How far a flag reaches to the right of its stem. */
export const flagReach = (
  { text, bold }: Pick<FlagRequest<unknown>, 'text' | 'bold'>,
  size: number,
): number => stemGap + textWidth(text, size, bold)

/**
 * Gives every label a row so that no label touches another and no stem crosses a label: from right to left, each
 * rises above whatever stands between its stem and its end.
 */
export const placeFlags = <Item>(requests: readonly FlagRequest<Item>[], size: number): Flag<Item>[] => {
  const placed: Flag<Item>[] = []
  for (const request of requests.toSorted((a, b) => b.x - a.x)) {
    const right = request.x + flagReach(request, size)
    const under = placed.filter((other) => other.x < right + labelGap)
    const row = Math.max(-1, ...under.map((other) => other.row)) + 1
    placed.push({
      item: request.item,
      text: request.text,
      x: request.x,
      row,
      left: request.x + stemGap,
      right,
    })
  }
  return placed.reverse()
}
