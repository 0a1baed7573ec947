import { addMonths, fromDayNumber, monthsBetween, toDayNumber } from '../../../platform/date.ts'
import { formatShortDay } from '../../../platform/language/format.ts'
import type { Language } from '../../../platform/language/messages.ts'
import { type Lane, lanes } from '../line.ts'
import { type Flag, flagReach, placeFlags } from './flags.ts'
import type { BarItem, GapItem, LineItems, MilestoneItem, OwnerItem } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import { type Note, placeNotes } from './notes.ts'
import { type PlacedStrip, placeStrips, rowsOf } from './rows.ts'

/** Where everything of the full picture stands; pixels, from left to right in time (a mirror makes it run the other way). */
export type FullLayout = {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly xOf: (day: number) => number
  readonly todayX: number
  readonly band: readonly PlacedStrip<BarItem>[]
  readonly bandTop: number
  readonly flags: readonly Flag<MilestoneItem | 'today'>[]
  readonly flagBase: number
  readonly lanes: readonly LaneLayout[]
  readonly noteTop: number
  readonly notes: readonly Note[]
  readonly months: readonly { readonly x: number; readonly text: string; readonly year: boolean }[]
  readonly years: readonly { readonly x: number; readonly text: string }[]
  readonly axisTop: number
  readonly owners: readonly PlacedStrip<OwnerItem>[]
  readonly ownersTop: number
}

export type LaneLayout = {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  readonly strips: readonly PlacedStrip<BarItem | GapItem>[]
}

export const sizes = {
  width: 1180,
  label: 112,
  edge: 12,
  text: 12.5,
  flagText: 12,
  flagRow: 17,
  bandRow: 22,
  laneRow: 27,
  bar: 23,
  lanePad: 7,
  noteRow: 20,
  ribbon: 24,
} as const

export const isGap = (item: BarItem | GapItem): item is GapItem => 'gap' in item

/** A plan, or what begins later than the day of the picture: dashed from end to end. */
export const isDashed = (bar: BarItem, today: number): boolean => bar.state === 'planned' || bar.from > today

const bandText = (bar: BarItem, words: LineWords, language: Language): string =>
  bar.to === null
    ? bar.label
    : `${bar.label}, ${words.until(formatShortDay(fromDayNumber(bar.to - 1), language))}`

const monthSteps = [1, 2, 3, 6, 12, 24, 60]

const monthTicks = (items: LineItems, xOf: (day: number) => number): FullLayout['months'] => {
  const { origin, span } = items
  if (!origin) return []
  const pxPerMonth = xOf(origin.day + 30) - xOf(origin.day)
  const step = monthSteps.find((months) => months * pxPerMonth >= 34) ?? 120
  const start = fromDayNumber(origin.day)
  const first = -Math.ceil((origin.day - span.from) / 30.4 / step) * step
  const last = monthsBetween(start, fromDayNumber(span.to))
  const ticks = []
  for (let month = first; month <= last; month += step) {
    const day = toDayNumber(addMonths(start, month))
    if (day < span.from || day > span.to) continue
    ticks.push({ x: xOf(day), text: String(month).replace('-', '−'), year: month % 12 === 0 })
  }
  return ticks
}

const yearTicks = (items: LineItems, xOf: (day: number) => number): FullLayout['years'] => {
  const first = Number(fromDayNumber(items.span.from).slice(0, 4))
  const last = Number(fromDayNumber(items.span.to).slice(0, 4))
  const turns = Array.from({ length: last - first }, (_, index) => first + index + 1).map((year) => ({
    x: xOf(Date.UTC(year, 0, 1) / 86_400_000),
    text: String(year),
  }))
  const start = xOf(items.span.from)
  const roomy = (turns[0]?.x ?? Number.POSITIVE_INFINITY) - start > 40
  const years = roomy ? [{ x: start, text: String(first) }, ...turns] : turns
  return years.filter((year) => year.x + 40 < xOf(items.span.to))
}

type FlagWanted = {
  readonly item: MilestoneItem | 'today'
  readonly text: string
  readonly day: number
  readonly bold: boolean
}

const flagRequests = (items: LineItems, words: LineWords): FlagWanted[] => [
  ...items.milestones.map((item) => ({
    item,
    text: item.day > items.span.to ? `${item.label} ›` : item.label,
    day: item.day,
    bold: false,
  })),
  { item: 'today', text: words.today, day: items.today, bold: true },
]

