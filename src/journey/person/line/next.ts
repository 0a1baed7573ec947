import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import type { IsoDate } from '../../../platform/date.ts'
import type { Episode, Line, Milestone } from '../line.ts'
import { type Gap, gapsOf } from './gaps.ts'
import { type Missing, measuresOf } from './measures.ts'
import { type LineStates, type StrandState, statesOf } from './states.ts'

/** Episodes that should have begun by a day and of which nobody said that they did; what the law sets begins by itself. */
export const unconfirmedEpisodes = (line: Line, asOf: IsoDate): readonly Episode[] =>
  line.episodes.filter(
    (episode) => episode.state === 'planned' && episode.startsOn < asOf && episode.track !== 'status',
  )

/** What asks for attention first on a line, read from its facts; null when nothing does. */
export type NextStep =
  | { readonly kind: 'confirm'; readonly episode: Episode }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'missing'; readonly missing: Missing }
  | { readonly kind: 'planned'; readonly episode: Episode }
  | { readonly kind: 'dated'; readonly milestone: Milestone }

/** How a person stands on a day, in the few words that fit into a row of a list. */
export type LineGlance = {
  readonly states: LineStates
  /** the strands that say most, at most two; empty when nothing is known or the line is closed */
  readonly telling: readonly StrandState[]
  readonly next: NextStep | null
}

/** Work and civic integration say more than where somebody lives, once something is known of them. */
const tellingOrder = ['work-and-education', 'civic-integration', 'reception-and-housing', 'income'] as const

const nextOf = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): NextStep | null => {
  const [episode] = unconfirmedEpisodes(line, asOf)
  if (episode) return { kind: 'confirm', episode }
  const open = gapsOf(line, vocabulary, asOf).filter((gap) => gap.open)
  const gap = open.find((one) => one.kind === 'responsibility') ?? open[0]
  if (gap) return { kind: 'gap', gap }
  const { early, combined } = measuresOf(line, vocabulary, asOf)
  const [missing] = [...early.missing, ...combined.missing]
  if (missing) return { kind: 'missing', missing }
  const planned = line.episodes.find(
    (one) => one.state === 'planned' && one.startsOn >= asOf && one.track !== 'status',
  )
  const milestone = line.milestones.find((one) => one.on >= asOf)
  if (planned && (!milestone || planned.startsOn <= milestone.on))
    return { kind: 'planned', episode: planned }
  return milestone ? { kind: 'dated', milestone } : null
}

/** Reads a line for a list. */
export const glanceAt = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): LineGlance => {
  const states = statesOf(line, vocabulary, asOf)
  return {
    states,
    telling: states.closure
      ? []
      : tellingOrder
          .flatMap((strand) => states.strands.filter((one) => one.strand === strand))
          .filter((one) => one.state !== 'unknown')
          .slice(0, 2),
    next: states.closure ? null : nextOf(line, vocabulary, asOf),
  }
}
