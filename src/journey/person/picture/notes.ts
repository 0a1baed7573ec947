import type { LineItems } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import { textWidth } from './text-width.ts'

/** A remark under the lanes that can be read off the picture: the overlap, the wait for support, an interruption. */
export type Note = {
  readonly kind: 'combined' | 'early' | 'waiting' | 'pause'
  readonly text: string
  /** the measured stretch */
  readonly left: number
  readonly right: number
  readonly row: number
  /** the box of the words */
  readonly words: { readonly left: number; readonly right: number }
}

const space = 8

const drafts = (items: LineItems, words: LineWords) => {
  const { combined, early } = items.measures
  const all: (Pick<Note, 'kind' | 'text'> & { readonly from: number; readonly to: number })[] = []
  if (items.origin && early.days !== null)
    all.push({
      kind: early.status === 'waiting' ? 'waiting' : 'early',
      text: words.early(early),
      from: items.origin.day,
      to: items.origin.day + early.days,
    })
  for (const pause of items.pauses) all.push({ kind: 'pause', text: words.interrupted, ...pause })
  const longest = combined.days.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  for (const run of combined.days)
    all.push({
      kind: 'combined',
      text: run === longest ? words.combined(combined.weeks ?? 0, combined.dueWeeks ?? 0) : '',
      ...run,
    })
  return all
}

/** Words in the middle of their stretch where they fit, else after it, else before it; each note in the first free row. */
export const placeNotes = (
  items: LineItems,
  words: LineWords,
  { xOf, size, end }: { readonly xOf: (day: number) => number; readonly size: number; readonly end: number },
): Note[] => {
  const placed: Note[] = []
  const today = xOf(items.today)
  for (const { kind, text, from, to } of drafts(items, words)) {
    const left = xOf(from)
    const right = Math.max(left + 2, xOf(to))
    const width = text === '' ? 0 : textWidth(text, size)
    const after = right + space
    const before = left - space - width
    const crossesToday = right < today && after + width > today
    const fitsAfter = after + width <= end && !crossesToday
    const inMiddle = width + 4 * space <= right - left
    const start = inMiddle
      ? (left + right - width) / 2
      : fitsAfter || before < xOf(items.span.from)
        ? after
        : before
    const box = { left: start, right: start + width }
    const reach = { left: Math.min(left, box.left), right: Math.max(right, box.right) }
    let row = 0
    const busy = (other: Note): boolean =>
      other.row === row &&
      Math.min(other.left, other.words.left) < reach.right + space &&
      Math.max(other.right, other.words.right) + space > reach.left
    while (placed.some(busy)) row += 1
    placed.push({ kind, text, left, right, row, words: text === '' ? { left, right: left } : box })
  }
  return placed
}
