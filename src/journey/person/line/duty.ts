import { between, type Days, intersection, subtraction, union } from '../../../../lib/day-set/index.ts'
import { toDayNumber } from '../../../platform/date.ts'
import type { FactId } from '../line.ts'
import { whileOpen } from './closure.ts'
import { daysOf, daysSince, daysWith, episodesWith, firstMilestone, once, type Reading } from './reading.ts'

/** The civic integration duty as far as the line shows it. */
export type IntegrationDuty = {
  /** days on which the duty was open: from DUO's notice until fulfilled, exempt, or under a status without the duty */
  readonly open: Days
  readonly notice: FactId | null
  /** days after the duty was over for good, or under a status without it */
  readonly over: Days
}

/** The notice opens the duty (Wet inburgering 2021, art. 11 with DUO's notice); the end of the term does not close it. */
export const integrationDuty = once((reading): IntegrationDuty => {
  const notice = firstMilestone(reading, 'duo-notice')
  const over = union(
    daysSince(reading, firstMilestone(reading, 'integrated', 'exempted')),
    daysWith(reading, 'no-duty'),
  )
  return {
    open: whileOpen(reading, subtraction(daysSince(reading, notice), over)),
    notice: notice?.fact ?? null,
    over: whileOpen(reading, over),
  }
})

/**
 * The days on which language learning is due: from DUO's notice, or from the first language lesson when that was
 * earlier, for as long as the duty is not over. Under a status without the duty (temporary protection, Dutch
 * nationality) only the days with lessons count: nobody can be behind on what nobody has to do.
 */
export const languageDue = once((reading): Days => {
  const duty = integrationDuty(reading)
  const language = daysWith(reading, 'language')
  const sinceFirstLesson = between(language[0]?.from ?? reading.until, reading.until)
  const owed = subtraction(union(duty.open, sinceFirstLesson), duty.over)
  const free = intersection(language, daysWith(reading, 'no-duty'))
  const finished = daysSince(reading, firstMilestone(reading, 'integrated', 'exempted'))
  return whileOpen(reading, subtraction(union(owed, free), finished))
})

/** The regime that governs the person on each day: kinds of the status episodes, such as regime-2021. */
export const regimeDays = (reading: Reading, kind: string): Days =>
  union(
    episodesWith(reading, 'regime')
      .filter((episode) => episode.kind === kind)
      .map((episode) => daysOf(episode, reading.until)),
  )

/** Days from which the person was registered in the housing municipality. */
export const registeredDays = (reading: Reading): Days => {
  const registered = firstMilestone(reading, 'registered')
  return registered ? between(toDayNumber(registered.on), reading.until) : []
}
