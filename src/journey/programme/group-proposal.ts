import { solve } from '../../../lib/assignment/index.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { PersonId } from '../person/index.ts'
import type { GroupId } from './group.ts'

/** Somebody without a seat: on a waiting list, or with the step still ahead. */
export type Candidate = {
  readonly person: PersonId
  readonly name: string
  readonly level: string | null
  readonly since: IsoDate
}

/** A group that is there with its free seats, or one that could be planned; of one level. */
export type LevelClass = {
  readonly group: { readonly id: GroupId; readonly name: string } | null
  readonly level: string
  readonly seats: number
}

export type Proposal = {
  readonly classes: readonly (LevelClass & { readonly persons: readonly Candidate[] })[]
  /** nobody knows their level yet */
  readonly levelUnknown: readonly Candidate[]
  /** there is no seat, and nobody said how large a new group is */
  readonly noSeat: readonly Candidate[]
}

/** As many new groups of a level as all who are at it would need. */
const newClasses = (candidates: readonly Candidate[], size: number | null): readonly LevelClass[] =>
  size === null
    ? []
    : [...new Set(candidates.map(({ level }) => level))].flatMap((level) =>
        level === null
          ? []
          : Array.from(
              { length: Math.ceil(candidates.filter((one) => one.level === level).length / size) },
              (): LevelClass => ({ group: null, level, seats: size }),
            ),
      )

/**
 * Homogeneous classes (S63): everybody to a group of the own level; a group that is there goes before a new one, who waits
 * longest goes first, and a new group is filled before the next one begins.
 */
export const proposeClasses = (
  candidates: readonly Candidate[],
  present: readonly LevelClass[],
  size: number | null,
): Proposal => {
  const known = candidates
    .filter(({ level }) => level !== null)
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  const levelUnknown = candidates.filter(({ level }) => level === null)
  const bins = [...present.filter(({ seats }) => seats > 0), ...newClasses(known, size)]
  if (known.length === 0 || bins.length === 0) return { classes: [], levelUnknown, noSeat: known }
  const result = solve(
    {
      ...{ items: known.length, bins: bins.length, sense: 'max', leftOut: 0 },
      value: (item, bin) => {
        const waitsLong = 1 - item / known.length
        return bins[bin]?.group === null ? 5 - bin / bins.length : 10 + waitsLong
      },
      forbidden: (item, bin) => known[item]?.level !== bins[bin]?.level,
      resources: [
        {
          weight: { perItem: new Float64Array(known.length).fill(1) },
          capacity: Float64Array.from(bins, ({ seats }) => seats),
        },
      ],
    },
    { seconds: 0.5 },
  )
  // everybody may be left out, so there always is an assignment
  if (result.status !== 'solved') throw new Error(`no classes: ${result.status}`)
  const inBin = (bin: number) => known.filter((_, item) => result.assignment[item] === bin)
  return {
    classes: bins
      .map((one, bin) => ({ ...one, persons: inBin(bin) }))
      .filter(({ persons }) => persons.length > 0),
    levelUnknown,
    noSeat: inBin(-1),
  }
}
