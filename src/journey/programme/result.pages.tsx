import { inLanguage } from '../../catalogue/words.ts'
import { Actions, DataTable, LinkButton, Notice } from '../../platform/html/index.ts'
import { addressOf, page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { spreadsheet } from '../../platform/spreadsheet.ts'
import { openResult } from './open-result.ts'
import { percentOf, type ResultRow } from './result.ts'

type Shown = Awaited<ReturnType<typeof openResult.run>>

const nameOf = (row: ResultRow, { t, language }: Visit): string =>
  row.name === null ? t('html.unknown') : inLanguage(row.name, language)

const number = (value: number | null, row: ResultRow, { t, language }: Visit): string =>
  value !== null
    ? formatNumber(value, language)
    : row.because === null
      ? t('programme.no-denominator')
      : t(`programme.because.${row.because}`)

const reportWords = ({ report }: ResultRow, { t, language }: Visit): string => {
  if (report === null) return t('programme.no-report')
  const { value, unit, denominator, asOf } = report
  const said = (number: string) => (unit === 'percent' ? t('programme.percent', { number }) : number)
  return t('programme.report-words', {
    value:
      value === null
        ? t('html.unknown')
        : typeof value === 'number'
          ? said(formatNumber(value, language))
          : said(`${value.from}–${value.to}`),
    of: denominator === null ? t('html.unknown') : inLanguage(denominator, language),
    on: asOf ?? t('html.unknown'),
  })
}

const percentWords = (row: ResultRow, { t, language }: Visit): string => {
  const percent = percentOf(row)
  return percent === null ? '' : t('programme.percent', { number: formatNumber(percent, language) })
}

export const resultPage = page({
  path: '/programmas/:programme/resultaat',
  action: openResult,
  title: ({ adopted }, { t }) => t('programme.result-title', { name: adopted.content.name }),
  view: ({ adopted, own, rows }, visit) => {
    const { t, language, today } = visit
    return (
      <>
        <h1>{t('programme.result-title', { name: adopted.content.name })}</h1>
        <p>{t('programme.result-explained', { day: formatDay(today, language) })}</p>
        {!own && (
          <Notice kind="info">
            <p>{t('programme.result-hidden')}</p>
          </Notice>
        )}
        <DataTable
          caption={t('programme.result')}
          rows={rows}
          columns={[
            { key: 'name', header: t('programme.measure'), naming: true, cell: (row) => nameOf(row, visit) },
            {
              key: 'n',
              header: t('programme.numerator'),
              numeric: true,
              cell: (row) => number(row.numerator, row, visit),
            },
            {
              key: 'of',
              header: t('programme.denominator'),
              numeric: true,
              cell: (row) => number(row.denominator, row, visit),
            },
            {
              key: 'share',
              header: t('programme.share'),
              numeric: true,
              cell: (row) => percentWords(row, visit),
            },
            { key: 'on', header: t('programme.on'), cell: (row) => formatDay(row.on, language) },
            { key: 'report', header: t('programme.in-report'), cell: (row) => reportWords(row, visit) },
          ]}
        />
        <div class="no-print">
          <Actions>
            <LinkButton href={`/programmas/${adopted.id}/resultaat.csv`}>{t('programme.export')}</LinkButton>
            <LinkButton href={`/programmas/${adopted.id}`}>{t('programme.back')}</LinkButton>
          </Actions>
        </div>
      </>
    )
  },
})

/** What the page shows, as CSV for a Dutch spreadsheet; what is not told says so here too. */
export const resultCsv = ({ rows }: Shown, visit: Visit): string => {
  const { t } = visit
  const head = ['measure', 'numerator', 'denominator', 'share', 'on', 'in-report'].map((key) =>
    t(`programme.${key}`),
  )
  const lines = rows.map((row) => [
    nameOf(row, visit),
    number(row.numerator, row, visit),
    number(row.denominator, row, visit),
    percentWords(row, visit),
    row.on,
    reportWords(row, visit),
  ])
  return spreadsheet(head, lines)
}

export const resultExport: Mount = (site) => {
  site.server.get('/programmas/:programme/resultaat.csv', async (context) => {
    const visit = await site.visitOf(context)
    const shown = await visit.perform(openResult, addressOf(context).params)
    return context.body(resultCsv(shown, visit), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="startlijn-programma.csv"',
    })
  })
}
