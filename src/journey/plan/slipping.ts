import type { Recorded } from '../../platform/database/versioned-record.ts'
import { daysBetween, type IsoDate } from '../../platform/date.ts'
import type { Episode, EpisodeState } from '../person/index.ts'
import type { Part, Plan } from './plan.ts'

/** A part as the plans promised it, beside what became of it on the line. */
export type Slipping = {
  readonly kind: string
  readonly episode: string
  readonly planned: { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null }
  /** what stands on the line now; null when the part left the line */
  readonly real: {
    readonly startsOn: IsoDate
    readonly endsOn: IsoDate | null
    readonly state: EpisodeState
  } | null
  /** days later than was first planned; negative is earlier; null where one of both is unknown */
  readonly beginsLater: number | null
  readonly endsLater: number | null
}

/** The days that the first version with this part gave; moving them later in a new version does not wipe out the slip. */
const firstPlanned = (versions: readonly Recorded<Plan>[], episode: string): Part | undefined =>
  versions
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ content }) => content.parts.filter((part) => part.episode === episode))[0]

/** Every part of every version of the plan, in the order in which it was to begin. */
export const slippingOf = (
  versions: readonly Recorded<Plan>[],
  episodes: readonly Episode[],
  today: IsoDate,
): readonly Slipping[] =>
  [...new Set(versions.flatMap(({ content }) => content.parts.map(({ episode }) => episode)))]
    .flatMap((episode) => firstPlanned(versions, episode) ?? [])
    .map(({ kind, episode, startsOn, endsOn }): Slipping => {
      const real = episodes.find(({ fact }) => fact === episode)
      const late = real?.state === 'planned' && real.startsOn < today ? today : real?.startsOn
      return {
        kind,
        episode,
        planned: { startsOn, endsOn },
        real: real ? { startsOn: real.startsOn, endsOn: real.endsOn, state: real.state } : null,
        beginsLater: late === undefined ? null : daysBetween(startsOn, late),
        endsLater: real?.endsOn && endsOn ? daysBetween(endsOn, real.endsOn) : null,
      }
    })
    .toSorted((a, b) => (a.planned.startsOn < b.planned.startsOn ? -1 : 1))
