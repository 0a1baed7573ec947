import { Actions, DataTable, LinkButton } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { openRegion } from './open-region.ts'

export const regionPage = page({
  path: '/regio',
  action: openRegion,
  input: () => ({}),
  title: ({ region }) => region.name,
  view: ({ region, rows, asOf }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{region.name}</h1>
        <p>{t('monitor.region-explained')}</p>
        <DataTable
          caption={t('monitor.region-caption')}
          rows={rows}
          columns={[
            { key: 'name', header: t('monitor.organisation'), naming: true, cell: (one) => one.name },
            { key: 'kind', header: t('monitor.kind'), cell: (one) => t(`organisation.kind.${one.kind}`) },
            {
              key: 'persons',
              header: t('monitor.persons'),
              numeric: true,
              cell: (one) =>
                one.persons === null ? (
                  <span class="unknown">{t('monitor.few')}</span>
                ) : (
                  formatNumber(one.persons, language)
                ),
            },
          ]}
        />
        <small>{t('monitor.source', { day: formatDay(asOf, language), whose: region.name })}</small>
        <Actions>
          <LinkButton href="/cohort">{t('monitor.to-cohort')}</LinkButton>
        </Actions>
      </>
    )
  },
})
