import type { Run } from '../../../../lib/day-set/index.ts'
import type { OrganisationId } from '../../../catalogue/organisation/index.ts'
import type { Trait, Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import { type IsoDate, toDayNumber } from '../../../platform/date.ts'
import type { Language } from '../../../platform/language/messages.ts'
import { closureOf } from '../line/closure.ts'
import { type Gap, gapsOf } from '../line/gaps.ts'
import { type LineMeasures, measuresOf } from '../line/measures.ts'
import { leadingOwners } from '../line/owners.ts'
import { hasTrait, readLine } from '../line/reading.ts'
import {
  type Episode,
  type EpisodeState,
  type FactId,
  type Lane,
  type Line,
  lanes,
  type Milestone,
  type Track,
} from '../line.ts'
import type { LineWords } from './line-words.ts'

/** What every form of the picture needs; `today` is the day as of which the line is drawn. */
export type PictureInput = {
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly today: IsoDate
  readonly language: Language
  readonly words: LineWords
  readonly organisationName: (id: OrganisationId) => string
}

/** One bar; days are day numbers, `to` is the day after the last one, null without a known end. */
export type BarItem = {
  readonly fact: FactId
  readonly track: Track
  readonly label: string
  readonly state: EpisodeState
  readonly household: boolean
  readonly from: number
  readonly to: number | null
}

export type GapItem = {
  readonly gap: Gap
  readonly lane: Lane
  readonly label: string
  /** shorter forms, the longest first */
  readonly shorter: readonly string[]
  readonly from: number
  readonly to: number
}

export type MilestoneItem = {
  readonly facts: readonly FactId[]
  readonly label: string
  readonly day: number
}

export type OwnerItem = {
  readonly name: string | null
  readonly duty: string
  readonly from: number
  readonly to: number
}

/** Everything that a picture of the line shows, without a place yet. */
export type LineItems = {
  readonly bars: readonly BarItem[]
  readonly gaps: readonly GapItem[]
  readonly milestones: readonly MilestoneItem[]
  readonly owners: readonly OwnerItem[]
  readonly pauses: readonly Run[]
  readonly measures: LineMeasures
  readonly today: number
  /** day 0 of the axis: the permit decision, or arrival */
  readonly origin: { readonly day: number; readonly from: 'permit' | 'arrival' } | null
  /** what the picture spans: [from, to) */
  readonly span: Run
}

const kindLabel = (vocabulary: Vocabulary, code: string, language: Language): string =>
  vocabulary.episodeKinds.get(code)?.[language] ?? code

export const episodeLabel = (episode: Episode, vocabulary: Vocabulary, language: Language): string =>
  episode.label ?? kindLabel(vocabulary, episode.kind, language)

const barOf = (episode: Episode, input: PictureInput, closedOn: IsoDate | null): BarItem => ({
  fact: episode.fact,
  track: episode.track,
  label: episodeLabel(episode, input.vocabulary, input.language),
  state: episode.state,
  household: 'household' in episode.subject,
  from: toDayNumber(episode.startsOn),
  to: lastDayOf(episode, closedOn),
})

/** An episode without an end stops at the closure of the line, if there is one. */
const lastDayOf = ({ startsOn, endsOn }: Episode, closedOn: IsoDate | null): number | null => {
  if (endsOn !== null) return toDayNumber(endsOn) + 1
  return closedOn !== null && closedOn > startsOn ? toDayNumber(closedOn) : null
}

/** Language in weeks, the rest in days up to a hundred and in weeks beyond. */
export const gapLabel = (gap: Gap, words: LineWords): string => {
  const inWeeks = gap.kind === 'language' || gap.days >= 100
  return words.gap[gap.kind](inWeeks ? words.weeks(Math.round(gap.days / 7)) : words.days(gap.days))
}

/** A gap lies in the lane where it is felt: language in its own, support where the last support was. */
const gapItems = (input: PictureInput): GapItem[] => {
  const { line, vocabulary, words } = input
  const supporting: readonly Trait[] = ['support', 'paid-work', 'learning']
  const all = gapsOf(line, vocabulary, input.today).filter((gap) => gap.kind !== 'responsibility')
  return all.flatMap((gap) => {
    const before = line.episodes.find(
      (episode) => episode.fact === gap.after && hasTrait(vocabulary, episode, ...supporting),
    )
    const lane =
      gap.kind === 'language' ? 'language' : (lanes.find((one) => one === before?.track) ?? 'guidance')
    const hidden = gap.kind === 'support' && lane === 'language' && all.some(covers(gap))
    if (hidden) return []
    const weeks = Math.round(gap.days / 7)
    const medium = gap.kind === 'language' ? words.gapShort.language(weeks) : words.gapShort.support(weeks)
    const shorter = [medium, words.weeksShort(weeks)]
    return [
      {
        gap,
        lane,
        label: gapLabel(gap, words),
        shorter,
        from: toDayNumber(gap.startsOn),
        to: toDayNumber(gap.endsOn) + 1,
      },
    ]
  })
}

const covers =
  (inner: Gap) =>
  (outer: Gap): boolean =>
    outer.kind === 'language' && outer.startsOn <= inner.endsOn && outer.endsOn >= inner.startsOn

/** Milestones of one day stand at one place; the same kind twice is counted. */
const milestoneItems = (input: PictureInput): MilestoneItem[] => {
  const days = new Map<IsoDate, Milestone[]>()
  for (const milestone of input.line.milestones)
    days.set(milestone.on, [...(days.get(milestone.on) ?? []), milestone])
  return [...days].map(([on, milestones]) => {
    const labels = milestones.map((milestone) => {
      const short =
        input.vocabulary.milestoneKinds.get(milestone.kind)?.short[input.language] ?? milestone.kind
      return milestone.kind === 'level-reached' && milestone.detail ? milestone.detail : short
    })
    const counted = [...new Set(labels)].map((label) => {
      const times = labels.filter((other) => other === label).length
      return times > 1 ? `${label} ${times}×` : label
    })
    return {
      facts: milestones.map((milestone) => milestone.fact),
      label: counted.join(' · '),
      day: toDayNumber(on),
    }
  })
}

const ownerItems = (input: PictureInput): OwnerItem[] => {
  const items: { name: string | null; duty: string; from: number; to: number }[] = []
  for (const spell of leadingOwners(input.line, input.vocabulary, input.today)) {
    const name = spell.organisation && input.organisationName(spell.organisation)
    const from = toDayNumber(spell.startsOn)
    const last = items.at(-1)
    if (last && last.name === name && last.to === from) last.to = toDayNumber(spell.endsOn) + 1
    else items.push({ name, duty: input.words.duties[spell.duty], from, to: toDayNumber(spell.endsOn) + 1 })
  }
  return items
}

/** At most this long before day 0 and after today is drawn, unless something would fall outside. */
const before = 92
const after = 62
const planAhead = 275

const spanOf = (items: Pick<LineItems, 'bars' | 'milestones' | 'today' | 'origin'>): Run => {
  const bars = items.bars.filter((bar) => bar.track !== 'status')
  const starts = [...bars.map((bar) => bar.from), ...items.milestones.map((milestone) => milestone.day)]
  const first = Math.min(items.today - 180, items.origin?.day ?? items.today, ...starts)
  const earliest = items.origin ? items.origin.day - before : first
  const shown = [
    ...items.milestones.map((milestone) => milestone.day - 10),
    ...bars.map((bar) => (bar.to ?? items.today) - 60),
  ]
  const from = Math.max(first, Math.min(earliest, ...shown))
  const ends = [
    ...bars.map((bar) => Math.max(bar.from + 120, Math.min(bar.to ?? 0, items.today + planAhead))),
    ...items.milestones.map((milestone) => milestone.day + 20).filter((day) => day < items.today + planAhead),
  ]
  return { from, to: Math.max(items.today + after, ...ends) }
}

/** Reads everything that the picture shows off a line. */
export const itemsOf = (input: PictureInput): LineItems => {
  const measures = measuresOf(input.line, input.vocabulary, input.today)
  const closure = closureOf(readLine(input.line, input.vocabulary, input.today))
  const bars = input.line.episodes.map((episode) => barOf(episode, input, closure?.on ?? null))
  const milestones = milestoneItems(input)
  const today = toDayNumber(input.today)
  const { from, startsAt } = measures.early
  const origin = from && {
    day: toDayNumber(from),
    from: startsAt === 'arrival' ? ('arrival' as const) : ('permit' as const),
  }
  const pauses = input.line.interruptions.map((fact) => ({
    from: toDayNumber(fact.startsOn),
    to: fact.endsOn === null ? today : toDayNumber(fact.endsOn) + 1,
  }))
  const span = spanOf({ bars, milestones, today, origin })
  return {
    bars,
    gaps: gapItems(input),
    milestones,
    owners: ownerItems(input),
    pauses,
    measures,
    today,
    origin,
    span,
  }
}
