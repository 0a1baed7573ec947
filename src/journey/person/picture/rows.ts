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
  /** where words may stand that do not fit inside: beside or below, below only, or nowhere */
  readonly outside: 'anywhere' | 'below' | 'nowhere'
  /** rather a row of its own than a shorter text */
  readonly insist: boolean
}

export type PlacedLabel = {
  readonly text: string
  readonly where: 'inside' | 'beside' | 'below'
  readonly row: number
  readonly left: number
  readonly right: number
}

export type PlacedStrip<Item> = Strip<Item> & { readonly row: number; readonly label: PlacedLabel | null }

type Bounds = {
  readonly size: number
  readonly start: number
  readonly end: number
  /** what no words outside a bar may cross, such as the stroke of today */
  readonly barrier: number | null
}
type Taken = { readonly row: number; readonly left: number; readonly right: number }

const inset = 7
const gap = 5

const roomInside = (strip: Strip<unknown>): number => strip.filled - strip.left - strip.mark - 2 * inset

/** First-fit: each strip in the first row that is free where it begins. */
const inRows = <Item>(strips: readonly Strip<Item>[]): (Strip<Item> & { readonly row: number })[] => {
  const ends: number[] = []
  return strips.map((strip) => {
    const found = ends.findIndex((end) => end <= strip.left + 0.5)
    const row = found < 0 ? ends.length : found
    ends[row] = strip.right
    return { ...strip, row }
  })
}

class Ground {
  private readonly taken: Taken[]
  private readonly bounds: Bounds

  constructor(taken: readonly Taken[], bounds: Bounds) {
    this.taken = [...taken]
    this.bounds = bounds
  }

  take(place: Taken): void {
    this.taken.push(place)
  }

  get rows(): number {
    return Math.max(0, ...this.taken.map((place) => place.row + 1))
  }

  isFree({ row, left, right }: Taken): boolean {
    const { start, end, barrier } = this.bounds
    if (left < start || right > end) return false
    if (barrier !== null && left < barrier && right > barrier) return false
    return this.taken.every(
      (place) => place.row !== row || place.right <= left - 2 || place.left >= right + 2,
    )
  }
}

const labelOf = (
  strip: Strip<unknown> & { readonly row: number },
  ground: Ground,
  size: number,
): PlacedLabel | null => {
  const [text = '', ...shorter] = strip.texts
  const width = textWidth(text, size)
  const room = roomInside(strip)
  const within = (words: string): PlacedLabel => {
    const left = strip.left + inset + strip.mark
    return { text: words, where: 'inside', row: strip.row, left, right: left + textWidth(words, size) }
  }
  const below = (lastRow: number): PlacedLabel | null => {
    for (let row = strip.row + 1; row <= lastRow; row += 1)
      for (const left of [strip.left + 1, strip.right - 1 - width]) {
        const place = { row, left, right: left + width }
        if (ground.isFree(place)) return { text, where: 'below', ...place }
      }
    return null
  }
  if (width <= room) return within(text)
  const fair = shorter.slice(0, -1).find((words) => textWidth(words, size) <= room)
  if (fair !== undefined) return within(fair)
  if (strip.outside === 'anywhere') {
    const place = { row: strip.row, left: strip.right + gap, right: strip.right + gap + width }
    if (ground.isFree(place)) return { text, where: 'beside', ...place }
  }
  const existing = strip.outside === 'nowhere' ? null : below(strip.insist ? ground.rows : ground.rows - 1)
  if (existing) return existing
  const short = shorter.find((words) => textWidth(words, size) <= room)
  if (short !== undefined) return within(short)
  const cut = shorten(text, room, { size, least: Math.max(5, Math.ceil([...text].length * 0.6)) })
  if (cut !== null) return within(cut)
  return strip.outside === 'nowhere' ? null : below(ground.rows)
}

/**
 * Stacks parallel strips of a lane in rows and finds a place for each label: inside; beside, where the row is free;
 * below, where another row is free; a shorter text inside; or below in a row of its own. No label covers a strip.
 */
export const placeStrips = <Item>(strips: readonly Strip<Item>[], bounds: Bounds): PlacedStrip<Item>[] => {
  const rows = inRows(strips.toSorted((a, b) => a.left - b.left || b.right - a.right))
  const ground = new Ground(rows, bounds)
  return rows.map((strip) => {
    const label = labelOf(strip, ground, bounds.size)
    if (label && label.where !== 'inside') ground.take(label)
    return { ...strip, label }
  })
}

/** How many rows the strips and their labels need. */
export const rowsOf = (strips: readonly PlacedStrip<unknown>[]): number =>
  Math.max(0, ...strips.map((strip) => Math.max(strip.row, strip.label?.row ?? 0) + 1))
