import { DataTable, Empty, Form, type FormState, Notice, Select } from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatNumber } from '../../platform/language/format.ts'
import { openCohorts, openRegion } from './open-monitor.ts'

const share = (part: number | null, whole: number | null, { t, language }: Visit) =>
  part === null || whole === null ? (
    <span class="unknown">{t('monitor.hidden')}</span>
  ) : (
    t('monitor.share', {
      percent: formatNumber(Math.round((1000 * part) / whole) / 10, language),
      part: formatNumber(part, language),
      whole: formatNumber(whole, language),
    })
  )

export const cohortPage = page({
  path: '/cohort',
  action: openCohorts,
  input: ({ query }) => (query.months ? { months: query.months } : {}),
  title: (_, { t }) => t('monitor.title'),
  view: ({ months, choices, rows }, visit) => {
    const { t, language } = visit
    const state: FormState = {
      values: { months: String(months) },
      errors: {},
      problem: null,
      idempotencyKey: '',
    }
    return (
      <>
        <h1>{t('monitor.title')}</h1>
        <p>{t('monitor.explained')}</p>
        <Form action="/cohort" method="get" form={state} submitLabel={t('monitor.show')} t={t}>
          <Select
            form={state}
            name="months"
            label={t('monitor.months')}
            options={choices.map((value) => ({
              value: String(value),
              label: t('monitor.months-after', { count: value }),
            }))}
            required
            t={t}
          />
        </Form>
        {rows.length === 0 ? (
          <Empty title={t('monitor.none')}>
            <p>{t('monitor.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('monitor.caption', { count: months })}
            rows={rows}
            columns={[
              { key: 'cohort', header: t('monitor.cohort'), cell: (one) => String(one.cohort) },
              {
                key: 'followed',
                header: t('monitor.followed'),
                numeric: true,
                cell: (one) =>
                  one.followed === null ? t('monitor.hidden') : formatNumber(one.followed, language),
              },
              {
                key: 'work',
                header: t('monitor.in-work'),
                numeric: true,
                cell: (one) => share(one.inWork, one.followed, visit),
              },
              {
                key: 'benefit',
                header: t('monitor.on-benefit'),
                numeric: true,
                cell: (one) => share(one.onBenefit, one.followed, visit),
              },
              {
                key: 'own',
                header: t('monitor.self-employed'),
                numeric: true,
                cell: (one) => share(one.selfEmployed, one.followed, visit),
              },
            ]}
          />
        )}
        <Notice kind="info">
          <p>{t('monitor.how')}</p>
        </Notice>
      </>
    )
  },
})

export const regionPage = page({
  path: '/regio',
  action: openRegion,
  input: () => ({}),
  title: ({ region }) => region.name,
  view: ({ region, rows }, visit) => {
    const { t, language } = visit
    return (
      <>
        <h1>{region.name}</h1>
        <p>{t('monitor.region-explained')}</p>
        <DataTable
          caption={t('monitor.region-caption')}
          rows={rows}
          columns={[
            { key: 'name', header: t('monitor.organisation'), cell: (one) => one.name },
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
      </>
    )
  },
})
