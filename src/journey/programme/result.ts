import type { z } from 'zod'
import type { Practice, PracticeResult } from '../../catalogue/practice/index.ts'
import { type Count, citedIn, type Metric } from '../../catalogue/programme/index.ts'
import type { Words } from '../../catalogue/words.ts'
import type { IsoDate } from '../../platform/date.ts'
import type { AdoptedContent } from './programme-content.ts'

type CountOf = z.infer<typeof Count>
export type MetricOf = z.infer<typeof Metric>

/** What the database counts for one measure: numbers of persons, or hidden from who is elsewhere. */
export type Counted = {
  readonly counted: number | null
  readonly whole: number | null
  readonly hidden: boolean
}

export type ResultRow = {
  readonly name: Words | null
  readonly as: MetricOf['as']
  readonly counts: CountOf
  readonly among: CountOf | null
  /** null: not told, or not to be counted, as `because` says */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly on: IsoDate
  readonly because: 'hidden' | 'left-out' | 'no-target' | 'no-provider' | null
  /** what the report says of the same, with its own denominator and date */
  readonly report: PracticeResult | null
}

const isResult = (value: unknown): value is PracticeResult =>
  typeof value === 'object' && value !== null && 'metric' in value && 'denominator' in value

/** A count that persons are counted for; what the organisation plans and who carries it out stand in the programme. */
export const countsPersons = (count: CountOf | null): boolean =>
  count !== null && count !== 'target' && !(typeof count === 'object' && 'providers' in count)

const stepOf = (count: CountOf | null): string | null =>
  count !== null && typeof count === 'object'
    ? 'began' in count
      ? count.began
      : 'finished' in count
        ? count.finished
        : null
    : null

const fromContent = (content: AdoptedContent, count: CountOf | null): number | null => {
  if (count === 'target') return content.target
  if (count === null || typeof count === 'string' || !('providers' in count)) return null
  const providers = content.steps
    .filter(({ id }) => count.providers.includes(id))
    .flatMap(({ provider }) => provider ?? [])
  return providers.length === 0 ? null : new Set(providers).size
}

const whyNot = (
  content: AdoptedContent,
  { counts, among }: MetricOf,
  counted: Counted,
): ResultRow['because'] => {
  const left = [counts, among]
    .map(stepOf)
    .some((id) => id !== null && !content.steps.some((step) => step.id === id))
  if (left) return 'left-out'
  if (counted.hidden) return 'hidden'
  if ([counts, among].includes('target') && content.target === null) return 'no-target'
  if (!countsPersons(counts) && counts !== 'target' && fromContent(content, counts) === null)
    return 'no-provider'
  return null
}

/** The result record of a programme: each measure of the practice, counted today, beside what the report says of it. */
export const resultRows = (
  content: AdoptedContent,
  practice: Practice,
  { counted, today }: { readonly counted: readonly Counted[]; readonly today: IsoDate },
): readonly ResultRow[] =>
  content.metrics.map((metric, index) => {
    const { counts, among, as, cites } = metric
    const here = counted[index] ?? { counted: null, whole: null, hidden: true }
    const because = whyNot(content, metric, here)
    const known = because === null || because === 'hidden'
    const cited = citedIn(practice, cites)
    const report = isResult(cited) ? cited : null
    return {
      ...{ as, counts, among, because, report, on: today },
      name: metric.name ?? report?.metric ?? null,
      numerator: known ? (countsPersons(counts) ? here.counted : fromContent(content, counts)) : null,
      denominator:
        known && among !== null ? (countsPersons(among) ? here.whole : fromContent(content, among)) : null,
    }
  })

/** A share in whole percents; unknown where nobody is counted among. */
export const percentOf = ({ as, numerator, denominator }: ResultRow): number | null =>
  as !== 'percent' || numerator === null || denominator === null || denominator === 0
    ? null
    : Math.round((100 * numerator) / denominator)
