import { count, type Days, subtraction, union, weeks } from '../../../../lib/day-set/index.ts'
import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import { fromDayNumber, type IsoDate, toDayNumber } from '../../../platform/date.ts'
import type { FactId, Line } from '../line.ts'
import { languageDue } from './duty.ts'
import { besideLanguage, daysOfGaps, type Gap, gapsOfReading, supportDue } from './gaps.ts'
import { daysOfSpells, ribbonOf } from './owners.ts'
import {
  daysWith,
  episodesWith,
  firstMilestone,
  hasTrait,
  interruptedDays,
  type Reading,
  readLine,
} from './reading.ts'

/** What is not known, by name, so that nobody reads a missing fact as zero. */
export type Missing = 'permit-decision' | 'arrival' | 'duo-notice' | 'first-support' | 'responsibility'

type Measured = {
  readonly missing: readonly Missing[]
  /** planned episodes whose first day has passed: nobody confirmed that they began, and they do not count */
  readonly unconfirmed: readonly FactId[]
}

/**
 * Days from the start to the first support. `waiting`: none yet, `days` have passed (for figures: censored).
 * `unknown`: the start is not known. Support that began before the start is day 0.
 */
export type Early = Measured & {
  readonly status: 'supported' | 'waiting' | 'unknown'
  readonly days: number | null
  readonly startsAt: 'permit-decision' | 'arrival'
  readonly from: IsoDate | null
  readonly firstSupport: FactId | null
}

/** A share in days; `not-due` has no denominator, `unknown` lacks a fact. */
type Share = Measured & {
  readonly status: 'known' | 'not-due' | 'unknown'
  readonly numerator: number | null
  readonly denominator: number | null
}

export type Combined = Share & {
  /** numerator and denominator as weeks, to the nearest */
  readonly weeks: number | null
  readonly dueWeeks: number | null
  /** days beside language, each by itself; one day may count in several */
  readonly beside: { readonly work: number; readonly education: number; readonly participation: number }
  /** the runs of days, for the picture */
  readonly days: Days
}

export type Continuous = Share & {
  /** gaps that count: in support and in responsibility */
  readonly gaps: readonly Gap[]
  /** no lessons while language was due; told apart and not in the share */
  readonly languageGaps: readonly Gap[]
}

export type LineMeasures = {
  readonly asOf: IsoDate
  readonly early: Early
  readonly combined: Combined
  readonly continuous: Continuous
}

const unconfirmed = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): readonly FactId[] =>
  line.episodes
    .filter((episode) => episode.state === 'planned' && episode.startsOn < asOf)
    .filter((episode) => hasTrait(vocabulary, episode, 'support', 'paid-work', 'learning', 'language'))
    .map((episode) => episode.fact)

/** Family members, and people whose protection needs no decision, are counted from arrival. */
const countsFromArrival = (reading: Reading): boolean =>
  reading.line.arrivedAsFamily || episodesWith(reading, 'no-decision').length > 0

const early = (reading: Reading, open: Measured['unconfirmed']): Early => {
  const startsAt: Early['startsAt'] = countsFromArrival(reading) ? 'arrival' : 'permit-decision'
  const start = firstMilestone(reading, startsAt)
  const first = episodesWith(reading, 'support').toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0]
  const known = { startsAt, from: start?.on ?? null, firstSupport: first?.fact ?? null, unconfirmed: open }
  if (!start)
    return {
      ...known,
      status: 'unknown',
      days: null,
      missing: [startsAt],
    }
  const until = first ? toDayNumber(first.startsOn) : reading.until
  const days = Math.max(0, until - toDayNumber(start.on))
  return { ...known, status: first ? 'supported' : 'waiting', days, missing: first ? [] : ['first-support'] }
}

const combined = (reading: Reading, open: Measured['unconfirmed']): Combined => {
  const due = subtraction(languageDue(reading), interruptedDays(reading))
  const work = besideLanguage(reading, daysWith(reading, 'paid-work', 'workplace'))
  const education = besideLanguage(reading, daysWith(reading, 'learning'))
  const participation = besideLanguage(reading, daysWith(reading, 'purposeful'))
  const days = union(work, education, participation)
  const beside = { work: count(work), education: count(education), participation: count(participation) }
  if (count(due) === 0) {
    const dutyIsOver =
      daysWith(reading, 'no-duty').length > 0 || firstMilestone(reading, 'integrated', 'exempted')
    const unknown = !dutyIsOver && !firstMilestone(reading, 'duo-notice')
    return {
      status: unknown ? 'unknown' : 'not-due',
      numerator: null,
      denominator: null,
      weeks: null,
      dueWeeks: null,
      missing: unknown ? ['duo-notice'] : [],
      unconfirmed: open,
      beside,
      days,
    }
  }
  return {
    status: 'known',
    numerator: count(days),
    denominator: count(due),
    weeks: weeks(count(days)),
    dueWeeks: weeks(count(due)),
    missing:
      firstMilestone(reading, 'duo-notice') || daysWith(reading, 'no-duty').length > 0 ? [] : ['duo-notice'],
    unconfirmed: open,
    beside,
    days,
  }
}

const continuous = (reading: Reading, open: Measured['unconfirmed']): Continuous => {
  const all = gapsOfReading(reading)
  const gaps = all.filter((gap) => gap.kind !== 'language')
  const languageGaps = all.filter((gap) => gap.kind === 'language')
  const support = supportDue(reading)
  const responsibility = daysOfSpells(ribbonOf(reading))
  const due = union(support, responsibility)
  const missing: Missing[] = []
  if (daysWith(reading, 'support').length === 0) missing.push('first-support')
  if (reading.line.responsibilities.length === 0) missing.push('responsibility')
  const known = count(due) > 0
  return {
    status: known ? 'known' : missing.length > 0 ? 'unknown' : 'not-due',
    numerator: known ? count(subtraction(due, union(daysOfGaps(gaps)))) : null,
    denominator: known ? count(due) : null,
    missing,
    unconfirmed: open,
    gaps,
    languageGaps,
  }
}

/**
 * Early, combined and continuous for one person as of a day; the day itself has not passed yet.
 * - early: days from the permit decision (family members: arrival) to the first support;
 * - combined: days with language beside work, a workplace, education or purposeful participation, over the days on
 *   which language learning was due (see languageDue), interruptions left out of both;
 * - continuous: days without a gap, over the days on which support was due or a duty had to have somebody responsible.
 */
export const measuresOf = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): LineMeasures => {
  const reading = readLine(line, vocabulary, asOf)
  const known = measured.get(reading)
  if (known) return known
  const open = unconfirmed(line, vocabulary, asOf)
  const measures = {
    asOf,
    early: early(reading, open),
    combined: combined(reading, open),
    continuous: continuous(reading, open),
  }
  measured.set(reading, measures)
  return measures
}

/** What waits for a word is read off the whole line, the rest off its reading. */
const measured = new WeakMap<Reading, LineMeasures>()

/** The first and last day of each run, for tables and pictures. */
export const runsAsDates = (days: Days): { readonly startsOn: IsoDate; readonly endsOn: IsoDate }[] =>
  days.map((run) => ({ startsOn: fromDayNumber(run.from), endsOn: fromDayNumber(run.to - 1) }))
