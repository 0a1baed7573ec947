import type { IsoDate } from '../../platform/date.ts'
import { DataTable } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import type { IntegrationPart } from './parts.ts'

/** Hours of what is asked; unknown says so, and hours of PVT and MAP inside are named. */
export const hoursWords = ({ hours, of, deducted }: IntegrationPart, { t, language }: Visit): string => {
  if (of === null) return ''
  if (hours === null) return t('civic-integration.hours-unknown', { of: formatNumber(of, language) })
  const words = t('civic-integration.hours-of', {
    hours: formatNumber(hours, language),
    of: formatNumber(of, language),
  })
  return deducted
    ? `${words} ${t('civic-integration.hours-deducted', { hours: formatNumber(deducted, language) })}`
    : words
}

export const partName = (one: IntegrationPart, { t }: Visit): string => {
  const name = t(`civic-integration.part.${one.part}`)
  return one.level === null ? name : t('civic-integration.part-at', { part: name, level: one.level })
}

/** Which level was asked before the municipality scaled it down, and since when; empty where nothing was. */
export const loweredWords = ({ loweredOn, level }: IntegrationPart, { t, language }: Visit): string =>
  loweredOn === null || level === null
    ? ''
    : t('civic-integration.part-lowered', { level, day: formatDay(loweredOn as IsoDate, language) })

const stateWords = (one: IntegrationPart, { t, language }: Visit): string => {
  const words = t(`civic-integration.part-state.${one.state}`)
  if (one.state === 'open' && one.passed !== null)
    return `${words} ${t('civic-integration.passed-lower', { level: one.passed })}`
  const day = one.on && formatDay(one.on as IsoDate, language)
  return one.state === 'done' && day ? `${words}, ${day}` : words
}

export const PartsTable = ({ parts, visit }: { parts: readonly IntegrationPart[]; visit: Visit }) => {
  const { t } = visit
  if (parts.length === 0) return <p>{t('civic-integration.parts-unknown')}</p>
  return (
    <DataTable
      caption={t('civic-integration.parts-caption')}
      rows={parts}
      columns={[
        {
          key: 'part',
          header: t('civic-integration.part-heading'),
          naming: true,
          cell: (one) => (
            <>
              {partName(one, visit)}
              {one.loweredOn !== null && (
                <>
                  <br />
                  <small>{loweredWords(one, visit)}</small>
                </>
              )}
            </>
          ),
        },
        {
          key: 'state',
          header: t('civic-integration.state-heading'),
          cell: (one) =>
            one.state === 'unknown' ? (
              <span class="unknown">{stateWords(one, visit)}</span>
            ) : (
              stateWords(one, visit)
            ),
        },
        {
          key: 'hours',
          header: t('civic-integration.hours-heading'),
          cell: (one) =>
            one.of !== null && one.hours === null ? (
              <span class="unknown">{hoursWords(one, visit)}</span>
            ) : (
              hoursWords(one, visit) || t('civic-integration.no-hours')
            ),
        },
      ]}
    />
  )
}
