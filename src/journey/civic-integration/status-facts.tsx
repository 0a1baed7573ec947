import type { Child } from 'hono/jsx'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { OpenedStatus } from './open-status.ts'
import {
  diplomaWords,
  dutyWords,
  extensionWords,
  isDutyOver,
  loanWords,
  remainingWords,
  routeWords,
  scalingWords,
  talksWords,
} from './status-words.tsx'

type Fact = { readonly term: string; readonly description: Child | null }

const termFacts = ({ status }: OpenedStatus, visit: Visit): readonly Fact[] => {
  const { t, language } = visit
  const { term } = status
  if (term.state === 'unknown')
    return [
      {
        term: t('civic-integration.term'),
        description: <span class="unknown">{t(`civic-integration.term-missing.${term.missing}`)}</span>,
      },
    ]
  const left = remainingWords(status, visit)
  return [
    { term: t('civic-integration.term-starts'), description: formatDay(term.startsOn, language) },
    { term: t('civic-integration.term-ends'), description: formatDay(term.endsOn, language) },
    {
      term: t('civic-integration.extended'),
      description:
        term.extendedBy === null
          ? t('civic-integration.not-extended')
          : t('civic-integration.extended-by', { time: extensionWords(term.extendedBy, visit) }),
    },
    ...(isDutyOver(status)
      ? []
      : [
          {
            term: t('civic-integration.remaining'),
            description: term.state === 'over' ? <span class="overdue">{left}</span> : left,
          },
        ]),
  ]
}

/** What only the municipality works with: talks, scaling down, change of route, fixed costs paid. */
const guidanceFacts = ({ status }: OpenedStatus, visit: Visit): readonly Fact[] => {
  const { t, language } = visit
  const { routeChange, relief } = status
  const scaling = scalingWords(status, visit)
  if (status.regime !== 'Wi2021') return []
  return [
    { term: t('civic-integration.talks'), description: talksWords(status, visit) },
    ...(scaling ? [{ term: t('civic-integration.scaling-heading'), description: scaling }] : []),
    ...(routeChange
      ? [
          {
            term: t('civic-integration.route-change'),
            description: t(`civic-integration.route-change-${routeChange.isOpen ? 'until' : 'over'}`, {
              day: formatDay(routeChange.until, language),
            }),
          },
        ]
      : []),
    {
      term: t('civic-integration.relief'),
      description: relief
        ? t(`civic-integration.relief-${relief.isOver ? 'over' : 'until'}`, {
            from: formatDay(relief.from, language),
            until: formatDay(relief.until, language),
          })
        : t('civic-integration.relief-none'),
    },
  ]
}

/** Everything that is known of the duty in one list; unknown says what is missing. */
export const StatusFacts = ({ opened, visit }: { opened: OpenedStatus; visit: Visit }) => {
  const { t, language, actor } = visit
  const { status, vocabulary } = opened
  const diploma = diplomaWords(status, visit)
  return (
    <SummaryList
      t={t}
      items={[
        {
          term: t('civic-integration.regime'),
          description: status.regime && t(`civic-integration.regimes.${status.regime}`),
        },
        { term: t('civic-integration.duty-heading'), description: dutyWords(status, visit) },
        ...termFacts(opened, visit),
        ...(status.regime === 'Wi2013' && status.route === null
          ? []
          : [{ term: t('civic-integration.route'), description: routeWords(status, vocabulary, visit) }]),
        ...(diploma ? [{ term: t('civic-integration.diploma-heading'), description: diploma }] : []),
        ...(status.enrolled
          ? [
              {
                term: t('civic-integration.enrolled'),
                description: t('civic-integration.enrolled-explained', {
                  course: episodeLabel(vocabulary, status.enrolled, language),
                }),
              },
            ]
          : []),
        ...(status.loan
          ? [{ term: t('civic-integration.loan'), description: loanWords(status, visit) }]
          : []),
        ...(actor?.role === 'language-provider' ? [] : guidanceFacts(opened, visit)),
      ]}
    />
  )
}
