import type { Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { addMonths, type IsoDate } from '../../platform/date.ts'
import { type Line, type LineMeasures, measuresOf } from '../person/index.ts'
import { planTracks } from './plan.ts'

/** How far ahead a plan without an end is looked at. */
const monthsAhead = 12

/**
 * The three measures of the line as they would be when everything goes as it was planned, until the last planned day, and at
 * most a year ahead: what a plan promises while it is being made. Nothing of it counts in a figure.
 */
export const measuresAsPlanned = (
  line: Line,
  words: Vocabulary,
  today: IsoDate,
): { readonly until: IsoDate; readonly now: LineMeasures; readonly planned: LineMeasures } | null => {
  const planned = line.episodes.filter(
    ({ state, track }) => state === 'planned' && planTracks.includes(track),
  )
  const running = line.episodes.filter(
    ({ state, track }) => state === 'running' && planTracks.includes(track),
  )
  if (planned.length + running.length === 0) return null
  const most = addMonths(today, monthsAhead)
  const ends = [...planned, ...running].map(({ endsOn }) => endsOn ?? most)
  const last = ends.reduce((latest, day) => (day > latest ? day : latest), today)
  const until = last > most ? most : last
  const asPlanned = {
    ...line,
    episodes: line.episodes.map((one) =>
      planned.includes(one) ? { ...one, state: 'running' as const } : one,
    ),
  }
  return { until, now: measuresOf(line, words, today), planned: measuresOf(asPlanned, words, until) }
}
