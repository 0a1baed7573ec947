import { DataTable, Share } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { openPreparationReport } from './open-preparation-report.ts'

const count = (value: number | null, { t, language }: Visit) =>
  value === null ? <span class="unknown">{t('monitor.hidden')}</span> : formatNumber(value, language)

export const preparationPage = page({
  path: '/voorinburgering',
  action: openPreparationReport,
  input: () => ({}),
  title: (_, { t }) => t('monitor.preparation.title'),
  view: ({ asOf, takesPart, declines, unknown, reasons }, visit) => {
    const { t, language } = visit
    const source = t('monitor.source', {
      day: formatDay(asOf, language),
      whose: t('monitor.preparation.whose'),
    })
    return (
      <>
        <h1>{t('monitor.preparation.title')}</h1>
        <p>{t('monitor.preparation.explained')}</p>
        {takesPart !== null && declines !== null && takesPart + declines > 0 ? (
          <Share
            part={takesPart}
            whole={takesPart + declines}
            {...(unknown !== null && { unknown })}
            title={t('monitor.preparation.share')}
            lane="language"
            source={source}
            t={t}
          />
        ) : (
          <p>
            {t(takesPart === 0 && declines === 0 ? 'monitor.preparation.none' : 'monitor.preparation.few')}
          </p>
        )}
        <DataTable
          caption={t('monitor.preparation.choices')}
          rows={[
            { what: 'takes-part', value: takesPart },
            { what: 'declines', value: declines },
            { what: 'unknown', value: unknown },
          ]}
          columns={[
            {
              key: 'what',
              header: t('monitor.preparation.choice'),
              naming: true,
              cell: (row) => t(`monitor.preparation.${row.what}`),
            },
            {
              key: 'count',
              header: t('monitor.preparation.people'),
              numeric: true,
              cell: (row) => count(row.value, visit),
            },
          ]}
        />
        <DataTable
          caption={t('monitor.preparation.reasons')}
          rows={reasons}
          columns={[
            {
              key: 'reason',
              header: t('monitor.preparation.reason'),
              naming: true,
              cell: (row) => t(`screening.declined.${row.reason}`),
            },
            {
              key: 'count',
              header: t('monitor.preparation.people'),
              numeric: true,
              cell: (row) => count(row.count, visit),
            },
          ]}
        />
        <small>{source}</small>
      </>
    )
  },
})
