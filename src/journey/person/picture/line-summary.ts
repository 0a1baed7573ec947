import { fromDayNumber } from '../../../platform/date.ts'
import { formatShortDay } from '../../../platform/language/format.ts'
import { statesOf } from '../line/states.ts'
import type { LineItems, PictureInput } from './line-items.ts'

/** The essence of a line in words: where each strand stands, and whether it was early, combined and continuous. */
export const summaryOf = (
  input: PictureInput,
  items: LineItems,
): { readonly title: string; readonly description: string } => {
  const { words, language, today } = input
  const states = statesOf(input.line, input.vocabulary, today)
  const strands = states.strands.map(
    (strand) => `${words.strands[strand.strand]}: ${words.states[strand.state]}`,
  )
  const { early, combined, continuous } = items.measures
  const parts = [
    ...(states.interrupted ? [words.interrupted] : []),
    ...strands,
    words.early(early),
    ...(combined.weeks !== null && combined.dueWeeks !== null
      ? [words.combined(combined.weeks, combined.dueWeeks)]
      : []),
    words.gapsCounted(continuous.gaps.length + continuous.languageGaps.length),
  ]
  return {
    title: words.title(
      formatShortDay(fromDayNumber(items.span.from), language),
      formatShortDay(today, language),
    ),
    description: `${parts.join('; ')}.`,
  }
}
