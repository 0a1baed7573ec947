import {
  between,
  type Days,
  intersection,
  longerThan,
  subtraction,
  union,
} from '../../../../lib/day-set/index.ts'
import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import { addMonths, fromDayNumber, type IsoDate, toDayNumber } from '../../../platform/date.ts'
import type { Duty, Episode, FactId, Line } from '../line.ts'
import { whileOpen } from './closure.ts'
import { integrationDuty, languageDue } from './duty.ts'
import { daysOfSpells, ribbonOf } from './owners.ts'
import { daysWith, episodesWith, interruptedDays, once, type Reading, readLine } from './reading.ts'

/** Longer than four weeks without support is a gap: a school holiday inside a course ends no episode, so it is none. */
export const supportTolerance = 28

/** A handover may take a week; longer without anybody responsible is a gap. */
export const responsibilityTolerance = 7

export type Gap = {
  readonly kind: 'language' | 'support' | 'responsibility'
  readonly startsOn: IsoDate
  /** last day, included; for an open gap the day before the day of reading */
  readonly endsOn: IsoDate
  readonly days: number
  /** still going on as of the day of reading */
  readonly open: boolean
  /** what ended before it: "date of the last lesson" is the last day of this episode; null when nothing came before */
  readonly after: FactId | null
  /** the duty for which nobody was responsible, for that kind of gap only */
  readonly duty: Duty | null
}

const lastEnded = (episodes: readonly Episode[], before: IsoDate): FactId | null =>
  episodes
    .filter((episode) => episode.endsOn !== null && episode.endsOn < before)
    .reduce<Episode | undefined>(
      (last, next) => (last && (last.endsOn ?? '') > (next.endsOn ?? '') ? last : next),
      undefined,
    )?.fact ?? null

const gapsIn = (reading: Reading, days: Days, kind: 'language' | 'support'): Gap[] => {
  const episodes =
    kind === 'language' ? episodesWith(reading, 'language') : episodesWith(reading, ...supporting)
  return longerThan(days, supportTolerance).map((run) => ({
    kind,
    startsOn: fromDayNumber(run.from),
    endsOn: fromDayNumber(run.to - 1),
    days: run.to - run.from,
    open: run.to >= reading.until,
    after: lastEnded(episodes, fromDayNumber(run.from)),
    duty: null,
  }))
}

/** What keeps a person moving: support, but also a job or school of their own. */
const supporting = ['support', 'paid-work', 'learning'] as const

/**
 * The days on which support is due: from the first support on, without interruptions; once the civic integration duty
 * is over (or never was) only while the person lives on social assistance or an allowance; never before the age of 16.
 */
export const supportDue = once((reading): Days => {
  const support = daysWith(reading, 'support')[0]?.from
  if (support === undefined) return []
  const { birthDate } = reading.line
  const first = birthDate === null ? support : Math.max(support, toDayNumber(addMonths(birthDate, 16 * 12)))
  const onOwnFeet = subtraction(integrationDuty(reading).over, daysWith(reading, 'benefit', 'allowance'))
  return whileOpen(
    reading,
    subtraction(subtraction(between(first, reading.until), onOwnFeet), interruptedDays(reading)),
  )
})

/** Weeks in which language learning was due and no lessons ran. */
const languageGaps = (reading: Reading): Gap[] =>
  gapsIn(
    reading,
    subtraction(subtraction(languageDue(reading), interruptedDays(reading)), daysWith(reading, 'language')),
    'language',
  )

const supportGaps = (reading: Reading): Gap[] =>
  gapsIn(reading, subtraction(supportDue(reading), daysWith(reading, ...supporting)), 'support')

const responsibilityGaps = (reading: Reading): Gap[] => {
  const spells = ribbonOf(reading)
  const unowned = daysOfSpells(spells.filter((spell) => spell.organisation === null))
  return longerThan(unowned, responsibilityTolerance).map((run) => {
    const first = spells.find(
      (spell) => spell.organisation === null && toDayNumber(spell.startsOn) === run.from,
    )
    const before = spells.filter((spell) => toDayNumber(spell.endsOn) === run.from - 1).at(-1)
    return {
      kind: 'responsibility',
      startsOn: fromDayNumber(run.from),
      endsOn: fromDayNumber(run.to - 1),
      days: run.to - run.from,
      open: run.to >= reading.until,
      after: before?.fact ?? null,
      duty: first?.duty ?? null,
    }
  })
}

/**
 * Every gap up to a day: in language, in support and in responsibility. Planned episodes fill nothing; an interruption
 * is no gap, and cuts one in two of which each is measured by itself.
 */
export const gapsOf = (line: Line, vocabulary: Vocabulary, asOf: IsoDate): readonly Gap[] =>
  gapsOfReading(readLine(line, vocabulary, asOf))

export const gapsOfReading = once((reading): readonly Gap[] => [
  ...languageGaps(reading),
  ...supportGaps(reading),
  ...responsibilityGaps(reading),
])

/** The days of some gaps. */
export const daysOfGaps = (gaps: readonly Gap[]): Days =>
  union(gaps.map((gap) => ({ from: toDayNumber(gap.startsOn), to: toDayNumber(gap.endsOn) + 1 })))

/** The days on which language ran beside something else, and on which it was due. */
export const besideLanguage = (reading: Reading, other: Days): Days =>
  intersection(
    intersection(subtraction(languageDue(reading), interruptedDays(reading)), daysWith(reading, 'language')),
    other,
  )
