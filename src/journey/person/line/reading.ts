import { between, type Days, type Run, union } from '../../../../lib/day-set/index.ts'
import type { Trait, Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import { type IsoDate, toDayNumber } from '../../../platform/date.ts'
import type { Episode, Line, Milestone } from '../line.ts'
import { lineAt } from './at.ts'

/** A line with what is needed to read it: the words of the field and the day as of which it is read. */
export type Reading = {
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly asOf: IsoDate
  /** day number of `asOf`; days are counted up to it, the day itself has not passed yet */
  readonly until: number
}

/** The line as it was on a day: nothing that is derived from it can see a later day. */
export const readLine = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): Reading => {
  const last = lastReadings.get(line)
  if (last && last.asOf === asOf && last.vocabulary === vocabulary) return last
  const reading = { line: lineAt(line, asOf), vocabulary, asOf, until: toDayNumber(asOf) }
  lastReadings.set(line, reading)
  return reading
}

/** A picture, a state and a next step of one line ask the same of it: the last reading is kept as long as the line is. */
const lastReadings = new WeakMap<Line, Reading>()

/** Works something out of a reading once, however much leans on it. */
export const once = <Value extends object>(
  work: (reading: Reading) => Value,
): ((reading: Reading) => Value) => {
  const known = new WeakMap<Reading, Value>()
  return (reading) => {
    const before = known.get(reading)
    if (before) return before
    const value = work(reading)
    known.set(reading, value)
    return value
  }
}

type Lasting = { readonly startsOn: IsoDate; readonly endsOn: IsoDate | null }

/** The days that something lasts, up to the day of reading. */
export const daysOf = (fact: Lasting, until: number): Run => ({
  from: toDayNumber(fact.startsOn),
  to: fact.endsOn === null ? until : Math.min(until, toDayNumber(fact.endsOn) + 1),
})

export const hasTrait = (vocabulary: Vocabulary, episode: Episode, ...traits: readonly Trait[]): boolean =>
  vocabulary.episodeKinds.get(episode.kind)?.traits.some((trait) => traits.includes(trait)) ?? false

/** Episodes that really began, with at least one of the traits. A planned one has not begun. */
export const episodesWith = (reading: Reading, ...traits: readonly Trait[]): readonly Episode[] =>
  reading.line.episodes.filter(
    (episode) => episode.state !== 'planned' && hasTrait(reading.vocabulary, episode, ...traits),
  )

/** The days on which at least one episode with one of the traits ran. */
export const daysWith = (reading: Reading, ...traits: readonly Trait[]): Days =>
  union(episodesWith(reading, ...traits).map((episode) => daysOf(episode, reading.until)))

export const runsOn = (fact: Lasting, day: IsoDate): boolean =>
  fact.startsOn <= day && (fact.endsOn === null || fact.endsOn >= day)

export const firstMilestone = (reading: Reading, ...kinds: readonly string[]): Milestone | undefined =>
  reading.line.milestones
    .filter((milestone) => kinds.includes(milestone.kind))
    .reduce<Milestone | undefined>((first, next) => (first && first.on <= next.on ? first : next), undefined)

export const lastMilestone = (reading: Reading, ...kinds: readonly string[]): Milestone | undefined =>
  reading.line.milestones
    .filter((milestone) => kinds.includes(milestone.kind))
    .reduce<Milestone | undefined>((last, next) => (last && last.on > next.on ? last : next), undefined)

/** The days on which nothing could go on. */
export const interruptedDays = once(
  (reading): Days => union(reading.line.interruptions.map((fact) => daysOf(fact, reading.until))),
)

/** The days from a milestone up to the day of reading; none when it has not happened. */
export const daysSince = (reading: Reading, milestone: Milestone | undefined): Days =>
  milestone ? between(toDayNumber(milestone.on), reading.until) : []
