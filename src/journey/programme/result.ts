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
  readonly because: 'hidden' | 'left-out' | 'no-target' | 'no-files' | 'no-provider' | null
  /** what the report says of the same, with its own denominator and date */
  readonly report: PracticeResult | null
}

const isResult = (value: unknown): value is PracticeResult =>
  typeof value === 'object' && value !== null && 'metric' in value && 'denominator' in value

/** A count that persons are counted for; what the organisation plans and who carries it out stand in the programme. */
export const countsPersons = (count: CountOf | null): boolean =>
  count !== null &&
  count !== 'target' &&
  count !== 'eligible' &&
  !(typeof count === 'object' && ('providers' in count || 'held' in count || 'evaluated' in count))

/** What is counted beside the participants: sessions of steps, and who of the own files could take part. */
export type CountedApart = {
  readonly sessions: (ids: readonly string[], how: 'held' | 'evaluated') => number
  /** null where the visitor has no files, or the programme is of somebody else */
  readonly eligible: number | null
}

const stepOf = (count: CountOf | null): string | null =>
  count !== null && typeof count === 'object'
    ? 'began' in count
      ? count.began
      : 'underway' in count
        ? count.underway
        : 'finished' in count
          ? count.finished
          : null
    : null

const apartFrom = (content: AdoptedContent, count: CountOf | null, apart: CountedApart): number | null => {
  if (count === 'target') return content.target
  if (count === 'eligible') return apart.eligible
  if (count !== null && typeof count === 'object') {
    if ('held' in count) return apart.sessions(count.held, 'held')
    if ('evaluated' in count) return apart.sessions(count.evaluated, 'evaluated')
  }
  if (count === null || typeof count === 'string' || !('providers' in count)) return null
  const providers = content.steps
    .filter(({ id }) => count.providers.includes(id))
    .flatMap(({ provider }) => provider ?? [])
  return providers.length === 0 ? null : new Set(providers).size
}

const whyNot = (
  content: AdoptedContent,
  { counts, among }: MetricOf,
  counted: Counted & { readonly apart: CountedApart },
): ResultRow['because'] => {
  const leftOut = [counts, among]
    .map(stepOf)
    .some((id) => id !== null && !content.steps.some((step) => step.id === id))
  if (leftOut) return 'left-out'
  if (counted.hidden) return 'hidden'
  if ([counts, among].includes('target') && content.target === null) return 'no-target'
  if (among === 'eligible' && counted.apart.eligible === null) return 'no-files'
  if (!countsPersons(counts) && counts !== 'target' && apartFrom(content, counts, counted.apart) === null)
    return 'no-provider'
  return null
}

/** The result record of a programme: each measure of the practice, counted today, beside what the report says of it. */
export const resultRows = (
  content: AdoptedContent,
  practice: Practice,
  {
    counted,
    apart,
    today,
  }: { readonly counted: readonly Counted[]; readonly apart: CountedApart; readonly today: IsoDate },
): readonly ResultRow[] =>
  content.metrics.map((metric, index) => {
    const { counts, among, as, cites } = metric
    const here = counted[index] ?? { counted: null, whole: null, hidden: true }
    const because = whyNot(content, metric, { ...here, apart })
    const known = because !== 'left-out' && because !== 'no-provider'
    const cited = citedIn(practice, cites)
    const report = isResult(cited) ? cited : null
    return {
      ...{ as, counts, among, because, report, on: today },
      name: metric.name ?? report?.metric ?? null,
      numerator: known ? (countsPersons(counts) ? here.counted : apartFrom(content, counts, apart)) : null,
      denominator:
        known && among !== null
          ? countsPersons(among)
            ? here.whole
            : apartFrom(content, among, apart)
          : null,
    }
  })

/** A share in whole percents; unknown where nobody is counted among. */
export const percentOf = ({ as, numerator, denominator }: ResultRow): number | null =>
  as !== 'percent' || numerator === null || denominator === null || denominator === 0
    ? null
    : Math.round((100 * numerator) / denominator)
