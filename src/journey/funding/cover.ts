import { z } from 'zod'
import type { IsoDate } from '../../platform/date.ts'
import type { Episode } from '../person/index.ts'
import { planTracks } from '../plan/index.ts'
import type { RegisteredSource } from './registered-source.ts'

export const CoverLine = z.object({
  source: z.string().describe('a source of content/funding/sources.yaml'),
  registered: z.uuid().nullable().describe('the money of the organisation that it comes from'),
  amount: z.number().min(0).max(1_000_000),
})
export type CoverLine = z.infer<typeof CoverLine>

export const mostParts = 60

/** What the parts of a route cost and who pays them; a part that is not in it is unknown, not free. */
export const Cover = z.object({
  parts: z
    .array(
      z.object({
        episode: z.uuid(),
        cost: z.number().min(0).max(1_000_000).nullable().describe('euros; null is not known'),
        lines: z.array(CoverLine).max(3),
      }),
    )
    .max(mostParts),
})
export type Cover = z.infer<typeof Cover>

export type PartWarning =
  | { readonly kind: 'no-cover-before-start' }
  | { readonly kind: 'source-ends'; readonly name: string; readonly on: IsoDate }
  | { readonly kind: 'loan-short'; readonly left: number; readonly short: number }
  | { readonly kind: 'loan-unknown' }

export type CoveredPart = {
  readonly episode: Episode
  readonly cost: number | null
  readonly paid: number
  readonly lines: readonly CoverLine[]
  readonly covered: 'yes' | 'no' | 'unknown'
  readonly short: number | null
  readonly warnings: readonly PartWarning[]
}

/** Work that pays for itself is no part that somebody has to pay for. */
const paysItself = ['employment', 'agency-work', 'own-business']

/** The parts of a route that still have to be paid: planned or running, of lessons, work and participation. */
export const routeParts = (episodes: readonly Episode[]): readonly Episode[] =>
  episodes.filter(
    ({ track, state, kind }) =>
      planTracks.includes(track) &&
      !paysItself.includes(kind) &&
      (state === 'planned' || state === 'running'),
  )

/** What goes wrong with money that stands at a part: it ends before the part does, or the loan does not reach (S57). */
const lineWarnings = (
  { episode, lines }: Pick<CoveredPart, 'episode' | 'lines'>,
  registered: readonly RegisteredSource[],
  { left: loanLeft, asked }: { readonly left: number | null; readonly asked: number },
): readonly PartWarning[] => [
  ...lines.flatMap((line): PartWarning[] => {
    const source = registered.find(({ fact }) => fact === line.registered)
    if (!source || source.endsOn === null) return []
    return source.endsOn < (episode.endsOn ?? episode.startsOn)
      ? [{ kind: 'source-ends', name: source.name, on: source.endsOn }]
      : []
  }),
  ...lines
    .filter(({ source }) => source === 'loan-2013')
    .slice(0, 1)
    .flatMap((): PartWarning[] => {
      if (loanLeft === null) return [{ kind: 'loan-unknown' }]
      return asked > loanLeft ? [{ kind: 'loan-short', left: loanLeft, short: asked - loanLeft }] : []
    }),
]

/** How each part of a route is covered, and what to warn about before it starts (S114). */
export const coverOf = (
  episodes: readonly Episode[],
  cover: Cover | null,
  {
    registered,
    loanLeft,
    today,
  }: {
    readonly registered: readonly RegisteredSource[]
    readonly loanLeft: number | null
    readonly today: IsoDate
  },
): readonly CoveredPart[] => {
  const parts = routeParts(episodes)
  // one loan for all parts together
  const asked = parts
    .flatMap(({ fact }) => cover?.parts.find((one) => one.episode === fact)?.lines ?? [])
    .filter(({ source }) => source === 'loan-2013')
    .reduce((sum, { amount }) => sum + amount, 0)
  return parts.map((episode) => {
    const known = cover?.parts.find((one) => one.episode === episode.fact)
    const cost = known?.cost ?? null
    const lines = known?.lines ?? []
    const paid = lines.reduce((sum, { amount }) => sum + amount, 0)
    const covered = cost === null ? 'unknown' : paid >= cost ? 'yes' : 'no'
    const waits = episode.state === 'planned' && episode.startsOn >= today
    return {
      episode,
      cost,
      paid,
      lines,
      covered,
      short: cost === null ? null : Math.max(0, cost - paid),
      warnings: [
        ...(waits && covered !== 'yes' ? [{ kind: 'no-cover-before-start' as const }] : []),
        ...lineWarnings({ episode, lines }, registered, { left: loanLeft, asked }),
      ],
    }
  })
}
