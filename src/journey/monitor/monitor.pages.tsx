import type { Child } from 'hono/jsx'
import {
  Actions,
  DataTable,
  Details,
  Empty,
  Filters,
  type FormState,
  LinkButton,
  Notice,
  Section,
  Select,
  Share,
} from '../../platform/html/index.ts'
import { addressOf, page } from '../../platform/http/page.ts'
import type { Mount } from '../../platform/http/site.ts'
import type { Address, Visit } from '../../platform/http/visit.ts'
import { formatDay, formatNumber } from '../../platform/language/format.ts'
import { type CohortRow, cohortMonths, type Measure, type PlaceRow, reference } from './cohort.ts'
import { cohortCsv } from './cohort-csv.ts'
import { openCohorts } from './open-cohorts.ts'

type Shown = Awaited<ReturnType<typeof openCohorts.run>>

const asked = ({ query }: Address) => ({
  ...(query.months && { months: query.months }),
  ...(query.cohort && { cohort: query.cohort }),
})

const hidden = ({ t }: Visit) => <span class="unknown">{t('monitor.hidden')}</span>

const count = (value: number | null, visit: Visit): Child =>
  value === null ? hidden(visit) : formatNumber(value, visit.language)

/** A count with its share of those who are still followed. */
const share = ({ figures }: CohortRow, measure: Measure, visit: Visit): Child => {
  const [part, whole] = [figures[measure], figures.followed]
  if (part === null || whole === null || whole === 0) return count(part, visit)
  return visit.t('monitor.share', {
    percent: formatNumber(Math.round((1000 * part) / whole) / 10, visit.language),
    part: formatNumber(part, visit.language),
  })
}

const source = (shown: Shown, { t, language }: Visit): string =>
  t('monitor.source', { day: formatDay(shown.asOf, language), whose: shown.scope ?? t('monitor.everybody') })

const Choice = ({ shown, visit }: { shown: Shown; visit: Visit }) => {
  const { t } = visit
  const state: FormState = {
    values: { months: String(shown.months), cohort: String(shown.cohort ?? '') },
    errors: {},
    problem: null,
    idempotencyKey: '',
  }
  return (
    <Filters action="/cohort" label={t('monitor.choose')} submitLabel={t('monitor.show')} t={t}>
      <Select
        form={state}
        name="months"
        label={t('monitor.months')}
        options={cohortMonths.map((value) => ({
          value: String(value),
          label: t('monitor.months-after', { count: value }),
        }))}
        required
        t={t}
      />
      {shown.rows.length > 0 && (
        <Select
          form={state}
          name="cohort"
          label={t('monitor.cohort')}
          options={shown.rows.map(({ cohort }) => ({ value: String(cohort), label: String(cohort) }))}
          required
          t={t}
        />
      )}
    </Filters>
  )
}

/** The chosen year as two bars; what is not told has no bar. */
const Picture = ({ shown, row, visit }: { shown: Shown; row: CohortRow; visit: Visit }) => {
  const { t } = visit
  const { figures } = row
  const known = reference.filter((one) => row.cohort === 2014 && one.months === shown.months)
  return (
    <>
      {(['in-work', 'on-benefit'] as const).map((measure) => {
        const part = figures[measure]
        return part === null || figures.followed === null ? (
          <p>
            {t(`monitor.${measure}`)}: {hidden(visit)}
          </p>
        ) : (
          <Share
            part={part}
            whole={figures.followed}
            title={t(`monitor.${measure}`)}
            lane={measure === 'in-work' ? 'work' : 'income'}
            source={source(shown, visit)}
            t={t}
          />
        )
      })}
      {known.length > 0 && (
        <Notice kind="info" title={t('monitor.reference')}>
          {known.map((one) => (
            <p>
              {t('monitor.reference-one', {
                what: t(`monitor.${one.measure}`),
                percent: one.percent,
                figure: one.figure,
              })}
            </p>
          ))}
        </Notice>
      )}
    </>
  )
}

