import { z } from 'zod'
import { action } from '../../platform/action/action.ts'
import {
  DataTable,
  Empty,
  Filters,
  type FormState,
  listHref,
  Notice,
  Select,
  SummaryList,
  Tag,
  TextField,
} from '../../platform/html/index.ts'
import { page } from '../../platform/http/page.ts'
import { notFound } from '../../platform/problem.ts'
import type { Step } from '../../platform/step.ts'
import { figures, practices, rules } from '../knowledge.ts'
import { inLanguage } from '../words.ts'
import { figurePeriod, figureSource, figureValue } from './cite.ts'
import { FigureId, FigureSubject, figureSubjects } from './figure.ts'
import { searchFigures } from './search.ts'

export const listFigures = action('figure.search', {
  input: z.object({
    q: z.string().trim().max(120).default(''),
    subject: FigureSubject.nullable().default(null).catch(null),
  }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { q, subject }) => {
    const library = await figures()
    return {
      q,
      subject,
      figures: searchFigures(library, { text: q, subject: subject ?? undefined }),
      total: library.figures.length,
    }
  },
})

export const openFigure = action('figure.open', {
  input: z.object({ figure: z.string().max(10) }),
  allow: 'public',
  effect: 'read',
  purpose: 'catalogue',
  run: async (_context, { figure }) => {
    const id = FigureId.safeParse(figure)
    const found = id.success ? (await figures()).byId.get(id.data) : undefined
    if (!found) throw notFound()
    const library = await practices()
    const known = await rules()
    return {
      figure: found,
      rules: known.rules.filter(({ id }) => found.rules.includes(id)).map(({ id, name }) => ({ id, name })),
      practices: library.practices
        .filter(({ id }) => found.practices.includes(id))
        .map(({ id, name }) => ({ id, name })),
    }
  },
})

const searchPage = page({
  path: '/cijfers',
  action: listFigures,
  input: ({ query }) => ({
    ...(query.q && { q: query.q }),
    ...(query.subject && { subject: query.subject }),
  }),
  title: (_, { t }) => t('figure.title'),
  view: ({ figures: found, q, subject, total }, { t, language }) => {
    const state: FormState = {
      values: { q, subject: subject ?? '' },
      errors: {},
      problem: null,
      idempotencyKey: '',
    }
    const without = (name: 'q' | 'subject') => listHref('/cijfers', { q, subject: subject ?? '', [name]: '' })
    return (
      <>
        <h1>{t('figure.title')}</h1>
        <p>{t('figure.explained', { count: total })}</p>
        <Filters
          action="/cijfers"
          label={t('figure.filter')}
          submitLabel={t('app.search')}
          applied={[
            ...(q === '' ? [] : [{ label: q, href: without('q') }]),
            ...(subject === null
              ? []
              : [{ label: t(`figure.subject.${subject}`), href: without('subject') }]),
          ]}
          t={t}
        >
          <TextField form={state} name="q" label={t('figure.search')} t={t} />
          <Select
            form={state}
            name="subject"
            label={t('figure.subject-label')}
            options={figureSubjects.map((value) => ({ value, label: t(`figure.subject.${value}`) }))}
            empty={t('figure.every-subject')}
            t={t}
          />
        </Filters>
        {found.length === 0 ? (
          <Empty title={t('figure.none')}>
            <p>{t('figure.none-explained')}</p>
          </Empty>
        ) : (
          <DataTable
            caption={t('figure.found', { count: found.length })}
            rows={found}
            columns={[
              {
                key: 'name',
                header: t('figure.name'),
                naming: true,
                cell: (one) => (
                  <>
                    <a href={`/cijfers/${one.id}`}>{inLanguage(one.name, language)}</a>{' '}
                    {one.caution !== null && <Tag>{t('figure.has-caution')}</Tag>}
                  </>
                ),
              },
              {
                key: 'value',
                header: t('figure.value'),
                cell: (one) => figureValue(one, t, language),
              },
              {
                key: 'population',
                header: t('figure.population'),
                cell: (one) => inLanguage(one.population, language),
              },
              {
                key: 'period',
                header: t('figure.period'),
                cell: (one) =>
                  figurePeriod(one, t, language) ?? <span class="unknown">{t('html.unknown')}</span>,
              },
              {
                key: 'source',
                header: t('figure.source'),
                cell: (one) => <small>{figureSource(one, t, language)}</small>,
              },
            ]}
          />
        )}
      </>
    )
  },
})

const figurePage = page({
  path: '/cijfers/:figure',
  action: openFigure,
  title: ({ figure }, { language }) => inLanguage(figure.name, language),
  view: ({ figure, practices: used, rules: ruled }, { t, language }) => {
    const words = (text: typeof figure.source) => text && inLanguage(text, language)
    const percentage = figure.unit === 'percent' || figure.denominator !== null
    return (
      <>
        <h1>{inLanguage(figure.name, language)}</h1>
        {figure.caution !== null && (
          <Notice kind="warning" title={t('figure.caution')}>
            <p>{words(figure.caution)}</p>
          </Notice>
        )}
        <SummaryList
          t={t}
          items={[
            { term: t('figure.value'), description: figureValue(figure, t, language) },
            ...(figure.value !== null && figure.finding !== null
              ? [{ term: t('figure.finding'), description: words(figure.finding) }]
              : []),
            { term: t('figure.population'), description: words(figure.population) },
            ...(percentage
              ? [{ term: t('figure.denominator'), description: words(figure.denominator) }]
              : []),
            { term: t('figure.period'), description: figurePeriod(figure, t, language) },
            { term: t('figure.original'), description: words(figure.source) },
            {
              term: t('figure.section'),
              description: t('figure.section-line', {
                section: inLanguage(figure.section, language),
                id: figure.id,
              }),
            },
            {
              term: t('figure.subject-label'),
              description: figure.subjects.map((subject) => t(`figure.subject.${subject}`)).join(', '),
            },
          ]}
        />
        <h2>{t('figure.used')}</h2>
        {used.length + ruled.length + figure.requirements.length === 0 ? (
          <p>{t('figure.not-used')}</p>
        ) : (
          <ul>
            {used.map(({ id, name }) => (
              <li>
                <a href={`/praktijken/${id}`}>{inLanguage(name, language)}</a>
              </li>
            ))}
            {ruled.map(({ id, name }) => (
              <li>
                <a href={`/regels/${id}`}>{inLanguage(name, language)}</a>
              </li>
            ))}
            {figure.requirements.length > 0 && (
              <li>
                {t('figure.requirements', {
                  count: figure.requirements.length,
                  ids: figure.requirements.join(', '),
                })}
              </li>
            )}
          </ul>
        )}
        <p>
          <a href={`/cijfers?subject=${figure.subjects[0] ?? ''}`}>{t('figure.more')}</a>
        </p>
      </>
    )
  },
})

/** The figures of the report, for everybody. */
export const figureStep: Step = {
  name: 'figure',
  actions: [listFigures, openFigure],
  pages: [searchPage, figurePage],
}
