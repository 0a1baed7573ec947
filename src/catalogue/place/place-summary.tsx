import { SummaryList } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { Place } from './place.ts'

export const daysOf = ({ weekdays }: Place, { t }: Visit): string =>
  weekdays.map((day) => t(`place.weekday.${day}`)).join(', ')

/** What a place asks of each skill that it says something about. */
export const levelsOf = (place: Place, { t }: Visit): string =>
  (['level', 'listening', 'reading', 'writing'] as const)
    .flatMap((skill) => (place[skill] === null ? [] : [`${t(`place.${skill}`)} ${place[skill]}`]))
    .join(', ')

const hoursOf = ({ halfDays, hours }: Place, { t, language }: Visit): string =>
  [
    halfDays !== null && t('place.half-days-a-week', { count: formatNumber(halfDays, language) }),
    hours !== null && t('place.hours-a-week', { count: formatNumber(hours, language) }),
  ]
    .filter((part) => part !== false)
    .join(', ')

const periodOf = ({ availableFrom, availableUntil }: Place, { t, language }: Visit): string =>
  [
    availableFrom && t('place.from-day', { day: formatDay(availableFrom, language) }),
    availableUntil && t('place.until-day', { day: formatDay(availableUntil, language) }),
  ]
    .filter((part) => part)
    .join(' ')

/** Everything that a place says; what it does not say is unknown, by name. */
export const PlaceSummary = ({
  place,
  visit,
  municipalities,
}: {
  place: Place
  visit: Visit
  municipalities: readonly { code: string; name: string }[]
}) => {
  const { t } = visit
  return (
    <SummaryList
      t={t}
      items={[
        { term: t('place.organisation'), description: place.organisationName },
        { term: t('place.kind-label'), description: t(`place.kind.${place.kind}`) },
        { term: t('place.sector'), description: place.sector },
        { term: t('place.dutch'), description: levelsOf(place, visit) },
        { term: t('place.weekdays'), description: daysOf(place, visit) },
        { term: t('place.time'), description: hoursOf(place, visit) },
        { term: t('place.period'), description: periodOf(place, visit) },
        {
          term: t('place.municipality'),
          description: municipalities.find((one) => one.code === place.municipality)?.name,
        },
        { term: t('place.travel'), description: place.travel },
        { term: t('place.guidance'), description: place.guidance },
        {
          term: t('place.places'),
          description: t('place.room', { free: place.places - place.taken, places: place.places }),
        },
      ]}
    />
  )
}
