import { fromDayNumber } from '../../../platform/date.ts'
import { formatShortDay } from '../../../platform/language/format.ts'
import type { Language } from '../../../platform/language/messages.ts'
import { type FactId, type Lane, lanes } from '../line.ts'
import { ink, laneColours } from './line-colours.ts'
import type { BarItem, GapItem, LineItems } from './line-items.ts'
import type { LineWords } from './line-words.ts'
import { type PlacedStrip, placeStrips } from './rows.ts'
import { textWidth, wrap } from './text-width.ts'

/** One entry of the reading column: words beside the moment at which something begins. */
export type PhoneEntry = {
  readonly kind: 'bar' | 'gap' | 'milestone' | 'owner' | 'pause' | 'combined' | 'today'
  readonly facts: readonly FactId[]
  readonly lane: Lane | null
  readonly planned: boolean
  readonly household: boolean
  readonly title: readonly string[]
  readonly detail: string
  /** the detail stands behind the title on the same line */
  readonly inline: boolean
  readonly titleWidth: number
  readonly colour: string
  readonly day: number
  readonly top: number
  readonly height: number
}

export type PhoneLayout = {
  readonly width: number
  readonly height: number
  readonly header: readonly string[]
  readonly headerTop: number
  readonly railTop: number
  readonly yOf: (day: number) => number
  readonly laneX: (lane: Lane) => number
  readonly rails: readonly {
    readonly lane: Lane
    readonly left: number
    readonly width: number
    readonly item: BarItem | GapItem
  }[]
  readonly entries: readonly PhoneEntry[]
}

export const phone = {
  width: 360,
  ownerX: 8,
  ownerWidth: 9,
  laneLeft: 24,
  lanePitch: 18,
  rail: 14,
  textLeft: 166,
  textSize: 13.5,
  detailSize: 11.5,
  line: 17,
} as const

type Draft = Omit<PhoneEntry, 'top' | 'height' | 'title' | 'inline' | 'titleWidth'> & {
  readonly words: string
}

const draftsOf = (items: LineItems, words: LineWords, language: Language): Draft[] => {
  const day = (number: number) => formatShortDay(fromDayNumber(number), language)
  const during = (from: number, to: number | null) =>
    to === null ? words.since(day(from)) : `${day(from)} – ${day(to - 1)}`
  const plain = { facts: [], lane: null, planned: false, household: false, detail: '' }
  const { combined, early } = items.measures
  const drafts: Draft[] = []
  for (const bar of items.bars) {
    const lane = lanes.find((one) => one === bar.track)
    if (!lane) continue
    const planned = bar.state === 'planned' || bar.from > items.today
    drafts.push({
      ...plain,
      kind: 'bar',
      facts: [bar.fact],
      lane,
      planned,
      household: bar.household,
      words: planned ? `${bar.label} (${words.episodeStates.planned})` : bar.label,
      detail: during(bar.from, bar.to),
      colour: laneColours[lane],
      day: bar.from,
    })
  }
  for (const gap of items.gaps)
    drafts.push({
      ...plain,
      kind: 'gap',
      lane: gap.lane,
      words: gap.label,
      detail: during(gap.from, gap.gap.open ? null : gap.to),
      colour: ink.missing,
      day: gap.from,
    })
  for (const milestone of items.milestones)
    drafts.push({
      ...plain,
      kind: 'milestone',
      facts: milestone.facts,
      words: milestone.label,
      detail: day(milestone.day),
      colour: ink.text,
      day: milestone.day,
    })
  for (const owner of items.owners)
    drafts.push({
      ...plain,
      kind: 'owner',
      words: owner.name ?? words.nobody,
      detail:
        owner.name === null
          ? during(owner.from, owner.to)
          : `${words.responsible.toLowerCase()}: ${owner.duty}`,
      colour: owner.name === null ? ink.missing : ink.text,
      day: owner.from,
    })
  for (const pause of items.pauses)
    drafts.push({
      ...plain,
      kind: 'pause',
      words: words.interrupted,
      detail: during(pause.from, pause.to),
      colour: ink.quiet,
      day: pause.from,
    })
  const overlap = combined.days[0]
  if (overlap && combined.weeks !== null && combined.dueWeeks !== null)
    drafts.push({
      ...plain,
      kind: 'combined',
      words: words.combined(combined.weeks, combined.dueWeeks),
      colour: laneColours.work,
      day: overlap.from,
    })
  if (items.origin && early.status === 'waiting')
    drafts.push({
      ...plain,
      kind: 'gap',
      lane: 'guidance',
      words: words.early(early),
      colour: ink.missing,
      day: items.today - 1,
    })
  drafts.push({
    ...plain,
    kind: 'today',
    words: words.today,
    detail: day(items.today),
    colour: ink.text,
    day: items.today,
  })
  return drafts
}