const column = (measure: Measure, visit: Visit) => ({
  key: measure,
  header: visit.t(`monitor.${measure}`),
  numeric: true,
  cell: (row: CohortRow) =>
    measure === 'entered' || measure === 'followed'
      ? count(row.figures[measure], visit)
      : share(row, measure, visit),
})

const Whole = ({ shown, visit }: { shown: Shown; visit: Visit }) => (
  <>
    <DataTable
      caption={visit.t('monitor.caption', { count: shown.months })}
      rows={shown.rows}
      columns={[
        { key: 'cohort', header: visit.t('monitor.cohort'), naming: true, cell: (row) => String(row.cohort) },
        ...(
          ['entered', 'followed', 'in-work', 'on-benefit', 'self-employed', 'other', 'unknown'] as const
        ).map((measure) => column(measure, visit)),
      ]}
    />
    <small>{source(shown, visit)}</small>
  </>
)

const Places = ({ shown, visit }: { shown: Shown; visit: Visit }) => (
  <>
    <p>{visit.t('monitor.places-explained')}</p>
    {shown.placesHidden > 0 && <p>{visit.t('monitor.places-hidden', { count: shown.placesHidden })}</p>}
    {shown.places.length > 0 && (
      <DataTable
        caption={visit.t('monitor.places-caption', { cohort: String(shown.cohort), count: shown.months })}
        rows={shown.places}
        columns={[
          {
            key: 'name',
            header: visit.t('monitor.municipality'),
            naming: true,
            cell: (row: PlaceRow) => row.name,
          },
          ...(['entered', 'followed', 'in-work', 'on-benefit'] as const).map((measure) =>
            column(measure, visit),
          ),
        ]}
      />
    )}
    <small>{source(shown, visit)}</small>
  </>
)

export const cohortPage = page({
  path: '/cohort',
  action: openCohorts,
  input: asked,
  title: (_, { t }) => t('monitor.title'),
  view: (shown, visit) => {
    const { t } = visit
    const chosen = shown.rows.find((row) => row.cohort === shown.cohort)
    return (
      <>
        <h1>{t('monitor.title')}</h1>
        <p>{t('monitor.explained')}</p>
        <Choice shown={shown} visit={visit} />
        {chosen ? (
          <>
            <Section
              id="cohort"
              title={t('monitor.chosen', { cohort: String(chosen.cohort), count: shown.months })}
            >
              <Picture shown={shown} row={chosen} visit={visit} />
              <Details summary={t('monitor.table')}>
                <Whole shown={shown} visit={visit} />
              </Details>
            </Section>
            {shown.places.length + shown.placesHidden > 0 && (
              <Section id="gemeenten" title={t('monitor.places')}>
                <Places shown={shown} visit={visit} />
              </Section>
            )}
            <Actions>
              <LinkButton href={`/cohort/uitvoer?months=${shown.months}&cohort=${chosen.cohort}`}>
                {t('monitor.export')}
              </LinkButton>
            </Actions>
          </>
        ) : (
          <Empty title={t('monitor.none')}>
            <p>{t('monitor.none-explained')}</p>
          </Empty>
        )}
        <Details summary={t('monitor.how-title')}>
          <p>{t('monitor.how-who')}</p>
          <p>{t('monitor.how-gone')}</p>
          <p>{t('monitor.how-hidden')}</p>
          <p>{t('monitor.how-unknown')}</p>
        </Details>
      </>
    )
  },
})

/** What stands on the page, as a file. */
export const cohortExport: Mount = (site) => {
  site.server.get('/cohort/uitvoer', async (context) => {
    const visit = await site.visitOf(context)
    const shown = await visit.perform(openCohorts, asked(addressOf(context)))
    return context.body(cohortCsv(shown, visit), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="startlijn-cohort-${shown.months}.csv"`,
    })
  })
}