/** The layout of the full picture, 1180 wide; height follows from what there is to show. */
export const fullLayout = (items: LineItems, words: LineWords, language: Language): FullLayout => {
  const left = sizes.label
  const days = items.span.to - items.span.from
  const clamp = (day: number) => Math.min(items.span.to, Math.max(items.span.from, day))
  const flagsWanted = flagRequests(items, words)
  const right = Math.min(
    sizes.width - sizes.edge,
    ...flagsWanted.map((flag) => {
      const share = (clamp(flag.day) - items.span.from) / days
      const room = sizes.width - sizes.edge - left - flagReach(flag, sizes.flagText)
      return share > 0 ? left + room / share : Number.POSITIVE_INFINITY
    }),
  )
  const xOf = (day: number) => left + ((clamp(day) - items.span.from) / days) * (right - left)
  const todayX = xOf(items.today)
  const stripOf = (bar: BarItem) => {
    const start = xOf(bar.from) + 0.5
    const stop = Math.max(start + 4, xOf(bar.to ?? Math.max(items.today, bar.from + 30)) - 0.5)
    return {
      item: bar,
      left: start,
      right: stop,
      filled: isDashed(bar, items.today) || stop < todayX ? stop : Math.max(start, todayX),
      texts: [bar.label],
      mark: bar.household ? 16 : 0,
      outside: 'anywhere' as const,
      insist: false,
    }
  }
  const bounds = { size: sizes.text, start: left, end: right, barrier: todayX }

  const band = placeStrips(
    items.bars
      .filter((bar) => bar.track === 'status' && xOf(bar.to ?? items.span.to) > left)
      .map((bar) => ({
        ...stripOf(bar),
        right: xOf(bar.to ?? items.span.to),
        filled: xOf(bar.to ?? items.span.to),
        texts: [bandText(bar, words, language), bar.label],
      })),
    { ...bounds, barrier: null },
  )
  const bandTop = 4
  const bandRows = rowsOf(band)
  const flagTop = bandTop + bandRows * sizes.bandRow + 10
  const flags = placeFlags<MilestoneItem | 'today'>(
    flagsWanted.map((flag) => ({ ...flag, x: xOf(flag.day) })),
    sizes.flagText,
  )
  const flagRows = Math.max(1, ...flags.map((flag) => flag.row + 1))
  const flagBase = flagTop + flagRows * sizes.flagRow + 8

  let y = flagBase + 10
  const top = y
  const laneLayouts = lanes.map((lane): LaneLayout => {
    const strips = placeStrips<BarItem | GapItem>(
      [
        ...items.bars.filter((bar) => bar.track === lane).map(stripOf),
        ...items.gaps
          .filter((gap) => gap.lane === lane)
          .map((gap) => ({
            item: gap,
            left: xOf(gap.from) + 1,
            right: xOf(gap.to) - 1,
            filled: xOf(gap.to) - 1,
            texts: [gap.label, ...gap.shorter],
            mark: 0,
            outside: 'below' as const,
            insist: gap.gap.open,
          })),
      ],
      bounds,
    )
    const rows = Math.max(1, rowsOf(strips))
    const height = rows * sizes.laneRow + sizes.lanePad
    const layout = { lane, top: y, height, strips }
    y += height
    return layout
  })
  const bottom = y
  const notes = placeNotes(items, words, { xOf, size: 12, end: right })
  const noteTop = bottom + 6
  const noteRows = Math.max(0, ...notes.map((note) => note.row + 1))
  const axisTop = noteTop + noteRows * sizes.noteRow + 4
  const ownersTop = axisTop + 42
  const owners = placeStrips(
    items.owners.map((owner) => ({
      item: owner,
      left: xOf(owner.from) + 0.5,
      right: Math.max(xOf(owner.from) + 2, xOf(owner.to) - 0.5),
      filled: xOf(owner.to),
      texts:
        owner.name === null
          ? [words.nobody, words.nobodyShort]
          : [`${owner.name} · ${owner.duty}`, owner.name],
      mark: 0,
      outside: 'nowhere' as const,
      insist: false,
    })),
    bounds,
  )
  return {
    width: sizes.width,
    height: ownersTop + sizes.ribbon + (items.bars.some((bar) => bar.household) ? 26 : 8),
    plot: { left, right, top, bottom },
    xOf,
    todayX,
    band,
    bandTop,
    flags,
    flagBase,
    lanes: laneLayouts,
    noteTop,
    notes,
    months: monthTicks(items, xOf),
    years: yearTicks(items, xOf),
    axisTop,
    owners,
    ownersTop,
  }
}
