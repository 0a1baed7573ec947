import { Notice, SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { Milestone } from '../person/index.ts'
import { type CoachMatch, lastDay, type Stretch } from './coach-match.ts'

type Shown = {
  readonly match: CoachMatch
  readonly organisation: string | null
  readonly contacts: readonly Milestone[]
  readonly missed: readonly Stretch[]
  readonly visit: Visit
}

/** How many missed stretches are written out; the count tells of the others. */
const atMost = 8

/** Who goes along, how often, what both wish, the last meeting, and which weeks went by without one. */
export const MatchWords = ({ match, organisation, contacts, missed, visit }: Shown) => {
  const { t, language } = visit
  const last = lastDay(match)
  const from = formatDay(match.startsOn, language)
  const latest = contacts[0]
  return (
    <>
      <SummaryList
        t={t}
        items={[
          {
            term: t(`coaching.kind.${match.kind}`),
            description: [match.coach, organisation].filter((part) => part !== null).join(', '),
          },
          { term: t('coaching.rhythm'), description: t('coaching.every', { count: match.everyWeeks }) },
          {
            term: t('coaching.lasts'),
            description: last
              ? t('coaching.from-until', { from, until: formatDay(last, language) })
              : t('coaching.from', { from }),
          },
          { term: t('coaching.wishes-person'), description: match.wishesPerson },
          { term: t('coaching.wishes-coach'), description: match.wishesCoach },
          {
            term: t('coaching.last-contact'),
            description: latest
              ? [formatDay(latest.on, language), latest.detail].filter((part) => part !== null).join('. ')
              : t('coaching.no-contact'),
          },
        ]}
      />
      {match.ended && (
        <p>{t('coaching.ended', { day: formatDay(match.ended.on, language), reason: match.ended.reason })}</p>
      )}
      {missed.length > 0 && (
        <Notice kind="warning" title={t('coaching.missed', { count: missed.length })}>
          <ul>
            {missed.slice(-atMost).map((stretch) => (
              <li>
                {t('coaching.from-until', {
                  from: formatDay(stretch.from, language),
                  until: formatDay(stretch.until, language),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