const order = ['owner', 'milestone', 'bar', 'combined', 'pause', 'gap', 'today'] as const

/** Time runs downwards; a busy week takes more room than a quiet month, so that no words are lost. */
export const phoneLayout = (items: LineItems, words: LineWords, language: Language): PhoneLayout => {
  const room = phone.width - phone.textLeft - 6
  const clamp = (day: number) => Math.min(items.span.to, Math.max(items.span.from, day))
  const drafts = draftsOf(items, words, language).toSorted(
    (a, b) => clamp(a.day) - clamp(b.day) || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
  const header = items.bars
    .filter((bar) => bar.track === 'status')
    .flatMap((bar) => {
      const end =
        bar.to === null
          ? bar.label
          : `${bar.label}, ${words.until(formatShortDay(fromDayNumber(bar.to - 1), language))}`
      return wrap(end, phone.width - 16, phone.textSize)
    })
  const early = items.measures.early
  const allHeader = early.status === 'supported' ? [...header, words.early(early)] : header
  const headerTop = 6
  const railTop = headerTop + allHeader.length * 19 + 92

  const knots: { day: number; y: number }[] = [{ day: items.span.from, y: railTop }]
  const entries: PhoneEntry[] = []
  let y = railTop
  for (const { words: text, ...draft } of drafts) {
    const title = wrap(text, room - (draft.household ? 18 : 0), phone.textSize)
    const titleWidth = textWidth(text, phone.textSize, draft.kind === 'today')
    const inline =
      draft.kind !== 'bar' &&
      title.length === 1 &&
      titleWidth + 8 + textWidth(draft.detail, phone.detailSize) <= room
    const height = title.length * phone.line + (draft.detail && !inline ? 15 : 0) + 8
    const day = clamp(draft.day)
    const last = knots.at(-1)
    const proportional = last ? last.y + (day - last.day) * 0.3 : y
    const top = Math.max(y, proportional)
    if (last && day > last.day) knots.push({ day, y: top })
    entries.push({ ...draft, title, inline, titleWidth, top, height })
    y = top + height
  }
  const bottom = Math.max(y, (knots.at(-1)?.y ?? y) + 24)
  knots.push({ day: items.span.to + 1, y: bottom })
  const yOf = (raw: number): number => {
    const day = clamp(raw)
    const at = knots.findIndex((knot) => knot.day > day)
    const [from, to] = [knots[at - 1], knots[at]]
    return from && to ? from.y + ((day - from.day) / (to.day - from.day)) * (to.y - from.y) : bottom
  }
  const laneX = (lane: Lane) => phone.laneLeft + lanes.indexOf(lane) * phone.lanePitch
  const rails = lanes.flatMap((lane) => {
    const own: (BarItem | GapItem)[] = [
      ...items.bars.filter((bar) => bar.track === lane),
      ...items.gaps.filter((gap) => gap.lane === lane),
    ]
    const placed: PlacedStrip<BarItem | GapItem>[] = placeStrips(
      own.map((item) => {
        const end = item.to ?? Math.max(items.today, item.from + 30)
        return {
          item,
          left: item.from,
          right: end,
          filled: end,
          texts: [''],
          mark: 0,
          outside: 'nowhere' as const,
          insist: false,
        }
      }),
      { size: 1, start: items.span.from, end: items.span.to, barrier: null },
    )
    const columns = Math.max(1, ...placed.map((strip) => strip.row + 1))
    const width = phone.rail / columns
    return placed.map((strip) => ({
      lane,
      item: strip.item,
      left: laneX(lane) + strip.row * width,
      width: columns === 1 ? width : width - 1,
    }))
  })
  return {
    width: phone.width,
    height: bottom + 10,
    header: allHeader,
    headerTop,
    railTop,
    yOf,
    laneX,
    rails,
    entries,
  }
}
