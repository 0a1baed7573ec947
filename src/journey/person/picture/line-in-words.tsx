import type { Vocabulary } from '../../../catalogue/vocabulary/index.ts'
import type { IsoDate } from '../../../platform/date.ts'
import { SummaryList } from '../../../platform/html/index.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../../platform/language/format.ts'
import { type LineMeasures, measuresOf } from '../line/measures.ts'
import { dutyNow } from '../line/owners.ts'
import { earlyWithin } from '../line/quality.ts'
import { hasTrait } from '../line/reading.ts'
import { statesOf } from '../line/states.ts'
import type { Episode, Line } from '../line.ts'
import { episodeLabel } from './line-items.ts'
import { lineWords } from './line-words.ts'

export type LineInWordsProps = {
  readonly line: Line
  readonly vocabulary: Vocabulary
  readonly organisationName: (id: string) => string
  /** the day as of which the line is read */
  readonly day: IsoDate
  readonly visit: Visit
}

/** A share as days and percent; a denominator that is not there is said in words, never as zero. */
const share = (
  { status, numerator, denominator }: LineMeasures['combined'] | LineMeasures['continuous'],
  key: 'combined' | 'continuous',
  { t, language }: Visit,
): string | null => {
  if (status === 'unknown' || numerator === null || denominator === null)
    return status === 'not-due' ? t(`person.measures.${key}-not-due`) : null
  return t(`person.measures.${key}`, {
    days: numerator,
    due: denominator,
    percent: formatNumber(Math.round((100 * numerator) / denominator), language),
  })
}

const earlyInWords = ({ early }: LineMeasures, { t, language }: Visit): string | null => {
  const { status, days, from, startsAt } = early
  if (status === 'unknown' || days === null || from === null) return null
  const start = t(`person.measures.since-${startsAt}`, { day: formatDay(from, language) })
  const said =
    status === 'waiting'
      ? t('person.measures.waiting', { count: days })
      : t('person.measures.supported', { count: days })
  const judged =
    status === 'supported' || days > earlyWithin
      ? t(days <= earlyWithin ? 'person.measures.is-early' : 'person.measures.is-late', {
          count: earlyWithin,
        })
      : ''
  return [said, start, judged].filter(Boolean).join(' ')
}

const WithMissing = ({
  said,
  missing,
  visit,
}: {
  readonly said: string | null
  readonly missing: readonly (keyof (typeof lineWords)['nl']['missing'])[]
  readonly visit: Visit
}) => (
  <>
    {said ?? <span class="unknown">{visit.t('html.unknown')}</span>}
    {missing.length > 0 && (
      <small class="measure__missing">
        {visit.t('person.measures.missing', {
          what: missing.map((one) => lineWords[visit.language].missing[one]).join(', '),
        })}
      </small>
    )}
  </>
)

/** What the band above the lanes shows, as words: the last episode of each kind that had begun by the day. */
const bandItems = ({ line, vocabulary, day, visit }: LineInWordsProps) => {
  const { t, language } = visit
  const lasting = ({ startsOn, endsOn }: Episode): string =>
    endsOn
      ? t('person.measures.period', { from: formatDay(startsOn, language), to: formatDay(endsOn, language) })
      : t('person.measures.since', { from: formatDay(startsOn, language) })
  return (['permit', 'regime', 'term'] as const).map((trait) => {
    const last = line.episodes.findLast(
      (episode) => episode.startsOn <= day && hasTrait(vocabulary, episode, trait),
    )
    return {
      term: t(`person.measures.${trait}`),
      description: last && `${episodeLabel(last, vocabulary, language)}, ${lasting(last)}`,
    }
  })
}

/** The band, the strands, who is responsible, and early, combined and continuous: what the picture shows, in words. */
export const LineInWords = (props: LineInWordsProps) => {
  const { line, vocabulary, organisationName, day, visit } = props
  const { t, language } = visit
  const words = lineWords[language]
  const states = statesOf(line, vocabulary, day)
  const measures = measuresOf(line, vocabulary, day)
  const owner = dutyNow(line, vocabulary, day)
  const { early, combined, continuous } = measures
  const gaps = [...continuous.gaps, ...continuous.languageGaps].length
  return (
    <>
      <SummaryList
        t={t}
        items={[
          {
            term: t('person.measures.early'),
            description: (
              <WithMissing said={earlyInWords(measures, visit)} missing={early.missing} visit={visit} />
            ),
          },
          {
            term: t('person.measures.combined-title'),
            description: (
              <WithMissing
                said={share(combined, 'combined', visit)}
                missing={combined.missing}
                visit={visit}
              />
            ),
          },
          {
            term: t('person.measures.continuous-title'),
            description: (
              <WithMissing
                said={
                  continuous.status === 'known'
                    ? `${share(continuous, 'continuous', visit)} ${t('person.measures.gaps', { count: gaps })}`
                    : share(continuous, 'continuous', visit)
                }
                missing={continuous.missing}
                visit={visit}
              />
            ),
          },
          {
            term: words.responsible,
            description: states.closure
              ? words.states.closed
              : owner
                ? `${owner.organisation ? organisationName(owner.organisation) : words.nobody} (${words.duties[owner.duty]})`
                : words.noDuty,
          },
          ...states.strands.map(({ strand, state, since }) => ({
            term: words.strands[strand],
            description:
              state === 'unknown'
                ? null
                : [words.states[state], since && words.since(formatDay(since, language))]
                    .filter(Boolean)
                    .join(', '),
          })),
          ...bandItems(props),
          ...(states.interrupted
            ? [
                {
                  term: words.interrupted,
                  description: words.since(formatDay(states.interrupted.startsOn, language)),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
