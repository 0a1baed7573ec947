import type { Child } from 'hono/jsx'
import { episodeLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { IntegrationStatus } from './status.ts'
import type { Extension } from './term.ts'

/** Months left, or how long it is over; never rounded up. */
export const remainingWords = ({ term }: IntegrationStatus, { t }: Visit): string | null => {
  if (term.state === 'unknown') return null
  const side = term.state === 'over' ? 'over' : 'left'
  return term.months > 0
    ? t(`civic-integration.months-${side}`, { count: term.months })
    : t(`civic-integration.days-${side}`, { count: term.days })
}

export const dutyWords = ({ duty }: IntegrationStatus, { t, language }: Visit): string => {
  if (duty.state === 'none') return t(`civic-integration.no-duty.${duty.why}`)
  if (duty.state === 'unknown') return t('civic-integration.duty.unknown')
  return t(`civic-integration.duty.${duty.state}`, { day: formatDay(duty.on, language) })
}

/** "6 months", "16 weeks", or both. */
export const extensionWords = ({ months, weeks }: Extension, { t }: Visit): string =>
  [
    months > 0 && t('civic-integration.months', { count: months }),
    weeks > 0 && t('civic-integration.weeks', { count: weeks }),
  ]
    .filter(Boolean)
    .join(t('civic-integration.and'))

export const isDutyOver = ({ duty }: IntegrationStatus): boolean => !['yes', 'unknown'].includes(duty.state)

export const routeWords = (
  { route }: IntegrationStatus,
  words: Vocabulary,
  { t, language }: Visit,
): string | null => {
  if (route === null) return null
  const label = episodeLabel(words, route.kind, language)
  return route.since
    ? t('civic-integration.route-since', { route: label, day: formatDay(route.since, language) })
    : t('civic-integration.route-not-begun', { route: label })
}

/** What the diploma does, where there is one: exempts, does not, or nobody can tell. */
export const diplomaWords = ({ diploma, duty }: IntegrationStatus, { t }: Visit): string | null => {
  if (diploma === null) return null
  const name = diploma.level === null ? '' : t(`civic-integration.diploma.${diploma.level}`)
  const words = t(`civic-integration.diploma-exempts.${diploma.exempts}`, { diploma: name })
  return diploma.exempts === 'yes' && duty.state !== 'exempt'
    ? `${words} ${t('civic-integration.exemption-to-record')}`
    : words
}

export const talksWords = ({ talks }: IntegrationStatus, { t }: Visit): string =>
  talks.agreed === null
    ? t('civic-integration.talks-unknown', { held: talks.held })
    : t('civic-integration.talks-of', { held: talks.held, agreed: talks.agreed })

export const scalingWords = ({ scalingDown }: IntegrationStatus, { t, language }: Visit): string | null =>
  scalingDown === null
    ? null
    : t(`civic-integration.scaling.${scalingDown.possible}`, {
        hours: scalingDown.hours === null ? '' : formatNumber(scalingDown.hours, language),
      })

export const euros = (amount: number, language: Visit['language']): string =>
  new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(amount)

export const loanWords = (status: IntegrationStatus, { t, language }: Visit): Child => {
  const { loan } = status
  if (loan === null) return null
  const limit = euros(loan.limit, language)
  if (loan.used === null || loan.left === null) return t('civic-integration.loan-unknown', { limit })
  return t(loan.isGranted ? 'civic-integration.loan-of-granted' : 'civic-integration.loan-of', {
    used: euros(loan.used, language),
    left: euros(loan.left, language),
    limit,
  })
}
