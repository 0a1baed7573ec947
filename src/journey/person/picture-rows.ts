import { shorten, textWidth } from './text-width.ts'

/** Something that lies in a lane from `left` to `right`, with the words for it, longest first. */
export type Strip<Item> = {
  readonly item: Item
  readonly left: number
  readonly right: number
  /** where the filled part ends, so that words inside stand on one ground */
  readonly filled: number
  readonly texts: readonly string[]
  /** room that a mark inside the bar takes before the text */
  readonly mark: number
  /** whether the text may stand beside the bar; else it is left out where it does not fit */
  readonly beside: boolean
}

export type PlacedLabel = {
  readonly text: string
  readonly where: 'inside' | 'beside'
  readonly left: number
  readonly right: number
}

export type PlacedStrip<Item> = Strip<Item> & { readonly row: number; readonly label: PlacedLabel | null }

type Bounds = { readonly size: number; readonly end: number; readonly barriers: readonly number[] }

const inset = 7
const gap = 5

const inside = (strip: Strip<unknown>, size: number): PlacedLabel | null => {
  const room = strip.filled - strip.left - strip.mark - 2 * inset
  const text = strip.texts.find((candidate) => textWidth(candidate, size) <= room)
  if (text === undefined) return null
  const left = strip.left + inset + strip.mark
  return { text, where: 'inside', left, right: left + textWidth(text, size) }
}

const cut = (strip: Strip<unknown>, size: number): PlacedLabel | null => {
  const [longest = ''] = strip.texts
  const room = strip.filled - strip.left - strip.mark - 2 * inset
  const text = shorten(longest, room, { size, least: Math.max(5, Math.ceil(longest.length * 0.6)) })
  const left = strip.left + inset + strip.mark
  return text === null ? null : { text, where: 'inside', left, right: left + textWidth(text, size) }
}

const beside = (strip: Strip<unknown>, size: number): PlacedLabel => {
  const left = strip.right + gap
  return {
    text: strip.texts[0] ?? '',
    where: 'beside',
    left,
    right: left + textWidth(strip.texts[0] ?? '', size),
  }
}

/** First-fit: each strip in the first row that is free for its whole width, label beside it included. */
const packed = <Item>(
  strips: readonly Strip<Item>[],
  reach: (strip: Strip<Item>) => number,
): (Strip<Item> & { readonly row: number })[] => {
  const ends: number[] = []
  return strips.map((strip) => {
    const found = ends.findIndex((end) => end <= strip.left + 0.5)
    const row = found < 0 ? ends.length : found
    ends[row] = reach(strip)
    return { ...strip, row }
  })
}

/**
 * Stacks parallel strips of a lane in rows and finds a place for each label: inside; beside, when the row is free
 * there; shortened inside; or beside in a row of its own.
 */
export const placeStrips = <Item>(
  strips: readonly Strip<Item>[],
  { size, end, barriers }: Bounds,
): PlacedStrip<Item>[] => {
  const ordered = strips.toSorted((a, b) => a.left - b.left || b.right - a.right)
  const pushed = new Set<Strip<Item>>()
  const reach = (strip: Strip<Item>): number =>
    pushed.has(strip) ? beside(strip, size).right + gap : strip.right
  for (let round = 0; round <= ordered.length; round += 1) {
    const rows = packed(ordered, reach)
    const label = (strip: Strip<Item> & { readonly row: number }, index: number): PlacedLabel | null => {
      const within = inside(strip, size)
      if (within) return within
      if (!strip.beside) return null
      const next = rows.find((other, at) => at > index && other.row === strip.row)
      const barrier = barriers.find((at) => at >= strip.right - 1)
      const room = Math.min(end, next?.left ?? end, barrier ?? end)
      const outside = beside(strip, size)
      if (outside.right <= room) return outside
      return cut(strip, size)
    }
    const result = rows.map(({ row, ...strip }, index) => ({
      ...strip,
      row,
      label: label({ ...strip, row }, index),
    }))
    const lost = ordered.find(
      (strip, index) =>
        strip.beside &&
        !pushed.has(strip) &&
        result[index]?.label === null &&
        beside(strip, size).right <= end,
    )
    if (!lost) return result
    pushed.add(lost)
  }
  return []
}
